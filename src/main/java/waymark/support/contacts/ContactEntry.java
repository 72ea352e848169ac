package waymark.support.contacts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.cases.safety.SafeChannels;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.support.InterpreterUse;
import waymark.web.forms.Choice;

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
