/// Sign-offs: a plan, a risk assessment or a closure that a second person approves ([SignOffs]). Who may ask works
/// on the case; who answers is a member of it who supervises the caseworkers of its organisation.
@NamedInterface("signoff")
@NullMarked
package waymark.support.signoff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
