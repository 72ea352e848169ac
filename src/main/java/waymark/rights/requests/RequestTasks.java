package waymark.rights.requests;

import java.util.List;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.TaskProvider;

/// Requests that are open, by reference and with the day on which they are due, for information governance. The
/// card of a case says it to its members.
@Component
class RequestTasks implements TaskProvider {

    private final DataRequests requests;

    RequestTasks(DataRequests requests) {
        this.requests = requests;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (!actor.may(Permission.MANAGE_DATA_REQUESTS)) {
            return List.of();
        }
        var today = requests.today();
        return requests.open(today).stream()
                .map(one -> task(one.request(), one.request().clock(one.numbers(), today)))
                .toList();
    }

    private static Task task(DataRequest one, RequestClock clock) {
        boolean acknowledge = one.kind() == RequestKind.COMPLAINT && one.acknowledgedOn() == null;
        return new Task(
                (acknowledge ? "Acknowledge the complaint " : "Answer the request ") + one.ref(),
                clock.stopped()
                        ? "The clock is stopped until it is clear who asks and what for"
                        : one.kind().title(),
                "/data-requests/" + one.ref(),
                clock.stopped() || one.kind() == RequestKind.COMPLAINT && !acknowledge ? null : clock.due());
    }
}
