/// Groups of people who exploit others, with a plan by the four Ps and an officer who answers for it.
@NamedInterface("offendergroups")
@NullMarked
package waymark.intelligence.groups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
