/// What people ask of what is kept about them: subject access and other rights, and complaints about data, each
/// with a clock that stops while it is unclear who asks or what for.
@NamedInterface("requests")
@NullMarked
package waymark.rights.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
