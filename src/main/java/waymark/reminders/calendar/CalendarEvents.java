package waymark.reminders.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.access.AccessApi;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.reminders.DueItems;
import waymark.reminders.calendar.CalendarFile.Event;
import waymark.web.CalendarProvider;
import waymark.web.DueItem;
import waymark.web.calendar.Appointment;

/// What is in somebody's calendar: days of the quarters and reviews, and what they have to do themselves. Read
/// as the person, so row-level security shows them what it would show on a page.
@Component
class CalendarEvents {

    /// What a feed is made of.
    record Contents(List<Event> days, List<Appointment> meetings) {}

    private static final Actor CLOCK = Actor.system("Calendar");
    private static final int DAYS_BACK = 100;
    private static final int DAYS_AHEAD = 400;

    private final CalendarAddresses addresses;
    private final AccessApi access;
    private final DueItems items;
    private final ObjectProvider<CalendarProvider> modules;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CalendarEvents(
            CalendarAddresses addresses,
            AccessApi access,
            DueItems items,
            ObjectProvider<CalendarProvider> modules,
            TransactionTemplate transaction,
            Clock clock) {
        this.addresses = addresses;
        this.access = access;
        this.items = items;
        this.modules = modules;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// The entries of the address; nothing where it was never made, has ended, or its person may not sign in:
    /// the three look alike.
    ///
    /// @param site as in `https://waymark.example.org`
    /// @param host as in `waymark.example.org`
    Optional<Contents> of(String token, String site, String host) {
        Optional<Actor.Person> person =
                as(CLOCK, () -> addresses.person(CLOCK, token).flatMap(id -> access.usable(CLOCK, id)));
        return person.map(reader -> as(reader, () -> events(reader, site, host)));
    }

    private Contents events(Actor.Person reader, String site, String host) {
        var today = LocalDate.now(clock);
        var events = new ArrayList<Event>();
        var from = today.minusDays(DAYS_BACK);
        var until = today.plusDays(DAYS_AHEAD);
        modules.orderedStream()
                .flatMap(module -> module.days(reader, from, until).stream())
                .forEach(day -> events.add(event(
                        day.key().toLowerCase(Locale.ROOT),
                        day.day(),
                        day.title(),
                        day.path(),
                        day.revision(),
                        site,
                        host)));
        for (var item : items.until(reader, until)) {
            var day = item.due();
            if (day != null && item.responsible().includes(reader)) {
                events.add(event(
                        item.ref().value().toLowerCase(Locale.ROOT),
                        day,
                        title(item),
                        item.path(),
                        item.revision(),
                        site,
                        host));
            }
        }
        var meetings = modules.orderedStream()
                .flatMap(module -> module.meetings(reader, from, until).stream())
                .map(one -> new Appointment(
                        one.key().toLowerCase(Locale.ROOT) + "@" + host,
                        one.sequence(),
                        one.startsAt(),
                        one.minutes(),
                        one.title(),
                        one.place(),
                        one.join(),
                        "Sign in to Waymark to see it: " + site + one.path(),
                        site + one.path(),
                        one.cancelled() ? Appointment.Status.CANCELLED : Appointment.Status.CONFIRMED))
                .toList();
        return new Contents(events, meetings);
    }

    private static String title(DueItem item) {
        return item.message() + ": due";
    }

    private static Event event(
            String key, LocalDate day, String title, String path, int revision, String site, String host) {
        return new Event(
                key + "@" + host, day, title, "Sign in to Waymark to see it: " + site + path, site + path, revision);
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return CurrentActor.as(actor, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
