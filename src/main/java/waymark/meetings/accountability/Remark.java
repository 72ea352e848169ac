package waymark.meetings.accountability;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;
import waymark.web.forms.Choice;

/// A comment of an organisation on its attendance, or a mistake that it marks in what was recorded of a
/// meeting. Who runs the meeting says whether it was one, with the reason.
///
/// @param meeting null where the comment is on no one meeting
/// @param about group and day of the meeting, in words
/// @param area of the meeting where its group answers for one area alone
/// @param correctedTo what counts instead, or null
record Remark(
        UUID id,
        int version,
        String organisation,
        String organisationName,
        @Nullable Ref meeting,
        String about,
        @Nullable String area,
        String kind,
        String words,
        Instant writtenAt,
        String writtenByName,
        String state,
        @Nullable String correctedTo,
        String reply,
        @Nullable Instant repliedAt,
        String repliedByName) {

    static final int LONGEST = 2000;
    static final int LONGEST_REPLY = 1000;

    /// What a mistake may be corrected to.
    enum Correction {
        HOLDER("Came"),
        DEPUTY("The deputy came"),
        APOLOGY("Sent an apology"),
        ABSENT("Absent without an apology"),
        VACANT("Not expected, or the seat was vacant");

        private final String word;

        Correction(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Correction> of(String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code().equals(code))
                    .findFirst();
        }

        static List<Choice> choices() {
            return Choice.from(Arrays.asList(values()), Correction::code, Correction::word);
        }
    }

    boolean open() {
        return state.equals("open");
    }

    boolean repliedBy(Actor actor) {
        return open() && actor.may(Permission.RUN_MEETINGS, area == null ? Scope.PARTNERSHIP : Scope.area(area));
    }

    /// The state in words.
    String said() {
        return switch (state) {
            case "open" -> "Marked as a mistake";
            case "corrected" ->
                "Corrected: "
                        + Correction.of(String.valueOf(correctedTo))
                                .map(Correction::word)
                                .orElse("");
            case "kept" -> "Not corrected";
            default -> "Comment";
        };
    }

    /// What somebody replies.
    ///
    /// @param to what counts instead; null where it was no mistake
    record Reply(Remark remark, @Nullable Correction to, String words) {}

    Ruling<Reply> reply(boolean corrected, @Nullable Correction to, String words) {
        return new Problems()
                .when(corrected && to == null, "to", "Choose what counts instead")
                .when(words.isEmpty(), "reply", "Enter the reason; the organisation reads it")
                .or(() -> new Reply(this, corrected ? to : null, words));
    }
}
