package waymark.pathways.editions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.directory.PersonLink;
import waymark.kernel.Actor;
import waymark.kernel.Impossible;
import waymark.kernel.NotFound;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;

/// The rounds of one edition by the code of its pathway, for those who act without a page: sent, answered, published.
@Component
@Transactional
public class PathwayRounds {

    private final Pathways pathways;
    private final EditionSaves saves;
    private final Around around;
    private final PathwaySettingRows settings;

    PathwayRounds(Pathways pathways, EditionSaves saves, Around around, PathwaySettingRows settings) {
        this.pathways = pathways;
        this.saves = saves;
        this.around = around;
        this.settings = settings;
    }

    /// Puts the draft before partners.
    public void send(Actor actor, String code, @Nullable String area, List<PersonLink> partners, LocalDate on) {
        var pathway = pathway(actor, code, area);
        if (open(actor, pathway) instanceof Edition.Draft draft) {
            keep(
                    actor,
                    Rulings.send(
                            draft,
                            partners,
                            around.findings(actor, pathway, draft.body().content(), false, on),
                            on));
        }
    }

    /// Agrees to the edition in review, as one of the partners asked.
    public void agree(Actor actor, String code, @Nullable String area, LocalDate on) {
        if (open(actor, pathway(actor, code, area)) instanceof Edition.InReview review) {
            keep(actor, Rulings.answer(review, actor.id(), Review.Answer.AGREED, "", on));
        }
    }

    /// Brings the edition in review into force.
    public void publish(Actor actor, String code, @Nullable String area, LocalDate on) {
        var pathway = pathway(actor, code, area);
        if (open(actor, pathway) instanceof Edition.InReview review) {
            keep(
                    actor,
                    Rulings.publish(
                            review,
                            actor,
                            pathways.inForce(actor, pathway.ref()).orElse(null),
                            around.findings(actor, pathway, review.body().content(), true, on),
                            on,
                            on.plusMonths(settings.on(actor, on).reviewMonths())));
        }
    }

    private Pathway pathway(Actor actor, String code, @Nullable String area) {
        return pathways.find(actor, code, area).orElseThrow(() -> new NotFound(code));
    }

    private Edition open(Actor actor, Pathway pathway) {
        return pathways.open(actor, pathway.ref()).orElseThrow(() -> new NotFound(pathway.code()));
    }

    private void keep(Actor actor, Ruling<EditionChange> ruling) {
        switch (ruling) {
            case Ruling.Agreed<EditionChange>(var change) -> {
                if (saves.save(actor, change) instanceof Saved.Stale<Edition>) {
                    throw new Impossible("a pathway was changed in the transaction that reads it");
                }
            }
            case Ruling.Refused<EditionChange>(var problems) ->
                throw new Impossible("a pathway’s rule was broken: " + problems);
        }
    }
}
