package waymark.demonstration;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.contacts.entry.ContactEntryApi;
import waymark.contacts.entry.NewContact;
import waymark.directory.DateRange;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.web.Clocks;

/// The points of contact of the demonstration: by day and by night in every area, with a gap in the hours,
/// one that has lapsed, one that nobody has checked for long, and one whose person is away today. Every
/// number is from Ofcom's ranges for drama.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoContacts {

    /// The day on which all of them are set up, counted from today: before the first guidance is published,
    /// which is refused while nobody answers for a contact that it names.
    private static final int SET_UP = -150;

    private final DemoFiles files;
    private final DemoPeople people;
    private final PeopleApi directory;
    private final ContactEntryApi contacts;
    private final Clock clock;

    DemoContacts(DemoFiles files, DemoPeople people, PeopleApi directory, ContactEntryApi contacts, Clock clock) {
        this.files = files;
        this.people = people;
        this.directory = directory;
        this.contacts = contacts;
        this.clock = clock;
    }

    void addTo(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        var written = files.read("contacts", DemoFiles.Contacts.class);
        var coordinator = DemoPeople.find(persons, "coordinator");
        var refs = new HashMap<DemoFiles.Point, Ref>();
        for (var point : written.contacts()) {
            timeline.on(
                    days.day(SET_UP),
                    () -> people.as(coordinator, actor -> refs.put(point, open(actor, point, persons, days))));
            timeline.on(
                    days.day(point.opened()),
                    () -> people.as(
                            coordinator,
                            actor -> contacts.confirm(
                                    actor, Objects.requireNonNull(refs.get(point)), days.day(point.opened()))));
        }
        timeline.on(
                days.day(0),
                () -> people.as(
                        coordinator,
                        actor -> written.lines().forEach(line -> contacts.invent(actor, line, days.day(0)))));
        for (var away : written.away()) {
            var person = DemoPeople.find(persons, away.person());
            timeline.on(days.day(0), () -> people.as(person, actor -> away(actor, away, days)));
        }
    }

    private Ref open(Actor.Person actor, DemoFiles.Point point, Map<String, Actor.Person> persons, DemoCalendar days) {
        var contact = new NewContact(
                point.organisation(),
                point.subject(),
                point.areas(),
                point.team(),
                point.phone(),
                point.email(),
                point.languages(),
                point.hours(),
                point.bankHolidays());
        var ref = DemoPeople.agreed(contacts.open(actor, contact, days.day(SET_UP)));
        cover(
                actor,
                ref,
                false,
                point.holder(),
                new DateRange(days.day(point.since()), point.until() == null ? null : days.day(point.until())),
                persons);
        cover(actor, ref, true, point.deputy(), new DateRange(days.day(point.since()), null), persons);
        return ref;
    }

    private void cover(
            Actor.Person actor,
            Ref ref,
            boolean deputy,
            @Nullable String key,
            DateRange dates,
            Map<String, Actor.Person> persons) {
        if (key != null) {
            DemoPeople.agreed(contacts.cover(actor, ref, deputy, link(actor, DemoPeople.find(persons, key)), dates));
        }
    }

    private void away(Actor.Person person, DemoFiles.Away away, DemoCalendar days) {
        DemoPeople.agreed(contacts.away(
                person,
                link(person, person),
                days.today().plusDays(away.first()).atStartOfDay(Clocks.LONDON).toInstant(),
                days.today()
                        .plusDays(away.last() + 1L)
                        .atStartOfDay(Clocks.LONDON)
                        .toInstant(),
                clock.instant()));
    }

    private PersonSummary link(Actor actor, Actor.Person person) {
        return directory.find(actor, person.id()).orElseThrow(() -> new InvariantViolation("nobody: " + person.name()));
    }
}
