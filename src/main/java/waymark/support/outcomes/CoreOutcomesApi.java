package waymark.support.outcomes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Outcome;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.support.InterpreterUse;
import waymark.support.outcomes.OutcomeReview.Beginning;
import waymark.support.outcomes.OutcomeReview.Details;
import waymark.support.outcomes.OutcomeReview.Rating;
import waymark.support.outcomes.OutcomeReview.Source;
import waymark.support.outcomes.OutcomeReview.State;

/// Records outcomes where no page is there: the demonstration. By the same rules.
@Component
public class CoreOutcomesApi {

    private final Cases cases;
    private final OutcomeReviews reviews;
    private final Clock clock;

    CoreOutcomesApi(Cases cases, OutcomeReviews reviews, Clock clock) {
        this.cases = cases;
        this.reviews = reviews;
        this.clock = clock;
    }

    /// An answer with what was said or seen.
    public record Said(OutcomeAnswer answer, String words) {}

    /// Begins one that is not finished, and answers its number.
    public int begin(Actor.Person actor, Ref ref, OutcomePoint point, LocalDate on) {
        var it = cases.forChange(actor, ref);
        int number = reviews.all(it).size() + 1;
        var beginning = new Beginning(point, on, InterpreterUse.USED, new Details("", ""));
        done(beginning
                .rule(LocalDate.now(clock), reviews.open(it).isPresent())
                .save(one -> reviews.begin(actor, it, number, State.OPEN, one)));
        return number;
    }

    /// Records one from its beginning to its end.
    ///
    /// @param own answers of the person by the code of the outcome
    /// @param seen what a worker has seen, by the same
    public void record(
            Actor.Person actor,
            Ref ref,
            OutcomePoint point,
            LocalDate on,
            Map<String, Said> own,
            Map<String, Said> seen) {
        int number = begin(actor, ref, point, on);
        var it = cases.forChange(actor, ref);
        own.forEach((outcome, said) ->
                done(reviews.answer(actor, it, review(it, number), rating(outcome, Source.PERSON, said))));
        var ratings = seen.entrySet().stream()
                .map(one -> rating(one.getKey(), Source.WORKER, one.getValue()))
                .toList();
        if (!ratings.isEmpty()) {
            done(reviews.observe(
                    actor, it, review(it, number), review(it, number).version(), ratings));
        }
        done(review(it, number).finish().save(one -> reviews.finish(actor, it, one, one.version())));
    }

    private OutcomeReview review(Case it, int number) {
        return reviews.get(it, number);
    }

    private static Rating rating(String outcome, Source source, Said said) {
        return new Rating(outcome, source, 1, said.answer(), said.words());
    }

    private static void done(Outcome<?> outcome) {
        if (!(outcome instanceof Saved.Done<?>)) {
            throw new InvariantViolation("outcomes that were not recorded: " + outcome);
        }
    }
}
