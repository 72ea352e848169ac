package waymark.concerns.identity;

import static waymark.kernel.Permission.OPEN_IDENTITY;

import java.util.List;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.web.TaskProvider;

/// The requests for contact details, on the home page of the custodians who may answer them. Somebody may be
/// in danger until one answers, and a custodian does not see the report that would say so: each of them is
/// shown as one for now.
@Component
class CustodianTasks implements TaskProvider {

    private final IdentityRequests requests;

    CustodianTasks(IdentityRequests requests) {
        this.requests = requests;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (!actor.may(OPEN_IDENTITY)) {
            return List.of();
        }
        return requests.all(actor).stream()
                .filter(request -> !request.asking().by().id().equals(actor.id()))
                .flatMap(request -> switch (request) {
                    case IdentityRequest.Asked asked -> List.of(now(asked)).stream();
                    case IdentityRequest.Opened opened -> List.of(task(actor, opened)).stream();
                    case IdentityRequest.Given _, IdentityRequest.Refused _ -> List.<Task>of().stream();
                })
                .toList();
    }

    private static Task now(IdentityRequest.Asked asked) {
        var asking = asked.asking();
        return Task.before(
                new Deadline(null, false),
                "Answer the request for contact details: " + asking.ref(),
                asking.by().name() + " needs to reach the person who reported",
                "/identities/" + asking.ref());
    }

    /// Once one custodian has opened it, it is not urgent for the others; they still see it, in case that
    /// person is away.
    private static Task task(Actor.Person actor, IdentityRequest.Opened opened) {
        var asking = opened.asking();
        return opened.by().id().equals(actor.id())
                ? Task.before(
                        new Deadline(null, false),
                        "Decide on the contact details: " + asking.ref(),
                        "You opened them. " + asking.by().name() + " waits for your decision",
                        "/identities/" + asking.ref())
                : new Task(
                        "Request for contact details: " + asking.ref(),
                        opened.by().name() + " has it open",
                        "/identities/" + asking.ref(),
                        null);
    }
}
