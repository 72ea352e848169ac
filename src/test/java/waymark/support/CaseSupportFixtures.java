package waymark.support;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.support.contacts.ContactLogApi;
import waymark.support.outcomes.CoreOutcomesApi;
import waymark.support.outcomes.CoreOutcomesApi.Said;
import waymark.support.outcomes.OutcomeAnswer;
import waymark.support.outcomes.OutcomePoint;
import waymark.support.risk.CaseRiskApi;

/// What support adds to a case, for tests of other things.
@Component
public class CaseSupportFixtures {

    private final CoreOutcomesApi outcomes;
    private final ContactLogApi contacts;
    private final CaseRiskApi risks;

    CaseSupportFixtures(CoreOutcomesApi outcomes, ContactLogApi contacts, CaseRiskApi risks) {
        this.outcomes = outcomes;
        this.contacts = contacts;
        this.risks = risks;
    }

    /// A contact, a finished time of outcomes and an assessed risk in the case.
    public void filled(Actor.Person worker, Ref ref) {
        var today = LocalDate.now();
        contact(ref, worker);
        CurrentActor.run(worker, () -> {
            outcomes.record(
                    worker,
                    ref,
                    OutcomePoint.START,
                    today,
                    Map.of("MSCOS1", new Said(OutcomeAnswer.rated(4), "I sleep better")),
                    Map.of());
            risks.record(
                    worker,
                    ref,
                    today,
                    "FROM_OTHERS",
                    "MEDIUM",
                    today.plusDays(30),
                    null,
                    new CaseRiskApi.Words("Threats", "They telephoned again", "", "", ""));
        });
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
