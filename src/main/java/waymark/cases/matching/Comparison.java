package waymark.cases.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Tone;

/// Two people in two cases who may be one, as one of the two cases knows it. It holds nothing of the other
/// case but who to talk to.
///
/// @param side the row of this case
/// @param personInCase whom it is about, in this case
/// @param earlier true where this case was asked first: the other one knows nothing until this one asks
/// @param otherContact who answers for the other case, to be talked to
/// @param shown true where both agreed that members read which organisation has the other case
/// @param number how many verdicts this side has given
/// @param last the last of them
record Comparison(
        Ref ref,
        UUID side,
        UUID personInCase,
        Ref personRef,
        boolean earlier,
        String otherOrganisation,
        String otherContact,
        LocalDate foundOn,
        Outcome outcome,
        boolean shown,
        int number,
        @Nullable Verdict last) {

    /// What both sides together came to.
    enum Outcome {
        OPEN,
        SAME,
        DIFFERENT;

        static Outcome of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// What a caseworker said.
    enum Verdict {
        SAME("The same person", "They are told that you say so, and asked for their own answer"),
        ASK("Perhaps: ask them to compare too", "They are told that another case may be about the same person"),
        UNSURE("Not sure yet", "Nobody else is told"),
        DIFFERENT("Not the same person", "It is not asked again, unless somebody reopens it here"),
        REOPENED("Reopened", ""),
        UNDONE("Undone", "");

        private final String words;
        private final String hint;

        Verdict(String words, String hint) {
            this.words = words;
            this.hint = hint;
        }

        String words() {
            return words;
        }

        String hint() {
            return hint;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Verdict of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// A verdict that may be saved.
    record Given(Comparison before, Verdict verdict, boolean shows, String reason) {}

    /// One that was given, for the page.
    record Past(Verdict verdict, Instant at, String by, String reason) {}

    /// What may be answered now.
    List<Verdict> answers() {
        return switch (outcome) {
            case OPEN ->
                earlier
                        ? List.of(Verdict.SAME, Verdict.ASK, Verdict.UNSURE, Verdict.DIFFERENT)
                        : List.of(Verdict.SAME, Verdict.UNSURE, Verdict.DIFFERENT);
            case SAME -> List.of(Verdict.UNDONE);
            case DIFFERENT -> List.of(Verdict.REOPENED);
        };
    }

    /// True where this side is still to say something.
    boolean waitsForUs() {
        return outcome == Outcome.OPEN && (last == null || last == Verdict.REOPENED || last == Verdict.UNDONE);
    }

    String state() {
        return switch (outcome) {
            case SAME -> "The same person";
            case DIFFERENT -> "Not the same person";
            case OPEN ->
                waitsForUs()
                        ? "Please compare"
                        : last == Verdict.UNSURE ? "Not sure yet" : "Waiting for the other side";
        };
    }

    Tone tone() {
        return switch (outcome) {
            case SAME -> Tone.GREEN;
            case DIFFERENT -> Tone.GREY;
            case OPEN -> waitsForUs() ? Tone.YELLOW : Tone.BLUE;
        };
    }

    /// The version of a form: verdicts are only added.
    int version() {
        return number + 1;
    }

    /// A verdict of this side.
    Ruling<Given> give(Verdict verdict, boolean shows, String reason) {
        return new Problems()
                .when(!answers().contains(verdict), "verdict", "It has been decided in the meantime")
                .when(
                        verdict != Verdict.UNSURE && verdict != Verdict.ASK && reason.isEmpty(),
                        "reason",
                        "Enter what you go by")
                .or(() -> new Given(this, verdict, shows && verdict == Verdict.SAME, reason));
    }
}
