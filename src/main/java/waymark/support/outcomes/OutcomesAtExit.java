package waymark.support.outcomes;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.ClosingCheck;
import waymark.kernel.Actor;
import waymark.support.outcomes.OutcomeReview.State;

/// How the person says that they are when support ends is asked before their case is closed, or left out with a
/// reason.
@Component
class OutcomesAtExit implements ClosingCheck {

    private static final int POSITION = 15;

    private final OutcomeReviews reviews;

    OutcomesAtExit(OutcomeReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public List<Item> before(Case it, Actor.Person reader, LocalDate today) {
        var states = reviews.statesAt(it, OutcomePoint.EXIT);
        boolean done = !states.isEmpty() && !states.contains(State.OPEN);
        return List.of(new Item(
                "exit",
                "How they are at the end, by the seven outcomes",
                done
                        ? states.contains(State.DONE) ? "Asked" : "Left out"
                        : states.isEmpty() ? "Not asked yet" : "Not finished",
                done,
                it.path() + "/outcomes"));
    }
}
