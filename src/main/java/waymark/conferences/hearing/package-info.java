/// The meeting of a forum item by item: who was there, what is said and agreed, how likely and how bad each
/// risk is, and the minutes with their readers. What was said is read by those who were there for the item
/// and by nobody else.
@NullMarked
package waymark.conferences.hearing;

import org.jspecify.annotations.NullMarked;
