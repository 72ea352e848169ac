package waymark.training.workshop;

import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Reviews of pathways and policies that workshops asked for, and what came of them.
@Controller
@RequestMapping("/training/reviews")
class GapReviewsController {

    private static final String REVIEW = "training/workshop/review";

    record All(List<GapReview> reviews, LocalDate today) {}

    record View(GapReview it, FormData form, List<Problem> problems) {}

    private final GapReviews reviews;
    private final Clock clock;

    GapReviewsController(GapReviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    @GetMapping
    @Allow(USE_WAYMARK)
    ModelAndView all(Actor.Person actor) {
        return Page.show("training/workshop/reviews", new All(reviews.all(actor), LocalDate.now(clock)));
    }

    @GetMapping("/{id}")
    @Allow(USE_WAYMARK)
    ModelAndView one(@PathVariable UUID id, Actor.Person actor) {
        var it = reviews.get(actor, id);
        return Page.show(REVIEW, new View(it, FormData.version(it.version()), List.of()));
    }

    @PostMapping("/{id}")
    @Allow(USE_WAYMARK)
    ModelAndView finish(@PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = reviews.get(actor, id);
        var result = form.read(reader -> reader.required(
                "result", "What came of it", FormReader.REASON, "Say what came of looking at it again"));
        return switch (result.save(words -> reviews.finish(actor, it, form.version(), words))) {
            case Saved.Done<GapReview> _ -> Page.go(Notice.done("Kept. Thank you for looking at it again"), it.path());
            case Ruling.Refused<GapReview>(var problems) -> Page.refuse(REVIEW, new View(it, form, problems));
            case Saved.Stale<GapReview> _ ->
                Page.go(Notice.important("Somebody else recorded what came of it"), it.path());
        };
    }
}
