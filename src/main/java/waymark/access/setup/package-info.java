/// The steps of setting up a partnership that concern accounts: its first administrator, the first leads
/// and the first coordinator, the sharing agreement; and what an administrator confirms because Waymark
/// cannot see it.
@NullMarked
package waymark.access.setup;

import org.jspecify.annotations.NullMarked;
