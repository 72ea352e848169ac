/// Versions of the plan: what is to change is drafted, the board agrees to it, and it takes effect on a day. What was
/// measured under an earlier version stays, and what that version said can be read.
@NullMarked
package waymark.strategy.versions;

import org.jspecify.annotations.NullMarked;
