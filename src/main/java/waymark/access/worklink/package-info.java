/// Signing in by a link to a work e-mail address, which lets a member read and nothing more; and the e-mail
/// domains of the organisations that it is offered to. Start at [WorkEmailSignIn].
@NullMarked
package waymark.access.worklink;

import org.jspecify.annotations.NullMarked;
