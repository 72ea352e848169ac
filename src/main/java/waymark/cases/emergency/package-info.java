/// Opening a case in an emergency without being its member: one case, reading only, for four hours, with a
/// reason. Its owner and information governance are told at once, each look is written down, and information
/// governance reviews it within 72 hours without seeing what the case holds. The sealed fields stay closed.
@NamedInterface("emergency")
@NullMarked
package waymark.cases.emergency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
