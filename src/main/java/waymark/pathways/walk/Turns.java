package waymark.pathways.walk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import waymark.directory.Contact;
import waymark.directory.CoverState;
import waymark.directory.DirectoryDesk;
import waymark.directory.HelpLine;
import waymark.kernel.Actor;
import waymark.pathways.graph.Step;
import waymark.pathways.walk.Turn.Answerer;
import waymark.pathways.walk.Turn.Line;
import waymark.web.health.LastPublished;

/// Whom a step turns to, for whoever is looking, now. Names and direct numbers of professionals are for people signed
/// in;
/// everybody gets the public lines, and nobody is left without a number.
@Component
class Turns {

    /// What stands whatever the directory says.
    static final Line EMERGENCY = new Line("Emergency services", "999", "tel:999", "", false, false);

    static final Line POLICE = new Line("Police, when it is not an emergency", "101", "tel:101", "", false, false);

    private static final Map<String, Line> ALWAYS = Map.of("EMERGENCY", EMERGENCY, "POLICE_101", POLICE);

    private final DirectoryDesk directory;
    private final LastPublished published;
    private final Clock clock;

    Turns(DirectoryDesk directory, LastPublished published, Clock clock) {
        this.directory = directory;
        this.published = published;
        this.clock = clock;
    }

    /// Who answers in an area at this moment, for whoever is looking.
    ///
    /// @param area code, or empty where it is none of ours
    Answering now(Actor actor, String area) {
        var today = LocalDate.now(clock);
        var lines = published.read(actor, List.of("public numbers"), () -> directory.lines(actor, today)).stream()
                .filter(line -> !line.number().isEmpty())
                .filter(line -> line.area().isEmpty() || line.area().equals(area))
                .collect(Collectors.toMap(HelpLine::code, Function.identity(), (one, other) -> one));
        if (!(actor instanceof Actor.Person) || area.isEmpty()) {
            return new Answering(lines, List::of, Map::of, !(actor instanceof Actor.Person));
        }
        return new Answering(
                lines,
                SingletonSupplier.of(() -> directory.answering(actor, area, clock.instant())),
                SingletonSupplier.of(() -> directory.cover(actor, area, today)),
                false);
    }

    /// Who answers, found once for a page.
    ///
    /// @param contacts on duty in the area; asked only where a step turns to one of its subjects, and then once
    /// @param cover of the area's subjects; asked only where nobody answers, and then once
    record Answering(
            Map<String, HelpLine> lines,
            Supplier<List<Contact>> contacts,
            Supplier<Map<String, CoverState>> cover,
            boolean visitor) {

        Turn turn(Step.Reach reach) {
            var people = reach.subject().isEmpty() ? List.<Answerer>of() : people(reach.subject());
            var numbers = reach.lines().stream()
                    .map(this::number)
                    .filter(Objects::nonNull)
                    .toList();
            return new Turn(
                    people,
                    people.isEmpty() && numbers.isEmpty() ? List.of(POLICE, EMERGENCY) : numbers,
                    state(reach.subject(), people),
                    visitor
                            && (!reach.subject().isEmpty()
                                    || numbers.size() < reach.lines().size()));
        }

        private List<Answerer> people(String subject) {
            return contacts.get().stream()
                    .filter(contact -> contact.subject().equals(subject))
                    .map(Answering::answerer)
                    .toList();
        }

        private Turn.State state(String subject, List<Answerer> people) {
            if (subject.isEmpty() || !people.isEmpty()) {
                return Turn.State.ANSWERED;
            }
            if (visitor) {
                return Turn.State.HIDDEN;
            }
            return switch (cover.get().getOrDefault(subject, CoverState.NOT_KNOWN)) {
                case NOT_KNOWN -> Turn.State.NOT_KNOWN;
                case COVERED -> Turn.State.CLOSED;
                case LAPSED -> Turn.State.LAPSED;
            };
        }

        private @org.jspecify.annotations.Nullable Line number(String code) {
            var line = lines.get(code);
            return line == null
                    ? ALWAYS.get(code)
                    : new Line(
                            line.name(),
                            line.number(),
                            line.href(),
                            line.hours(),
                            line.demonstration(),
                            !line.verified());
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
