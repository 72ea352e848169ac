package waymark.strategy;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;

/// Brings an action to whoever wants to look at it or change it. To those who may not change it, the way to the change
/// is not there.
@Component
class ActionDoor {

    private final ActionSheets sheets;
    private final Tolerances tolerances;
    private final Clock clock;

    ActionDoor(ActionSheets sheets, Tolerances tolerances, Clock clock) {
        this.sheets = sheets;
        this.tolerances = tolerances;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Settings settings(Actor actor) {
        return tolerances.on(actor, today());
    }

    ActionSheet toRead(Actor actor, Ref ref) {
        return sheets.get(actor, ref, settings(actor), today());
    }

    /// For the area lead, the owner organisation's lead and the lead person.
    ActionSheet toUpdate(Actor actor, Ref ref) {
        var sheet = toRead(actor, ref);
        if (!sheet.action().mayUpdate(actor)) {
            throw new NotFound(ref);
        }
        return sheet;
    }

    /// For the area lead.
    ActionSheet toEdit(Actor actor, Ref ref) {
        var sheet = toRead(actor, ref);
        if (!sheet.action().mayEdit(actor)) {
            throw new NotFound(ref);
        }
        return sheet;
    }
}
