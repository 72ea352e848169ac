package waymark.services.editing;

import java.util.List;
import org.springframework.stereotype.Component;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.services.ServiceLists;
import waymark.web.TaskProvider;

/// What services ask of those who keep them: to say that theirs are still right, before anybody reads that
/// nobody has.
@Component
class ServicesTasks implements TaskProvider {

    /// More than this become one line.
    private static final int LINES = 3;

    private final ServiceLists lists;

    ServicesTasks(ServiceLists lists) {
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

    /// A person of the organisation confirms it; the coordinator asks them to.
    private static Task task(ServiceLists.Due row, Actor.Person actor) {
        return new Task(
                row.organisation().equals(actor.organisation())
                        ? "Say whether “%s” is still right".formatted(row.name())
                        : "Have “%s” of %s checked".formatted(row.name(), row.organisationName()),
                "Not checked since " + DateText.day(row.checkedOn()),
                "/directory/services/" + row.ref(),
                null);
    }
}
