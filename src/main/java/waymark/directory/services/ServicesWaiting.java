package waymark.directory.services;

import java.util.List;
import org.springframework.stereotype.Component;
import waymark.directory.Words;
import waymark.kernel.Actor;
import waymark.web.Waiting;

/// What services ask of those who keep them: to say that theirs are still right, before anybody reads that nobody has.
@Component
class ServicesWaiting implements Waiting {

    /// More than this become one line.
    private static final int LINES = 3;

    private final ServiceLists lists;

    ServicesWaiting(ServiceLists lists) {
        this.lists = lists;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        var rows = lists.kept(actor).stream().filter(ServiceRow::due).toList();
        if (rows.size() <= LINES) {
            return rows.stream().map(ServicesWaiting::task).toList();
        }
        return List.of(new Task(
                "Say whether %d services are still right".formatted(rows.size()),
                rows.getFirst().name() + ", and others",
                "/directory/services/kept",
                null));
    }

    private static Task task(ServiceRow row) {
        return new Task(
                "Say whether %s is still right".formatted(row.name()),
                "Not checked since " + Words.day(row.service().checkedOn()),
                "/directory/services/" + row.ref(),
                null);
    }
}
