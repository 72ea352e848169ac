package waymark.analysis.returns;

import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Quarter;

/// The return of the demonstration: begun for the national network, with fields that are still to be filled.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
public class DemonstrationReturns {

    private final OnwardReturns returns;
    private final ReturnTemplates templates;

    DemonstrationReturns(OnwardReturns returns, ReturnTemplates templates) {
        this.returns = returns;
        this.templates = templates;
    }

    /// Begins the return of a quarter.
    public void begin(Actor.Person analyst, Quarter quarter, LocalDate due) {
        var template = templates
                .find(analyst, "NATIONAL_NETWORK")
                .orElseThrow(() -> new InvariantViolation("the template of the national network is missing"));
        returns.begin(analyst, template, quarter, due);
    }
}
