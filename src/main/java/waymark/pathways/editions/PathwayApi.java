package waymark.pathways.editions;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;

/// Drafts, reviews and publishes editions without a page: the demonstration's guidance is made with it.
@Component
@NamedInterface("pathways")
@Transactional
public class PathwayApi {

    private final Pathways pathways;
    private final EditionSaves saves;
    private final EditionValidation validation;
    private final PathwaySettingRows settings;

    PathwayApi(Pathways pathways, EditionSaves saves, EditionValidation validation, PathwaySettingRows settings) {
        this.pathways = pathways;
        this.saves = saves;
        this.validation = validation;
        this.settings = settings;
    }

    /// The titles of all pathways by their reference, in the order of the list.
    @Transactional(readOnly = true)
    public SequencedMap<String, String> titles(Actor actor) {
        var titles = new LinkedHashMap<String, String>();
        pathways.all().forEach(pathway -> titles.put(pathway.ref().value(), pathway.title()));
        return titles;
    }

    /// The pathway's reference.
    public Ref ref(String code, @Nullable String area) {
        return pathway(code, area).ref();
    }

    /// Starts a draft with the text of the edition in force and a note of what is new.
    public void startDraft(Actor actor, String code, @Nullable String area, String note, LocalDate on) {
        var pathway = pathway(code, area);
        var before = pathways.inForce(pathway.ref())
                .map(PathwayEdition.Published::body)
                .orElseThrow(() -> new NotFound(code));
        keep(
                actor,
                Ruling.agreed(new EditionChange.Begun(PathwayEdition.Body.draft(
                        pathway.ref(), pathway.area(), before.number() + 1, before.content(), note, actor, on))));
    }

    /// Sends the draft to partners.
    public void send(Actor actor, String code, @Nullable String area, List<PersonSummary> partners, LocalDate on) {
        var pathway = pathway(code, area);
        if (open(pathway) instanceof PathwayEdition.Draft draft) {
            keep(
                    actor,
                    EditionRules.send(
                            draft,
                            partners,
                            validation.findings(actor, pathway, draft.body().content(), false, on),
                            on));
        }
    }

    /// Agrees to the edition in review, as one of the partners asked.
    public void agree(Actor actor, String code, @Nullable String area, LocalDate on) {
        if (open(pathway(code, area)) instanceof PathwayEdition.InReview review) {
            keep(actor, EditionRules.answer(review, actor.id(), Review.Answer.AGREED, "", on));
        }
    }

    /// Publishes the edition in review.
    public void publish(Actor actor, String code, @Nullable String area, LocalDate on) {
        var pathway = pathway(code, area);
        if (open(pathway) instanceof PathwayEdition.InReview review) {
            keep(
                    actor,
                    EditionRules.publish(
                            review,
                            actor,
                            pathways.inForce(pathway.ref()).orElse(null),
                            validation.findings(actor, pathway, review.body().content(), true, on),
                            on,
                            on.plusMonths(settings.on(actor, on).reviewMonths())));
        }
    }

    private Pathway pathway(String code, @Nullable String area) {
        return pathways.find(code, area).orElseThrow(() -> new NotFound(code));
    }

    private PathwayEdition open(Pathway pathway) {
        return pathways.open(pathway.ref()).orElseThrow(() -> new NotFound(pathway.code()));
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
