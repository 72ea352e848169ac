package waymark.support.outcomes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.support.InterpreterUse;
import waymark.web.Tone;

/// One time that outcomes were asked about.
///
/// @param number from 1, in the order in which they were begun
/// @param ratings that there are
record OutcomeReview(
        UUID id,
        int number,
        int version,
        OutcomePoint point,
        LocalDate onDay,
        State state,
        InterpreterUse interpreter,
        Details details,
        String recordedByName,
        Instant at,
        List<Rating> ratings) {

    OutcomeReview {
        ratings = List.copyOf(ratings);
    }

    enum State {
        OPEN("Not finished", Tone.YELLOW),
        DONE("Done", Tone.GREEN),
        SKIPPED("Left out", Tone.GREY);

        private final String word;
        private final Tone tone;

        State(String word, Tone tone) {
            this.word = word;
            this.tone = tone;
        }

        String word() {
            return word;
        }

        Tone tone() {
            return tone;
        }
    }

    /// Whose answer it is.
    enum Source {
        PERSON,
        WORKER
    }

    /// What is sealed.
    ///
    /// @param present who was there; may be empty
    /// @param reason why it was left out; empty where it was not
    record Details(String present, String reason) {}

    /// An answer about one outcome.
    ///
    /// @param words the person's own, or what the worker has seen; may be empty
    record Rating(String outcome, Source source, int version, OutcomeAnswer answer, String words) {}

    /// What somebody typed to begin one, or to leave one out.
    record Beginning(OutcomePoint point, LocalDate onDay, InterpreterUse interpreter, Details details) {

        /// Whether it may begin.
        Ruling<Beginning> rule(LocalDate today, boolean another) {
            return new Problems()
                    .when(onDay.isAfter(today), "on", "The day must be today or in the past")
                    .when(another, "point", "Finish the one that you have begun first")
                    .or(() -> this);
        }
    }

    boolean open() {
        return state == State.OPEN;
    }

    /// The answer of that source about the outcome.
    Optional<Rating> rating(CoreOutcome outcome, Source source) {
        return ratings.stream()
                .filter(one -> one.outcome().equals(outcome.code()) && one.source() == source)
                .findFirst();
    }

    /// How many questions the person has answered, also with no.
    long answered() {
        return ratings.stream()
                .filter(one -> one.source() == Source.PERSON && one.answer().kind() != OutcomeAnswer.Kind.NOT_ASKED)
                .count();
    }

    /// Whether it may be finished.
    Ruling<OutcomeReview> finish() {
        return new Problems()
                .when(ratings.isEmpty(), "finish", "Record at least one answer, or leave this point in time out")
                .or(() -> this);
    }
}
