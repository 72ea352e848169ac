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
        var rows = lists.due(actor);
        if (rows.size() <= LINES) {
            return rows.stream().map(row -> task(row, actor)).toList();
        }
        return List.of(new Task(
                "Have %d services checked".formatted(rows.size()),
                rows.getFirst().name() + ", and others",
                "/directory/services/kept",
                null));
    }

    /// Whoever is of the organisation says it; the coordinator has it said.
    private static Task task(ServiceLists.Due row, Actor.Person actor) {
        return new Task(
                row.organisation().equals(actor.organisation())
                        ? "Say whether “%s” is still right".formatted(row.name())
                        : "Have “%s” of %s checked".formatted(row.name(), row.organisationName()),
                "Not checked since " + Words.day(row.checkedOn()),
                "/directory/services/" + row.ref(),
                null);
    }
}
