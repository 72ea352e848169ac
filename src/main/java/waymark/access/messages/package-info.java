/// What people are told about accounts: inside Waymark by the event [AccessNotice], which the module
/// `notices` listens to, and by e-mail to the person's own address, which this module sends itself because
/// `notices` is above it.
@NullMarked
package waymark.access.messages;

import org.jspecify.annotations.NullMarked;
