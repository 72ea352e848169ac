package waymark.rights.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.Tone;
import waymark.web.forms.Choice;

/// The pack that answers a subject access request: everything of the case, frozen on the day on which it was made.
///
/// @param changes what the second person wants to be changed; empty where nothing
/// @param handedOn null until it is handed over
record Pack(
        UUID id,
        int version,
        State state,
        Instant madeAt,
        UUID proposedBy,
        String proposedByName,
        String changes,
        String approvedByName,
        @Nullable Instant approvedAt,
        @Nullable LocalDate handedOn,
        @Nullable Way way,
        String handedByName,
        List<PackLine> lines) {

    Pack {
        lines = List.copyOf(lines);
    }

    /// How far it is.
    enum State {
        DRAFT("Being prepared", Tone.YELLOW),
        READY("Waits for a second person", Tone.BLUE),
        APPROVED("Approved", Tone.GREEN),
        HANDED_OVER("Handed over", Tone.GREEN),
        DROPPED("Not used", Tone.GREY);

        private final String words;
        private final Tone tone;

        State(String words, Tone tone) {
            this.words = words;
            this.tone = tone;
        }

        String words() {
            return words;
        }

        Tone tone() {
            return tone;
        }
    }

    /// How it was handed over.
    enum Way {
        IN_PERSON("In person, or on a device of theirs"),
        SECURE_EMAIL("By secure e-mail"),
        POST("By post to an address that they say is safe"),
        TRUSTED_PERSON("Through somebody whom they chose");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        static List<Choice> choices() {
            return Choice.from(List.of(values()), Way::name, Way::words);
        }
    }

    /// How it was handed over, as somebody typed it.
    record HandedOver(Way way, LocalDate on) {}

    /// True where it may be handed over, or was.
    boolean approved() {
        return state == State.APPROVED || state == State.HANDED_OVER;
    }

    /// Lines that the program marked and nobody has looked at.
    List<PackLine> open() {
        return lines.stream().filter(line -> line.decision() == null).toList();
    }

    /// Lines of which something is withheld.
    List<PackLine> withheld() {
        return lines.stream().filter(PackLine::redacted).toList();
    }

    /// The titles of its parts, in their order.
    List<String> parts() {
        return lines.stream().map(line -> line.text().part()).distinct().toList();
    }

    /// The lines of a part.
    List<PackLine> of(String part) {
        return lines.stream().filter(line -> line.text().part().equals(part)).toList();
    }

    /// Whether the second person may look at it.
    Ruling<Pack> offer(UUID actor) {
        return new Problems()
                .when(state != State.DRAFT || !proposedBy.equals(actor), "", "It is with the second person already")
                .when(!open().isEmpty(), "lines", "Look at every line that is marked first")
                .or(() -> this);
    }

    /// Whether what the second person decided can be recorded.
    Ruling<Review> review(UUID actor, Review review) {
        var missing = lines.size() - review.agreed().size();
        return new Problems()
                .when(state != State.READY || proposedBy.equals(actor), "", "This is for a second person to decide")
                .when(
                        review.answer() == Review.Answer.APPROVE && missing > 0,
                        "answer",
                        missing == 1 ? "1 line is not ticked" : missing + " lines are not ticked")
                .when(
                        review.answer() == Review.Answer.SEND_BACK
                                && review.changes().isEmpty(),
                        "changes",
                        "Enter what to change")
                .or(() -> review);
    }

    /// Whether it may be handed over.
    ///
    /// @param request that it answers
    Ruling<HandedOver> handOver(DataRequest request, HandedOver wanted, LocalDate today) {
        return new Problems()
                .when(state != State.APPROVED, "", "A second person has to approve it first")
                .when(!request.open(), "", "The request has ended")
                .when(request.identityOn() == null, "on", "Confirm first who asks")
                .when(wanted.on().isAfter(today), "on", "The day must be today or in the past")
                .when(
                        wanted.on().isBefore(request.receivedOn()),
                        "on",
                        "The day cannot be before the one on which it was received")
                .or(() -> wanted);
    }

    /// What the second person decided.
    ///
    /// @param agreed numbers of the lines that they looked at and agree with
    /// @param changes what is to be changed; may be empty
    record Review(Answer answer, List<Integer> agreed, String changes) {

        Review {
            agreed = List.copyOf(agreed);
        }

        enum Answer {
            APPROVE("Approve the pack", "Every line is ticked"),
            SEND_BACK("Send it back", "Say what to change"),
            LATER("Go on later", "What is ticked is kept");

            private final String words;
            private final String hint;

            Answer(String words, String hint) {
                this.words = words;
                this.hint = hint;
            }

            static List<Choice> choices() {
                return List.of(APPROVE, SEND_BACK, LATER).stream()
                        .map(answer -> Choice.of(answer.name(), answer.words, answer.hint))
                        .toList();
            }
        }
    }
}
