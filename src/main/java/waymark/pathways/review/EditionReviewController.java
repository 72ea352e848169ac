package waymark.pathways.review;

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
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.pathways.editions.EditionRules;
import waymark.pathways.editions.EditionSaves;
import waymark.pathways.editions.Pathway;
import waymark.pathways.editions.PathwayAccess;
import waymark.pathways.editions.PathwayEdition;
import waymark.pathways.editions.PathwayText;
import waymark.pathways.editions.PathwayTexts;
import waymark.pathways.editions.Pathways;
import waymark.pathways.editions.Review;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// What a named partner says to an edition in review. Nobody else sees the page.
@Controller
@RequestMapping("/pathways/{ref}/review")
class EditionReviewController {

    record View(
            Pathway pathway,
            PathwayEdition.Body body,
            PathwayText text,
            Review mine,
            String answer,
            String words,
            int version,
            List<Problem> problems) {}

    private static final String PAGE = "pathways/review/review";

    private final PathwayAccess access;
    private final Pathways pathways;
    private final EditionSaves saves;
    private final PathwayTexts texts;
    private final Clock clock;

    EditionReviewController(
            PathwayAccess access, Pathways pathways, EditionSaves saves, PathwayTexts texts, Clock clock) {
        this.access = access;
        this.pathways = pathways;
        this.saves = saves;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.VIEW_PATHWAYS)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var pathway = pathways.get(ref);
        var review = access.inReview(pathway);
        var mine = mine(actor, review);
        var answer = mine.answer() == Review.Answer.ASKED ? "" : mine.answer().code();
        return Page.show(PAGE, view(actor, pathway, review, mine, answer, mine.words(), List.of()));
    }

    @PostMapping
    @Allow(Permission.VIEW_PATHWAYS)
    ModelAndView answer(@PathVariable Ref ref, FormData sent, Actor.Person actor) {
        var pathway = pathways.get(ref);
        var review = access.inReview(pathway);
        var mine = mine(actor, review);
        var words = sent.text("words");
        return switch (EditionRules.answer(
                        review.asSeen(actor.id(), sent.version()),
                        actor.id(),
                        Review.Answer.of(sent.text("answer")).orElse(null),
                        words,
                        LocalDate.now(clock))
                .save(change -> saves.save(actor, change))) {
            case Ruling.Refused<PathwayEdition>(var problems) ->
                Page.refuse(PAGE, view(actor, pathway, review, mine, sent.text("answer"), words, problems));
            case Saved.Done<PathwayEdition> _ -> Page.go(Notice.done("Answer recorded"), "/pathways/%s", ref);
            case Saved.Stale<PathwayEdition> _ -> Page.merged(form(ref, actor));
        };
    }

    private static Review mine(Actor actor, PathwayEdition.InReview review) {
        return review.of(actor.id())
                .orElseThrow(() -> new NotFound(review.body().pathway()));
    }

    private View view(
            Actor actor,
            Pathway pathway,
            PathwayEdition.InReview review,
            Review mine,
            String answer,
            String words,
            List<Problem> problems) {
        return new View(
                pathway,
                review.body(),
                texts.of(actor, pathway, review.body().content(), true),
                mine,
                answer,
                words,
                mine.version(),
                problems);
    }
}
