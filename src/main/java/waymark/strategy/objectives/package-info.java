/// The published outline of the strategy: priorities, and under each the
/// objectives with who answers for them.
@NamedInterface("objectives")
@NullMarked
package waymark.strategy.objectives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
