/// What could be done where money ends: what it costs, who decides, by when, and what they decided.
@NamedInterface("options")
@NullMarked
package waymark.funding.options;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
