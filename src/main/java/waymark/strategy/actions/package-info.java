/// The local action plans: each action with its progress, blockers and evidence. Start at `Action`.
@NamedInterface("actions")
@NullMarked
package waymark.strategy.actions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
