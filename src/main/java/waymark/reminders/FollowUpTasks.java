package waymark.reminders;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.DueItem;
import waymark.web.TaskProvider;

/// Leads those who follow up to what nobody was reminded of for a week.
@Component
class FollowUpTasks implements TaskProvider {

    private static final int DAYS = 7;

    private final DueItems items;
    private final Reminders reminders;
    private final Clock clock;

    FollowUpTasks(DueItems items, Reminders reminders, Clock clock) {
        this.items = items;
        this.reminders = reminders;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (!actor.may(Permission.SEND_REMINDERS)) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        var overdue = items.overdue(actor, today);
        var last = reminders.last(actor, overdue.stream().map(DueItem::ref).toList());
        var waiting = overdue.stream()
                .filter(item -> {
                    var sent = last.get(item.ref().value());
                    return sent == null || !sent.onDay().isAfter(today.minusDays(DAYS));
                })
                .toList();
        if (waiting.isEmpty()) {
            return List.of();
        }
        return List.of(new Task(
                waiting.size() == 1 ? "Follow up 1 item" : "Follow up %d items".formatted(waiting.size()),
                kinds(waiting.stream().map(DueItem::kind)),
                OverdueController.PATH,
                today));
    }

    /// `3 returns, 4 actions of a meeting`.
    static String kinds(Stream<String> kinds) {
        return kinds
                .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(each -> counted(each.getValue(), each.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String counted(long number, String kind) {
        int end = Stream.of(kind.indexOf(" of "), kind.indexOf(" in "))
                .filter(place -> place > 0)
                .reduce(kind.length(), Math::min);
        return "%d %s%s%s%s"
                .formatted(
                        number,
                        kind.substring(0, 1).toLowerCase(Locale.ROOT),
                        kind.substring(1, end),
                        number == 1 ? "" : "s",
                        kind.substring(end));
    }
}
