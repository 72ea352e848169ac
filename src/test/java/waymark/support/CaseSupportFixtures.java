package waymark.support;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.support.contacts.ContactLogApi;
import waymark.support.outcomes.CoreOutcomesApi;
import waymark.support.outcomes.OutcomePoint;

/// What support adds to a case, for tests of other things.
@Component
public class CaseSupportFixtures {

    private final CoreOutcomesApi outcomes;
    private final ContactLogApi contacts;

    CaseSupportFixtures(CoreOutcomesApi outcomes, ContactLogApi contacts) {
        this.outcomes = outcomes;
        this.contacts = contacts;
    }

    /// Outcomes that the person has begun to ask about, and where in the case they are.
    public String outcomes(Ref ref, Actor.Person worker) {
        return CurrentActor.as(
                worker, () -> "/outcomes/" + outcomes.begin(worker, ref, OutcomePoint.START, LocalDate.now()));
    }

    /// A contact that the person has recorded, and where in the case it is.
    public String contact(Ref ref, Actor.Person worker) {
        CurrentActor.run(
                worker,
                () -> contacts.record(worker, ref, LocalDate.now(), "VISIT", false, "The door stayed shut", null));
        return "/contacts/1";
    }
}
