package waymark.strategy.actions;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.strategy.rag.StrategySettings;
import waymark.strategy.rag.StrategySettingsHistory;

/// Brings an action to whoever wants to look at it or change it. To those who may not change it, the way to the change
/// is not there.
@Component
public class ActionAccess {

    private final ActionDetailsReader sheets;
    private final StrategySettingsHistory tolerances;
    private final Clock clock;

    ActionAccess(ActionDetailsReader sheets, StrategySettingsHistory tolerances, Clock clock) {
        this.sheets = sheets;
        this.tolerances = tolerances;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public StrategySettings settings(Actor actor) {
        return tolerances.on(actor, today());
    }

    ActionDetails toRead(Actor actor, Ref ref) {
        return sheets.get(actor, ref, settings(actor), today());
    }

    /// For the area lead, the owner organisation's lead and the lead person.
    ActionDetails toUpdate(Actor actor, Ref ref) {
        var sheet = toRead(actor, ref);
        if (!sheet.action().mayUpdate(actor)) {
            throw new NotFound(ref);
        }
        return sheet;
    }

    /// For the area lead.
    ActionDetails toEdit(Actor actor, Ref ref) {
        var sheet = toRead(actor, ref);
        if (!sheet.action().mayEdit(actor)) {
            throw new NotFound(ref);
        }
        return sheet;
    }
}
