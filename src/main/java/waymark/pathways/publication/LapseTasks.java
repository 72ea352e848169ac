package waymark.pathways.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Scope;
import waymark.web.TaskProvider;

/// Tasks on the home page for guidance that sends people to a contact nobody answers for: for those who
/// maintain the directory, and for editors and reviewers of pathways, each for their areas. One task for each
/// contact and area, however many pathways use it.
@Component
@Order(59)
class LapseTasks implements TaskProvider {

    private static final List<Permission> KEEPERS =
            List.of(Permission.MAINTAIN_DIRECTORY, Permission.EDIT_PATHWAYS, Permission.PUBLISH_PATHWAYS);

    private final Lapses lapses;
    private final Clock clock;

    LapseTasks(Lapses lapses, Clock clock) {
        this.lapses = lapses;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (KEEPERS.stream().noneMatch(actor::may)) {
            return List.of();
        }
        var found = new LinkedHashMap<String, List<Lapse>>();
        for (var lapse : lapses.now(actor)) {
            if (concerns(actor, lapse)) {
                found.computeIfAbsent(lapse.words(), _ -> new ArrayList<>()).add(lapse);
            }
        }
        return found.values().stream().map(this::task).toList();
    }

    private static boolean concerns(Actor.Person actor, Lapse lapse) {
        return KEEPERS.stream()
                .anyMatch(one -> actor.may(one, Scope.PARTNERSHIP) || actor.may(one, Scope.area(lapse.area())));
    }

    private Task task(List<Lapse> same) {
        var first = same.getFirst();
        var pathways = Set.copyOf(same.stream().map(Lapse::title).toList());
        return new Task(
                first.words(),
                pathways.size() == 1
                        ? "“%s” sends people there".formatted(first.title())
                        : "%d pathways in force send people there".formatted(pathways.size()),
                pathways.size() == 1 ? "/pathways/" + first.pathway().value() : "/pathways",
                LocalDate.now(clock));
    }
}
