package waymark.support.contacts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.cases.safety.SafeChannels;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.support.InterpreterUse;
import waymark.web.forms.Choice;
import waymark.web.forms.DayAhead;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// A contact with the person or about them, or an attempt.
///
/// @param number from 1, in the order in which they were written down
/// @param corrects the number of the entry that this one corrects; null where none
/// @param correctedBy the number of the entry that corrects this one; null where none
record ContactEntry(
        UUID id,
        int number,
        LocalDate onDay,
        @Nullable LocalTime atTime,
        Way way,
        Result result,
        Role withRole,
        InterpreterUse interpreter,
        @Nullable LocalDate nextOn,
        @Nullable Integer corrects,
        @Nullable Integer correctedBy,
        Details details,
        String recordedByName,
        Instant at) {

    /// The form of a correction, with what was written.
    FormData filled() {
        return FormData.version(number)
                .with(details)
                .with("on", onDay)
                .with(Writing.WHEN, atTime)
                .with("way", way.name())
                .with("result", result.name())
                .with("with", withRole.name())
                .with("interpreter", interpreter.name())
                .with("next", nextOn);
    }

    /// How.
    public enum Way {
        VISIT("Visit", ""),
        PHONE("Phone call", "call"),
        TEXT("Text message", "text"),
        VIDEO("Video call", "call"),
        EMAIL("E-mail", "email"),
        LETTER("Letter", "letter"),
        APPOINTMENT("Appointment", "");

        private final String word;
        private final String channel;

        Way(String word, String channel) {
            this.word = word;
            this.channel = channel;
        }

        String word() {
            return word;
        }

        /// False where the person has not said that this way is safe. A visit or an appointment is no channel.
        boolean safe(SafeChannels.@Nullable Rules rules) {
            return channel.isEmpty() || rules != null && rules.ways().contains(channel);
        }
    }

    /// What came of it.
    public enum Result {
        SPOKE("We were in contact"),
        MESSAGE("A message was sent or left"),
        NO_ANSWER("No answer");

        private final String word;

        Result(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static List<Choice> choices() {
            return Choice.from(List.of(values()), Result::name, Result::word);
        }
    }

    /// With whom.
    public enum Role {
        PERSON("The person"),
        FAMILY("Family or friends"),
        SUPPORT("Support worker or charity"),
        HEALTH("Health"),
        POLICE("Police"),
        COUNCIL("Council"),
        LAWYER("Lawyer or adviser"),
        HOME_OFFICE("Home Office"),
        HOUSING("Housing"),
        OTHER("Somebody else");

        private final String word;

        Role(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static List<Choice> choices() {
            return Choice.from(List.of(values()), Role::name, Role::word);
        }
    }

    /// What is sealed. All of it may be empty.
    ///
    /// @param who exactly, where it is not the person
    /// @param said what was said or tried
    /// @param agreed what was agreed for the next contact
    /// @param correction why the entry before was wrong
    record Details(String who, String said, String agreed, String correction) {

        boolean has(String wanted) {
            return List.of(who, said, agreed, correction).stream()
                    .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
        }
    }

    /// What somebody typed.
    ///
    /// @param knowing they know that the way is not recorded as safe
    record Writing(
            LocalDate onDay,
            @Nullable LocalTime atTime,
            Way way,
            Result result,
            Role withRole,
            InterpreterUse interpreter,
            @Nullable LocalDate nextOn,
            boolean knowing,
            Details details) {

        static final String WHEN = "time";

        static Writing read(FormReader reader, LocalDate today) {
            return new Writing(
                    reader.requiredDate("on", "The day", today),
                    time(reader),
                    reader.choice("way", Way.class, "Choose how you were in contact"),
                    reader.choice("result", Result.class, "Choose what came of it"),
                    reader.choice("with", Role.class, "Choose with whom"),
                    reader.choice("interpreter", InterpreterUse.class, "Choose whether an interpreter was there"),
                    next(reader, today),
                    reader.form().ticked("knowing"),
                    new Details(
                            reader.line("who", "Who it was", FormReader.TITLE),
                            reader.text("said", "What was said", FormReader.TEXT),
                            reader.text("agreed", "What was agreed", FormReader.REASON),
                            reader.text("correction", "What was wrong", FormReader.REASON)));
        }

        /// It may have passed where the contact is written down later.
        private static @Nullable LocalDate next(FormReader reader, LocalDate today) {
            var next = reader.date("next", "The next contact");
            next.ifPresent(day -> DayAhead.tooFar(reader, "next", "The next contact", day, today));
            return next.orElse(null);
        }

        /// A time of day as a phone or a person writes it: `14:30`.
        private static @Nullable LocalTime time(FormReader reader) {
            var text = reader.form().line(WHEN);
            if (text.isEmpty()) {
                return null;
            }
            try {
                return LocalTime.parse(text.length() == 4 ? "0" + text : text);
            } catch (DateTimeParseException _) {
                reader.when(true, WHEN, "The time must be like 14:30");
                return null;
            }
        }

        /// Whether it may be recorded.
        Ruling<Writing> rule(LocalDate today, SafeChannels.@Nullable Rules rules, boolean correction) {
            return new Problems()
                    .when(onDay.isAfter(today), "on", "The day must be today or in the past")
                    .when(
                            nextOn != null && nextOn.isBefore(onDay),
                            "next",
                            "The next contact must be on the day of this one or later")
                    .when(
                            result == Result.SPOKE && details.said().isEmpty(),
                            "said",
                            "Enter what was said, in a sentence or two")
                    .when(
                            correction && details.correction().isEmpty(),
                            "correction",
                            "Enter what was wrong in the entry before")
                    .when(
                            withRole == Role.PERSON && !way.safe(rules) && !knowing,
                            "knowing",
                            "This way is not recorded as safe. Say that it was safe this time, or review safety first")
                    .or(() -> this);
        }
    }

    /// True for contact with the person that was not only an attempt.
    boolean reached() {
        return withRole == Role.PERSON && result == Result.SPOKE && correctedBy == null;
    }
}
