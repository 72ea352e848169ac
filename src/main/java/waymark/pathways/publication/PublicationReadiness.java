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

/// Whether the reader can publish the edition in review now: a button that would only answer "not yet"
/// is not shown.
@Component
public class PublicationReadiness {

    private final EditionValidation validation;
    private final Clock clock;

    PublicationReadiness(EditionValidation validation, Clock clock) {
        this.validation = validation;
        this.clock = clock;
    }

    /// True where the reader may publish the open edition and nothing keeps it from being published.
    public boolean of(Actor actor, Pathway pathway, @Nullable PathwayEdition open) {
        if (!(open instanceof PathwayEdition.InReview review) || !pathway.publishable(actor)) {
            return false;
        }
        var today = LocalDate.now(clock);
        var findings = validation.findings(actor, pathway, review.body().content(), true);
        return EditionRules.publish(review, actor, null, findings, today, today)
                instanceof Ruling.Agreed<EditionChange>;
    }
}
