package waymark.intelligence.tasking;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// What the demonstration asks of partners.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
public class DemonstrationRequirements {

    private final Requirements requirements;

    DemonstrationRequirements(Requirements requirements) {
        this.requirements = requirements;
    }

    public Ref ask(
            Actor.Person actor,
            String title,
            String wanted,
            String why,
            String area,
            LocalDate due,
            List<String> asked) {
        return requirements.ask(actor, new Requirement.Given(title, wanted, why, area, due, asked, ""));
    }

    /// The organisation of the actor has answered.
    public void answer(Actor.Person actor, Ref ref) {
        requirements.answer(actor, requirements.get(actor, ref));
    }

    /// Closes a question.
    public void close(Actor.Person actor, Ref ref, String outcome) {
        var it = requirements.get(actor, ref);
        requirements.close(actor, it, it.version(), false, outcome);
    }
}
