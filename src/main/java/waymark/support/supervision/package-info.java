/// Supervision of caseworkers: what a manager and a worker agreed, and when they meet again. Apart from every
/// case, and read by these two alone.
@NamedInterface("supervision")
@NullMarked
package waymark.support.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
