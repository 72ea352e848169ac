package waymark.access.clearance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.access.clearance.Clearance.Kind;
import waymark.access.roles.RoleCatalogue;
import waymark.kernel.Actor;
import waymark.web.TaskProvider;

/// Puts one's own vetting and training on the home page, where a role needs it and it has ended or ends
/// within a month.
@Component
class ClearanceTasks implements TaskProvider {

    private final Clearances clearances;
    private final RoleCatalogue catalogue;
    private final Clock clock;

    ClearanceTasks(Clearances clearances, RoleCatalogue catalogue, Clock clock) {
        this.clearances = clearances;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        var needed = List.of(Kind.values()).stream()
                .filter(kind ->
                        !OwnClearanceController.needs(catalogue, actor, kind).isEmpty())
                .toList();
        if (needed.isEmpty()) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        var recorded = clearances.of(actor.id());
        var tasks = new ArrayList<Task>();
        for (var kind : needed) {
            var last = recorded.stream()
                    .filter(one -> one.kind() == kind && one.inForce(today))
                    .max(Comparator.comparing(Clearance::to));
            boolean once = recorded.stream().anyMatch(one -> one.kind() == kind);
            if (last.isEmpty() || last.get().endsSoon(today)) {
                tasks.add(new Task(
                        "Have your %s %s".formatted(kind.word(), once ? "renewed" : "recorded"),
                        last.isEmpty()
                                ? "Part of what your role lets you do is not available until it is recorded"
                                : "Without it you lose part of what your role lets you do",
                        "/account/clearance",
                        last.map(Clearance::to).orElse(null)));
            }
        }
        return tasks;
    }
}
