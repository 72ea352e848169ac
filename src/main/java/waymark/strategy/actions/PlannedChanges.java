package waymark.strategy.actions;

import java.time.LocalDate;
import java.util.List;

/// Actions to add and to change together, each checked by its own rule.
///
/// @param added the plans of new actions, in the order in which they get their references
/// @param changed changes of actions that are there, each decided on one version of its action
/// @param on the day of all of them
public record PlannedChanges(List<ActionPlan> added, List<ActionEvent.Changed> changed, LocalDate on) {

    public PlannedChanges {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
    }
}
