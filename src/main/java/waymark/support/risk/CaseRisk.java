package waymark.support.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.Tone;
import waymark.web.forms.Choice;

/// A risk, as it was assessed on a day.
///
/// @param number from 1, for each subject
/// @param actionBy by when the safety action is done; null where there is none
record CaseRisk(
        Subject subject,
        int number,
        Level level,
        Likelihood likelihood,
        LocalDate assessedOn,
        LocalDate nextReview,
        @Nullable LocalDate actionBy,
        Details details,
        String recordedByName,
        Instant at) {

    /// What a risk is about.
    public enum Subject {
        FROM_OTHERS("from-others", "From other people", "Threats, debts, people who look for them"),
        TO_SELF("to-self", "To themselves", "Harm to themselves, suicide, neglect"),
        TO_CHILDREN("to-children", "To children", "Their own children, or others who are with them"),
        TO_STAFF("to-staff", "To staff", "At visits, on the telephone, on the way"),
        EXPLOITATION_AGAIN(
                "exploitation-again", "Of being exploited again", "Offers of work, debts, no place, no money"),
        JOURNEYS("journeys", "On journeys to appointments", "Being seen, followed or found on the way");

        private final String path;
        private final String title;
        private final String hint;

        Subject(String path, String title, String hint) {
            this.path = path;
            this.title = title;
            this.hint = hint;
        }

        String path() {
            return path;
        }

        String title() {
            return title;
        }

        String hint() {
            return hint;
        }
    }

    /// How high a risk is.
    public enum Level {
        NONE("None known", Tone.GREEN),
        LOW("Low", Tone.BLUE),
        MEDIUM("Medium", Tone.ORANGE),
        HIGH("High", Tone.RED);

        private final String word;
        private final Tone tone;

        Level(String word, Tone tone) {
            this.word = word;
            this.tone = tone;
        }

        String word() {
            return word;
        }

        Tone tone() {
            return tone;
        }

        static List<Choice> choices() {
            return List.of(
                    Choice.of(NONE.name(), NONE.word),
                    Choice.of(LOW.name(), LOW.word),
                    Choice.of(MEDIUM.name(), MEDIUM.word),
                    Choice.of(HIGH.name(), HIGH.word, "Needs a safety action with its day; the manager is told"));
        }
    }

    /// How likely it is to happen.
    public enum Likelihood {
        UNLIKELY("Unlikely"),
        POSSIBLE("Possible"),
        LIKELY("Likely"),
        NOT_KNOWN("Not known");

        private final String word;

        Likelihood(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static List<Choice> choices() {
            return Choice.from(List.of(values()), Likelihood::name, Likelihood::word);
        }
    }

    /// What is sealed.
    ///
    /// @param risk what may happen, and from whom; may be empty
    /// @param reason why the level is what it is
    /// @param lowers what would lower it; may be empty
    /// @param controls what is in place; may be empty
    /// @param action the safety action, and who does it; empty unless there is one
    record Details(String risk, String reason, String lowers, String controls, String action) {}

    /// What somebody typed.
    record Assessment(
            Subject subject,
            Level level,
            Likelihood likelihood,
            LocalDate assessedOn,
            LocalDate nextReview,
            @Nullable LocalDate actionBy,
            Details details) {

        /// Whether it may be recorded.
        Ruling<Assessment> rule(LocalDate today, @Nullable CaseRisk before) {
            boolean high = level == Level.HIGH;
            return new Problems()
                    .when(
                            assessedOn.isAfter(today),
                            "assessed",
                            "The day on which you assessed it must be today or in the past")
                    .when(
                            before != null && assessedOn.isBefore(before.assessedOn()),
                            "assessed",
                            "The day cannot be before the assessment that is there")
                    .when(high && details.risk().isEmpty(), "risk", "Enter what may happen, and from whom")
                    .when(high && details.action().isEmpty(), "action", "Enter the safety action and who does it")
                    .when(high && actionBy == null, "actionBy", "Enter by when the safety action is done")
                    .when(
                            actionBy != null && details.action().isEmpty() && !high,
                            "action",
                            "Enter the safety action, or leave its day empty")
                    .or(() -> this);
        }
    }
}
