package waymark.pathways.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.pathways.editions.EditionChange;
import waymark.pathways.editions.EditionRules;
import waymark.pathways.editions.EditionSaves;
import waymark.pathways.editions.Pathway;
import waymark.pathways.editions.PathwayAccess;
import waymark.pathways.editions.PathwayEdition;
import waymark.pathways.editions.PathwaySettingRows;
import waymark.pathways.editions.PathwayTexts;
import waymark.pathways.editions.Pathways;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Publishes an edition that its partners agreed to: by somebody who did not write in it.
@Controller
@RequestMapping("/pathways/{ref}/publication")
class EditionPublicationController {

    private static final String PAGE = "pathways/publication/publication";

    private final PathwayAccess access;
    private final Pathways pathways;
    private final EditionSaves saves;
    private final PathwayTexts texts;
    private final PathwaySettingRows settings;
    private final Clock clock;

    EditionPublicationController(
            PathwayAccess access,
            Pathways pathways,
            EditionSaves saves,
            PathwayTexts texts,
            PathwaySettingRows settings,
            Clock clock) {
        this.access = access;
        this.pathways = pathways;
        this.saves = saves;
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.PUBLISH_PATHWAYS)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var pathway = access.publishable(actor, ref);
        return Page.show(PAGE, view(actor, pathway, access.inReview(pathway), List.of()));
    }

    @PostMapping
    @Allow(Permission.PUBLISH_PATHWAYS)
    ModelAndView publish(@PathVariable Ref ref, FormData sent, Actor.Person actor) {
        var pathway = access.publishable(actor, ref);
        var review = access.inReview(pathway);
        var page = view(actor, pathway, review, List.of());
        var seen = new PathwayEdition.InReview(review.body().at(sent.version()), review.sentOn(), review.reviews());
        return switch (EditionRules.publish(
                        seen, actor, page.before(), page.text().findings(), LocalDate.now(clock), page.reviewBy())
                .save(change -> saves.save(actor, change))) {
            case Ruling.Refused<PathwayEdition>(var problems) ->
                Page.refuse(PAGE, view(actor, pathway, review, problems));
            case Saved.Done<PathwayEdition> _ ->
                Page.go(Notice.done("Published. It is in force now"), "/pathways/%s", ref);
            case Saved.Stale<PathwayEdition> _ ->
                Page.go(Notice.important("Somebody changed this edition first; look at it again"), "/pathways/%s", ref);
        };
    }

    private PublicationView view(Actor actor, Pathway pathway, PathwayEdition.InReview review, List<Problem> problems) {
        var before = pathways.inForce(pathway.ref()).orElse(null);
        var text = texts.of(actor, pathway, review.body().content(), true);
        var today = LocalDate.now(clock);
        var reviewBy = today.plusMonths(settings.on(actor, today).reviewMonths());
        var ruling = EditionRules.publish(review, actor, before, text.findings(), today, reviewBy);
        return new PublicationView(
                pathway,
                review,
                before,
                text,
                reviewBy,
                ruling instanceof Ruling.Agreed<EditionChange>,
                review.body().writers().contains(actor.id()),
                problems);
    }
}
