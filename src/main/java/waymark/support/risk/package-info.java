/// Risk in a case with its history: each level has a reason, a likelihood, what is in place and what would lower
/// it, and is looked at again by a day. It comes beside safety now (`cases.safety`), which it does not repeat.
@NamedInterface("risk")
@NullMarked
package waymark.support.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
