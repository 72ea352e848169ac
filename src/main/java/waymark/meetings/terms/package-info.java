/// How a group meets: its terms of reference with the day of their review, which seats are
/// expected, who counts.
@NullMarked
package waymark.meetings.terms;

import org.jspecify.annotations.NullMarked;
