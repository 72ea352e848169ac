package waymark.analysis.estimates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Tone;
import waymark.web.forms.Choice;

/// An estimate of how many people no list holds: prepared by one analyst, read by a second before anybody else.
///
/// @param lists     their names
/// @param seed      of the resamples: drawn once, so that nobody runs again until they like the answer
/// @param progress  per cent of the resamples that are worked out
/// @param guarded   the table as others may see it; null before it was worked out
/// @param sentBack  what the second reader wants changed; empty where nothing
record Estimate(
        Ref ref,
        int version,
        State state,
        Subject subject,
        List<String> lists,
        EstimateAnswers answers,
        long seed,
        int replicates,
        int leastOverlap,
        int publishable,
        int progress,
        @Nullable Instant ranAt,
        @Nullable GuardedOverlap guarded,
        @Nullable EstimateResult result,
        UUID analyst,
        String analystName,
        @Nullable UUID reader,
        String readerName,
        String sentBack,
        @Nullable LocalDate agreedOn) {

    static final int LONGEST_NOTE = 1_000;
    static final int LONGEST_LINKAGE = 2_000;

    Estimate {
        lists = List.copyOf(lists);
    }

    /// How far it is.
    enum State {
        DRAFT("Being prepared", Tone.YELLOW),
        QUEUED("Waits to be worked out", Tone.BLUE),
        RUNNING("Is being worked out", Tone.BLUE),
        DONE("Worked out", Tone.YELLOW),
        FAILED("Could not be worked out", Tone.RED),
        SENT("With the second reader", Tone.BLUE),
        AGREED("Agreed by the second reader", Tone.GREEN);

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

    /// By which decision people count.
    enum Definition {
        POTENTIAL("Potential victims: everybody whom somebody suspects"),
        REASONABLE("People with a positive reasonable grounds decision"),
        CONCLUSIVE("People with a positive conclusive grounds decision"),
        OTHER("Another definition, named in the title");

        private final String words;

        Definition(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        static List<Choice> choices() {
            return Stream.of(values())
                    .map(one -> Choice.of(one.name(), one.words()))
                    .toList();
        }
    }

    /// What is estimated.
    ///
    /// @param territory the area that the lists cover
    record Subject(String title, LocalDate periodFrom, LocalDate periodTo, String territory, Definition definition) {}

    /// Somebody who may read an estimate second.
    record Candidate(UUID id, String name) {}

    String path() {
        return "/insight/estimates/" + ref;
    }

    boolean preparedBy(Actor actor) {
        return actor.id().equals(analyst) && actor.may(Permission.ANALYSE_FIGURES);
    }

    /// True for the second reader while it waits for them.
    boolean readBy(Actor actor) {
        return state == State.SENT && actor.id().equals(reader) && actor.may(Permission.ANALYSE_FIGURES);
    }

    /// True where its analyst may change what it says; it is then worked out anew.
    boolean changeable(Actor actor) {
        return preparedBy(actor) && (state == State.DRAFT || state == State.DONE || state == State.FAILED);
    }

    /// True where its analyst may take it back from the second reader.
    boolean recallable(Actor actor) {
        return preparedBy(actor) && state == State.SENT;
    }

    private static Problems changing(boolean may) {
        return new Problems().when(!may, "", "It cannot be changed now");
    }

    /// Has it worked out.
    Ruling<Estimate> run(Actor actor) {
        return changing(changeable(actor))
                .when(!answers.complete(lists.size()), "", "Answer the questions about the lists first")
                .or(() -> this);
    }

    /// Sends it to the second reader.
    Ruling<Estimate> send(Actor actor) {
        return new Problems()
                .when(!preparedBy(actor) || state != State.DONE, "", "Only what is worked out is sent")
                .when(reader == null, "reader", "Name a second reader first")
                .or(() -> this);
    }
}
