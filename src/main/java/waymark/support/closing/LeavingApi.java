package waymark.support.closing;

import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.kernel.Actor;

/// Prepares the end of support where no page is there: the demonstration.
@Component
public class LeavingApi {

    private final Leavings leavings;

    LeavingApi(Leavings leavings) {
        this.leavings = leavings;
    }

    /// Prepares it, for somebody who says that things are better and who may be asked no more.
    public void prepare(Actor.Person actor, Case it, String safetyPlan, String call) {
        leavings.save(
                actor,
                it,
                leavings.number(it) + 1,
                new Leaving.Plan(Outcome.BETTER, LaterContact.NO, new Leaving.Words(safetyPlan, "", "", call, "")));
    }
}
