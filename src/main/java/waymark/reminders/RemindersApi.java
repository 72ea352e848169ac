package waymark.reminders;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.web.Clocks;

/// For the pages of other modules: the button that reminds people of a thing, and the reminders in its
/// history.
@Component
public class RemindersApi {

    private final DueItems items;
    private final ResponsiblePeople people;
    private final Reminders reminders;
    private final Clock clock;

    RemindersApi(DueItems items, ResponsiblePeople people, Reminders reminders, Clock clock) {
        this.items = items;
        this.people = people;
        this.reminders = reminders;
        this.clock = clock;
    }

    /// Who is responsible for it and the button, where it is late and the reader follows it up.
    public ReminderPanel panel(Actor.Person reader, Ref ref) {
        var today = LocalDate.now(clock);
        if (!reader.may(Permission.SEND_REMINDERS)) {
            return ReminderPanel.nothing(today);
        }
        return items.overdue(reader, today, ref)
                .map(item -> new ReminderPanel(
                        item,
                        people.of(reader, List.of(item)).getOrDefault(ref, List.of()),
                        reminders.last(reader, List.of(ref)).get(ref.value()),
                        today))
                .orElseGet(() -> ReminderPanel.nothing(today));
    }

    /// The history of a thing with who reminded whom and when, newest first.
    ///
    /// @param history newest first
    public List<TimelineEntry> with(Actor.Person reader, Ref ref, List<TimelineEntry> history) {
        var sent = reminders.of(reader, ref);
        if (sent.isEmpty()) {
            return history;
        }
        var all = new ArrayList<TimelineEntry>(history);
        sent.forEach(
                one -> all.add(new TimelineEntry(one.onDay(), one.sentAt(), one.byName(), "Reminded " + one.to(), "")));
        all.sort(Comparator.comparing(RemindersApi::day).reversed());
        return all;
    }

    private static LocalDate day(TimelineEntry entry) {
        if (entry.onDay() != null) {
            return entry.onDay();
        }
        return entry.at() == null ? LocalDate.EPOCH : LocalDate.ofInstant(entry.at(), Clocks.LONDON);
    }
}
