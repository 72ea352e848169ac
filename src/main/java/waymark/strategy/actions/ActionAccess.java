package waymark.strategy.actions;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.strategy.rag.StrategySettings;
import waymark.strategy.rag.StrategySettingsHistory;

/// Loads an action for a page and checks that the person may read, update or edit it. A page for a change
/// that the person may not make answers 404, as if there were no such action.
@Component
class ActionAccess {

    private final ActionDetailsReader details;
    private final StrategySettingsHistory settingsHistory;
    private final Clock clock;

    ActionAccess(ActionDetailsReader details, StrategySettingsHistory settingsHistory, Clock clock) {
        this.details = details;
        this.settingsHistory = settingsHistory;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    StrategySettings settings(Actor actor) {
        return settingsHistory.on(actor, today());
    }

    ActionDetails toRead(Actor actor, Ref ref) {
        return details.get(actor, ref, settings(actor), today());
    }

    /// For the area lead, the owner organisation's lead and the lead person.
    ActionDetails toUpdate(Actor actor, Ref ref) {
        var details = toRead(actor, ref);
        if (!details.action().mayUpdate(actor)) {
            throw new NotFound(ref);
        }
        return details;
    }

    /// For the area lead and the coordinator.
    ActionDetails toEdit(Actor actor, Ref ref) {
        var details = toRead(actor, ref);
        if (!details.action().mayEdit(actor)) {
            throw new NotFound(ref);
        }
        return details;
    }
}
