/// The machine Waymark runs on: its own PostgreSQL or the one it was given, and the demonstration world.
///
/// May import everything, because the demonstration world is built through the same doors that people use.
/// Nothing imports it but `Waymark`, which asks it for a `Database` before Spring starts.
@NullMarked
package waymark.local;

import org.jspecify.annotations.NullMarked;
