package waymark.support.caseload;

import org.springframework.stereotype.Component;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;

/// Sets how many cases somebody is meant to have where no page is there: the demonstration.
@Component
public class CaseloadApi {

    private final Caseloads caseloads;

    CaseloadApi(Caseloads caseloads) {
        this.caseloads = caseloads;
    }

    /// Sets it, from today on.
    public void limit(Actor.Person manager, PersonSummary worker, int most) {
        caseloads.limit(manager, caseloads.get(manager, worker.ref()), most);
    }
}
