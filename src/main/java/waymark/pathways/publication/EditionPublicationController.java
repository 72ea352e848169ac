package waymark.pathways.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
import waymark.pathways.editions.PathwayText;
import waymark.pathways.editions.PathwayTexts;
import waymark.pathways.editions.Pathways;
import waymark.pathways.editions.Review;
import waymark.pathways.editions.Sent;
import waymark.pathways.graph.Finding;
import waymark.web.Notice;
import waymark.web.Page;

/// Brings an edition into force that its partners agreed to: by somebody who did not write it.
@Controller
@RequestMapping("/pathways/{ref}/publication")
class EditionPublicationController {

    /// @param ready true where the button may be pressed by whoever looks
    /// @param wrote true where whoever looks wrote in it
    record View(
            Pathway pathway,
            PathwayEdition.InReview review,
            PathwayEdition.@Nullable Published before,
            PathwayText text,
            LocalDate reviewBy,
            boolean ready,
            boolean wrote,
            List<Problem> problems) {

        /// Those who were asked and have not agreed.
        List<Review> waiting() {
            return review.reviews().stream()
                    .filter(one -> one.answer() != Review.Answer.AGREED)
                    .toList();
        }

        List<Finding> refusing() {
            return text.findings().stream().filter(Finding::refuses).toList();
        }
    }

    private static final String PAGE = "pathways/publication/publication";

    private final PathwayAccess keeper;
    private final Pathways pathways;
    private final EditionSaves saves;
    private final PathwayTexts texts;
    private final PathwaySettingRows settings;
    private final Clock clock;

    EditionPublicationController(
            PathwayAccess keeper,
            Pathways pathways,
            EditionSaves saves,
            PathwayTexts texts,
            PathwaySettingRows settings,
            Clock clock) {
        this.keeper = keeper;
        this.pathways = pathways;
        this.saves = saves;
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.PUBLISH_PATHWAYS)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var pathway = keeper.published(actor, ref);
        return Page.show(PAGE, view(actor, pathway, keeper.inReview(actor, pathway), List.of()));
    }

    @PostMapping
    @Allow(Permission.PUBLISH_PATHWAYS)
    ModelAndView publish(
            @PathVariable Ref ref, @RequestParam MultiValueMap<String, String> fields, Actor.Person actor) {
        var pathway = keeper.published(actor, ref);
        var review = keeper.inReview(actor, pathway);
        var page = view(actor, pathway, review, List.of());
        var seen = new PathwayEdition.InReview(
                review.body().at(new Sent(fields).version()), review.sentOn(), review.reviews());
        return switch (EditionRules.publish(
                seen, actor, page.before(), page.text().findings(), LocalDate.now(clock), page.reviewBy())) {
            case Ruling.Refused<EditionChange>(var problems) ->
                Page.refuse(PAGE, view(actor, pathway, review, problems));
            case Ruling.Agreed<EditionChange>(EditionChange change) ->
                switch (saves.save(actor, change)) {
                    case Saved.Done<PathwayEdition> _ ->
                        Page.go(Notice.done("Published. It is in force now"), "/pathways/%s", ref);
                    case Saved.Stale<PathwayEdition> _ ->
                        Page.go(
                                Notice.important("Somebody changed this edition first; look at it again"),
                                "/pathways/%s",
                                ref);
                };
        };
    }

    private View view(Actor actor, Pathway pathway, PathwayEdition.InReview review, List<Problem> problems) {
        var before = pathways.inForce(actor, pathway.ref()).orElse(null);
        var text = texts.of(actor, pathway, review.body().content(), true);
        var today = LocalDate.now(clock);
        var reviewBy = today.plusMonths(settings.on(actor, today).reviewMonths());
        var ruling = EditionRules.publish(review, actor, before, text.findings(), today, reviewBy);
        return new View(
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
