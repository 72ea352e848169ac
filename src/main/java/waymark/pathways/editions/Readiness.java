package waymark.pathways.editions;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Ruling;

/// Whether the edition that lies before partners can be published now, by whoever looks: a button that would only
/// answer "not yet" is not shown.
@Component
class Readiness {

    private final Around around;
    private final Clock clock;

    Readiness(Around around, Clock clock) {
        this.around = around;
        this.clock = clock;
    }

    boolean of(Actor actor, Pathway pathway, @Nullable Edition open) {
        if (!(open instanceof Edition.InReview review) || !pathway.publishable(actor)) {
            return false;
        }
        var today = LocalDate.now(clock);
        var findings = around.findings(actor, pathway, review.body().content(), true);
        return Rulings.publish(review, actor, null, findings, today, today) instanceof Ruling.Agreed<EditionChange>;
    }
}
