package waymark.pathways.guidance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import waymark.contacts.Contact;
import waymark.contacts.ContactsApi;
import waymark.contacts.CoverState;
import waymark.contacts.numbers.HelpLine;
import waymark.contacts.numbers.HelpLines;
import waymark.kernel.Actor;
import waymark.kernel.TelephoneNumber;
import waymark.pathways.graph.NamedService;
import waymark.pathways.graph.PathwayStep;
import waymark.pathways.guidance.StepContact.Answerer;
import waymark.pathways.guidance.StepContact.Line;
import waymark.web.health.LastPublished;

/// The contacts of a step at this moment, as the reader may see them. Names and direct numbers of
/// professionals are for people signed in; everybody gets the public lines, and nobody is left
/// without a number.
@Component
class StepContacts {

    /// Numbers that are right whatever the directory says.
    static final Line EMERGENCY = always("EMERGENCY", "Emergency services", "999");

    static final Line POLICE = always("POLICE_101", "Police, when it is not an emergency", "101");

    private static final Map<String, Line> ALWAYS = Map.of("EMERGENCY", EMERGENCY, "POLICE_101", POLICE);

    /// The line is for people who work with it, so a visitor does not see it; its address is in the
    /// guidance for all.
    private static final Line FORM = new Line(
            "NRM_SERVICE",
            "Report modern slavery (online form)",
            "modernslavery.gov.uk",
            "https://modernslavery.gov.uk",
            "Any time",
            false,
            false,
            false);

    private final ContactsApi contactsApi;
    private final HelpLines helpLines;
    private final LastPublished published;
    private final Clock clock;

    StepContacts(ContactsApi contactsApi, HelpLines helpLines, LastPublished published, Clock clock) {
        this.contactsApi = contactsApi;
        this.helpLines = helpLines;
        this.published = published;
        this.clock = clock;
    }

    private static Line always(String code, String name, String number) {
        return new Line(code, name, number, "tel:" + number, "", false, false, false);
    }

    /// Who answers in an area at this moment, as the reader may see it.
    ///
    /// @param area code, or empty where it is none of ours
    Answering now(Actor actor, String area) {
        var today = LocalDate.now(clock);
        var lines = published.read(actor, List.of("public numbers"), () -> helpLines.on(actor, today)).stream()
                .filter(line -> !line.number().isEmpty())
                .filter(line -> line.area().isEmpty() || line.area().equals(area))
                .collect(
                        Collectors.toMap(HelpLine::code, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        if (!(actor instanceof Actor.Person) || area.isEmpty()) {
            return new Answering(
                    lines, List::of, List::of, Map::of, !(actor instanceof Actor.Person), StepContact.State.CLOSED);
        }
        var now = clock.instant();
        return new Answering(
                lines,
                SingletonSupplier.of(() -> contactsApi.answering(actor, area, now)),
                SingletonSupplier.of(() -> contactsApi.answering(actor, area, OfficeHours.change(now))),
                SingletonSupplier.of(() -> contactsApi.cover(actor, area, today)),
                false,
                StepContact.State.CLOSED);
    }

    /// Who answers, found once for a page.
    ///
    /// @param contacts on duty in the area; asked only where a step turns to one of its subjects,
    ///     and then once
    /// @param others on duty when office hours next begin or end; asked only where a step has two columns
    /// @param cover of the area's subjects; asked only where nobody answers, and then once
    /// @param silent what is said of a contact that does not answer at the hour asked for
    record Answering(
            Map<String, HelpLine> lines,
            Supplier<List<Contact>> contacts,
            Supplier<List<Contact>> others,
            Supplier<Map<String, CoverState>> cover,
            boolean visitor,
            StepContact.State silent) {

        /// The same for the hours that are not now: office hours at night, the evening and the night by day.
        Answering otherHours() {
            return new Answering(lines, others, contacts, cover, visitor, StepContact.State.NOT_THEN);
        }

        /// The form in which a step is done; null where it is done in none.
        @Nullable
        Line form(@Nullable NamedService named) {
            return named == null || !named.form() ? null : Objects.requireNonNullElse(number(FORM.code(), false), FORM);
        }

        /// Whom to turn to in some hours of the day.
        ///
        /// @param named the service that the step names; null where it names none
        StepContact contact(PathwayStep.Reach reach, @Nullable NamedService named) {
            var people = reach.subject().isEmpty() ? List.<Answerer>of() : people(reach.subject());
            var listed = reach.lines().stream()
                    // the form itself is shown once, above
                    .filter(code -> named == null || !named.form() || !named.has(code))
                    .map(code -> number(code, false))
                    .filter(Objects::nonNull)
                    .toList();
            var answers = NamedService.of(reach.subject()).orElse(null);
            var first = named == null || named == answers
                    ? List.<Line>of()
                    : listed.stream().filter(line -> named.has(line.code())).toList();
            var numbers = Stream.concat(own(reach.subject()), listed.stream())
                    .filter(line -> !first.contains(line))
                    .filter(line -> people.stream().noneMatch(one -> same(one.phone(), line)))
                    .distinct()
                    .toList();
            if (people.isEmpty() && first.isEmpty() && numbers.isEmpty()) {
                numbers = List.of(POLICE, EMERGENCY);
            }
            boolean known = !first.isEmpty()
                    || people.stream().anyMatch(Answerer::reached)
                    || !numbers.isEmpty() && belongs(numbers.getFirst(), reach, answers == null ? named : answers);
            var instead = first.isEmpty() ? ContactFallback.of(reach, named, known, visitor) : "";
            return new StepContact(
                    first,
                    people,
                    numbers,
                    state(reach.subject(), people),
                    instead,
                    !known || named != null && named.own(),
                    visitor
                            && known
                            && (!reach.subject().isEmpty()
                                    || listed.size() < reach.lines().size()));
        }

        /// True where the number is that of whom the step turns to.
        private static boolean belongs(Line line, PathwayStep.Reach reach, @Nullable NamedService service) {
            return line.local() || (service == null ? reach.subject().isEmpty() : service.has(line.code()));
        }

        private static boolean same(String phone, Line line) {
            return !line.href().isEmpty() && TelephoneNumber.href(phone).equals(line.href());
        }

        /// The partnership’s own public numbers of the subject in the area.
        private Stream<Line> own(String subject) {
            return lines.values().stream()
                    .filter(line -> line.answers(subject, line.area()))
                    .map(line -> number(line.code(), true));
        }

        private List<Answerer> people(String subject) {
            return contacts.get().stream()
                    .filter(contact -> contact.subject().equals(subject))
                    .sorted(Comparator.comparing(contact -> !contact.person().isEmpty())) // a team’s line comes first
                    .map(Answering::answerer)
                    .toList();
        }

        private StepContact.State state(String subject, List<Answerer> people) {
            if (subject.isEmpty() || !people.isEmpty()) {
                return StepContact.State.ANSWERED;
            }
            if (visitor) {
                return StepContact.State.HIDDEN;
            }
            return switch (cover.get().getOrDefault(subject, CoverState.NOT_KNOWN)) {
                case NOT_KNOWN -> StepContact.State.NOT_KNOWN;
                case COVERED -> silent;
                case LAPSED -> StepContact.State.LAPSED;
            };
        }

        private @Nullable Line number(String code, boolean local) {
            var line = lines.get(code);
            return line == null
                    ? ALWAYS.get(code)
                    : new Line(
                            line.code(),
                            line.name(),
                            line.number(),
                            line.href(),
                            line.hours(),
                            line.demonstration(),
                            !line.verified() && !line.demonstration(),
                            local);
        }

        private static Answerer answerer(Contact contact) {
            return new Answerer(
                    contact.person().isEmpty() ? contact.organisationName() : contact.person(),
                    contact.person().isEmpty() ? contact.subjectName() : contact.organisationName(),
                    contact.phone(),
                    contact.email(),
                    Stream.of(contact.hours(), languages(contact), contact.deputy() ? "As deputy" : "")
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining(". ")),
                    contact.stale());
        }

        private static String languages(Contact contact) {
            return contact.languages().isEmpty() ? "" : "Also speaks " + String.join(", ", contact.languages());
        }
    }
}
