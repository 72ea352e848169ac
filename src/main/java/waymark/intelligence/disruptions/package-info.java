/// What was done against those who exploit people and what changed by it, and the tools that law enforcement asked for.
@NamedInterface("disruptionlog")
@NullMarked
package waymark.intelligence.disruptions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
