/// The actions that meetings gave, in one list beside those of the plans.
@NullMarked
package waymark.meetings.actions;

import org.jspecify.annotations.NullMarked;
