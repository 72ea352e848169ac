/// What this module knows of a new partnership's setting up: its administrators, first leads and first coordinator, the
/// sharing agreement; and what an administrator confirms that Waymark cannot see.
@NullMarked
package waymark.access.setup;

import org.jspecify.annotations.NullMarked;
