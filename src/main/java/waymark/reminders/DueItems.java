package waymark.reminders;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.DueItem;
import waymark.web.DueItemProvider;

/// What all modules have that is due.
@Component
public class DueItems {

    private final ObjectProvider<DueItemProvider> modules;

    DueItems(ObjectProvider<DueItemProvider> modules) {
        this.modules = modules;
    }

    /// What is due by the day, and what something is wrong with, as far as the actor may see it.
    public List<DueItem> until(Actor actor, LocalDate day) {
        return modules.orderedStream()
                .flatMap(module -> module.dueItems(actor, day, null).stream())
                .toList();
    }

    /// What the actor follows up, longest late first, then what is not late.
    List<DueItem> overdue(Actor actor, LocalDate today) {
        return until(actor, today.minusDays(1)).stream()
                .filter(item -> followedUp(item, actor, today))
                .sorted(Comparator.comparing((DueItem item) -> !item.late(today))
                        .thenComparing(DueItem::due, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(item -> item.ref().value()))
                .toList();
    }

    /// One of them.
    Optional<DueItem> overdue(Actor actor, LocalDate today, Ref ref) {
        var letters = ref.value().substring(0, 2);
        return modules.orderedStream()
                .filter(module -> module.letters().contains(letters))
                .flatMap(module -> module.dueItems(actor, today.minusDays(1), ref).stream())
                .filter(item -> followedUp(item, actor, today))
                .findFirst();
    }

    /// What somebody does themself is a task of theirs, and they remind nobody of it.
    private static boolean followedUp(DueItem item, Actor actor, LocalDate today) {
        return item.overdue(today)
                && item.mayRemind(actor)
                && !(actor instanceof Actor.Person person && item.responsible().includes(person));
    }
}
