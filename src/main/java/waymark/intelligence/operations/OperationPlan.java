package waymark.intelligence.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.Clocks;
import waymark.web.Tone;
import waymark.web.forms.FormData;

/// The parts of an operation: where and when, who does what, who receives people, what was answered and learned, and
/// which reports it stands on.
record OperationPlan(
        List<PlannedPlace> places,
        List<Partner> partners,
        List<Support> supports,
        List<Check> checks,
        List<Lesson> lessons,
        List<Ref> reports) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    OperationPlan {
        places = List.copyOf(places);
        partners = List.copyOf(partners);
        supports = List.copyOf(supports);
        checks = List.copyOf(checks);
        lessons = List.copyOf(lessons);
        reports = List.copyOf(reports);
    }

    /// A place that is visited, with its time.
    ///
    /// @param easting metres of the National Grid, or null where only the postcode is known
    /// @param visited null until the outcome is recorded
    record PlannedPlace(
            UUID id,
            int version,
            String kind,
            String kindName,
            String name,
            String postcode,
            @Nullable Integer easting,
            @Nullable Integer northing,
            Instant startsAt,
            Instant endsAt,
            @Nullable Boolean visited) {

        /// `HU1 2AB`, or the position where there is no postcode.
        String where() {
            return !postcode.isEmpty()
                    ? postcode
                    : easting == null || northing == null ? "" : new GridPosition(easting, northing).reference();
        }

        /// Its form, with what is kept.
        FormData filled() {
            var begins = startsAt.atZone(Clocks.LONDON);
            return FormData.version(version)
                    .with("kind", kind)
                    .with("name", name)
                    .with("postcode", postcode)
                    .with("position", postcode.isEmpty() ? where() : "")
                    .with("day", begins.toLocalDate())
                    .with("from", TIME.format(begins))
                    .with("until", TIME.format(endsAt.atZone(Clocks.LONDON)));
        }
    }

    /// What a partner's person was asked and answered.
    enum Answer {
        ACCEPTED("Accepted", Tone.TEAL),
        DECLINED("Cannot do it", Tone.RED),
        DONE("Done", Tone.GREEN);

        private final String title;
        private final Tone tone;

        Answer(String title, Tone tone) {
            this.title = title;
            this.tone = tone;
        }

        String title() {
            return title;
        }

        Tone tone() {
            return tone;
        }
    }

    /// A person of a partner with a task.
    ///
    /// @param answer empty until they answered
    /// @param attended null until the outcome is recorded
    record Partner(
            UUID id,
            int version,
            String organisation,
            String organisationName,
            UUID person,
            String personName,
            String task,
            LocalDate dueOn,
            String answer,
            String answerWords,
            @Nullable Boolean attended,
            @Nullable LocalDate endedOn) {

        boolean current() {
            return endedOn == null;
        }

        String answerTitle() {
            return answer.isEmpty() ? "Not answered" : Answer.valueOf(answer).title();
        }

        Tone tone() {
            return answer.isEmpty() ? Tone.GREY : Answer.valueOf(answer).tone();
        }
    }

    /// For what a service or contact is chosen.
    enum Need {
        RECEPTION("Reception and first talk"),
        FIRST_NIGHT("Place for the first night"),
        INTERPRETER("Interpreter"),
        HEALTH("Health"),
        CHILDREN("Children"),
        OTHER("Other");

        private final String title;

        Need(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /// A service or point of contact of the directory, by key.
    record Support(
            UUID id,
            Need need,
            @Nullable String service,
            @Nullable String post,
            String note) {}

    /// A question and its answer.
    ///
    /// @param answer empty until it is answered
    record Check(String code, String question, String hint, int version, String answer, String words, String byName) {

        boolean answered() {
            return !answer.isEmpty();
        }

        boolean stops() {
            return answer.equals("NO");
        }

        String title() {
            return switch (answer) {
                case "YES" -> "Yes";
                case "NO" -> "No: this stops it";
                case "NOT_NEEDED" -> "Not needed";
                default -> "Not answered";
            };
        }

        Tone tone() {
            return switch (answer) {
                case "YES" -> Tone.GREEN;
                case "NO" -> Tone.RED;
                case "NOT_NEEDED" -> Tone.TEAL;
                default -> Tone.GREY;
            };
        }
    }

    enum LessonState {
        OPEN,
        ACTION,
        SET_ASIDE
    }

    /// Something that was learned.
    record Lesson(
            UUID id,
            int version,
            int number,
            String words,
            LessonState state,
            @Nullable Ref action,
            String actionTitle,
            String ownerName,
            @Nullable LocalDate dueOn,
            String reason) {}

    /// The partners that still take part.
    List<Partner> current() {
        return partners.stream().filter(Partner::current).toList();
    }

    /// @throws NotFound where it has no such place
    PlannedPlace place(UUID id) {
        return places.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id.toString()));
    }

    /// @throws NotFound where nobody takes part with such a task
    Partner partner(UUID id) {
        return current().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id.toString()));
    }

    /// When the first place is visited, or nine in the morning of the first day.
    Instant begins(Operation.Header it) {
        return places.stream()
                .map(PlannedPlace::startsAt)
                .min(Instant::compareTo)
                .orElse(it.startsOn().atTime(9, 0).atZone(Clocks.LONDON).toInstant());
    }

    boolean stopped() {
        return checks.stream().anyMatch(Check::stops);
    }

    long unanswered() {
        return checks.stream().filter(check -> !check.answered()).count();
    }
}
