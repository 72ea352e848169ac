/// What agencies agreed to do, or have to do before the meeting: each action is given to an agency, is a task of its
/// people, and is done or chased.
@NullMarked
package waymark.conferences.actions;

import org.jspecify.annotations.NullMarked;
