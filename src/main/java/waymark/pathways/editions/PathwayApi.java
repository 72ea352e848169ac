package waymark.pathways.editions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;

/// The rounds of one edition by the code of its pathway, for those who act without a page: sent, answered, published.
@Component
@Transactional
public class PathwayApi {

    private final Pathways pathways;
    private final EditionSaves saves;
    private final EditionValidation around;
    private final PathwaySettingRows settings;

    PathwayApi(Pathways pathways, EditionSaves saves, EditionValidation around, PathwaySettingRows settings) {
        this.pathways = pathways;
        this.saves = saves;
        this.around = around;
        this.settings = settings;
    }

    /// The pathway's reference.
    public Ref ref(Actor actor, String code, @Nullable String area) {
        return pathway(actor, code, area).ref();
    }

    /// Begins an edition that says what the one in force says, with a note of what is new.
    public void begin(Actor actor, String code, @Nullable String area, String note, LocalDate on) {
        var pathway = pathway(actor, code, area);
        var before = pathways.inForce(actor, pathway.ref())
                .map(PathwayEdition.Published::body)
                .orElseThrow(() -> new NotFound(code));
        keep(
                actor,
                Ruling.agreed(new EditionChange.Begun(new PathwayEdition.Body(
                        UUID.randomUUID(),
                        pathway.ref(),
                        pathway.area(),
                        before.number() + 1,
                        0,
                        before.content(),
                        note,
                        List.of(actor.id()),
                        actor.name(),
                        on))));
    }

    /// Puts the draft before partners.
    public void send(Actor actor, String code, @Nullable String area, List<PersonSummary> partners, LocalDate on) {
        var pathway = pathway(actor, code, area);
        if (open(actor, pathway) instanceof PathwayEdition.Draft draft) {
            keep(
                    actor,
                    EditionRules.send(
                            draft,
                            partners,
                            around.findings(actor, pathway, draft.body().content(), false, on),
                            on));
        }
    }

    /// Agrees to the edition in review, as one of the partners asked.
    public void agree(Actor actor, String code, @Nullable String area, LocalDate on) {
        if (open(actor, pathway(actor, code, area)) instanceof PathwayEdition.InReview review) {
            keep(actor, EditionRules.answer(review, actor.id(), Review.Answer.AGREED, "", on));
        }
    }

    /// Brings the edition in review into force.
    public void publish(Actor actor, String code, @Nullable String area, LocalDate on) {
        var pathway = pathway(actor, code, area);
        if (open(actor, pathway) instanceof PathwayEdition.InReview review) {
            keep(
                    actor,
                    EditionRules.publish(
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

    private PathwayEdition open(Actor actor, Pathway pathway) {
        return pathways.open(actor, pathway.ref()).orElseThrow(() -> new NotFound(pathway.code()));
    }

    private void keep(Actor actor, Ruling<EditionChange> ruling) {
        switch (ruling) {
            case Ruling.Agreed<EditionChange>(var change) -> {
                if (saves.save(actor, change) instanceof Saved.Stale<PathwayEdition>) {
                    throw new InvariantViolation("a pathway was changed in the transaction that reads it");
                }
            }
            case Ruling.Refused<EditionChange>(var problems) ->
                throw new InvariantViolation("a pathway’s rule was broken: " + problems);
        }
    }
}
