package waymark.rights.requests;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.rights.requests.DataRequest.Step;
import waymark.rights.requests.DataRequest.Taken;

/// Records requests of people where no page is there: the demonstration. By the same rules.
@Component
public class RequestApi {

    private final Cases cases;
    private final DataRequests requests;
    private final Packs packs;
    private final RequestSettings settings;

    RequestApi(Cases cases, DataRequests requests, Packs packs, RequestSettings settings) {
        this.cases = cases;
        this.requests = requests;
        this.packs = packs;
        this.settings = settings;
    }

    /// Records that the person asked to see what is kept about them.
    public Ref access(Actor.Person actor, Ref caseRef, LocalDate received, String words) {
        return requests.add(
                actor,
                cases.forChange(actor, caseRef),
                new DataRequests.Wanted(RequestKind.ACCESS, received, "", words));
    }

    /// Records that the clock stopped, since it is not clear who asks.
    public void stop(Actor.Person actor, Ref caseRef, Ref request, LocalDate on) {
        take(actor, caseRef, request, new Taken(Step.STOP, on, Pause.Why.IDENTITY, null));
    }

    /// Records that it is clear who asks, and that the clock runs on.
    public void resume(Actor.Person actor, Ref caseRef, Ref request, LocalDate on) {
        take(actor, caseRef, request, new Taken(Step.CONFIRM_IDENTITY, on, null, null));
        take(actor, caseRef, request, new Taken(Step.RESUME, on, null, null));
    }

    /// Makes the pack that answers it: everything of the case as it is then.
    public void pack(Actor.Person actor, Ref caseRef, Ref request) {
        var it = cases.forChange(actor, caseRef);
        packs.begin(actor, it, requests.get(it, request));
    }

    /// Records a complaint that came in at information governance, about no case that is named.
    public Ref complaint(Actor.Person governance, LocalDate received) {
        return requests.add(governance, new DataRequests.Wanted(RequestKind.COMPLAINT, received, "", ""));
    }

    private void take(Actor.Person actor, Ref caseRef, Ref request, Taken taken) {
        var it = cases.forChange(actor, caseRef);
        var found = requests.get(it, request);
        var today = requests.today();
        var outcome = found.take(taken, settings.on(actor, today), today)
                .save(one -> requests.take(actor, it, found, found.version(), one));
        switch (outcome) {
            case Saved.Done<DataRequest> _ -> {}
            case Ruling.Refused<DataRequest>(var problems) -> throw new InvariantViolation(problems.toString());
            case Saved.Stale<DataRequest> _ -> throw new InvariantViolation("a request that changed meanwhile");
        }
    }
}
