package waymark.pathways.publication;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Ruling;
import waymark.pathways.editions.EditionChange;
import waymark.pathways.editions.EditionRules;
import waymark.pathways.editions.EditionValidation;
import waymark.pathways.editions.Pathway;
import waymark.pathways.editions.PathwayEdition;

/// Whether the edition that lies before partners can be published now, by whoever looks: a button that would only
/// answer "not yet" is not shown.
@Component
public class PublicationReadiness {

    private final EditionValidation around;
    private final Clock clock;

    PublicationReadiness(EditionValidation around, Clock clock) {
        this.around = around;
        this.clock = clock;
    }

    public boolean of(Actor actor, Pathway pathway, @Nullable PathwayEdition open) {
        if (!(open instanceof PathwayEdition.InReview review) || !pathway.publishable(actor)) {
            return false;
        }
        var today = LocalDate.now(clock);
        var findings = around.findings(actor, pathway, review.body().content(), true);
        return EditionRules.publish(review, actor, null, findings, today, today)
                instanceof Ruling.Agreed<EditionChange>;
    }
}
