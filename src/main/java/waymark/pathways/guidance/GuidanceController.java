package waymark.pathways.guidance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Public;
import waymark.pathways.graph.AnswerTrail;
import waymark.web.Page;
import waymark.web.forms.Choice;

/// The guidance, for anybody: which area, what is in front of you, one question a page, and at the end what
/// to do. Nothing is kept: the answers are in the address.
@Controller
@RequestMapping("/walk")
class GuidanceController {

    record Start(List<Choice> areas, List<Problem> problems) {}

    private final PublishedGuidance guidance;
    private final GuidancePages pages;

    GuidanceController(PublishedGuidance guidance, GuidancePages pages) {
        this.guidance = guidance;
        this.pages = pages;
    }

    /// Which area: the first question.
    @GetMapping
    @Public
    ModelAndView start(
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String asked,
            HttpServletRequest request) {
        return guidance.as(request, actor -> {
            var places = guidance.places(actor);
            if (places.stream().anyMatch(place -> place.area().equals(area))) {
                return Page.go("/walk/%s", area);
            }
            var choices = Choice.from(places, GuidanceArea::area, GuidanceArea::name);
            return asked.isEmpty()
                    ? Page.show("pathways/guidance/start", new Start(choices, List.of()))
                    : Page.refuse(
                            "pathways/guidance/start",
                            new Start(choices, List.of(new Problem("area", "Choose where you are"))));
        });
    }

    /// The next question, or what to do. A form sends what was picked, and is led on to the address
    /// with that answer.
    ///
    /// @param a the answers so far
    /// @param pick the answer just given
    /// @param asked not empty where a form was sent
    @GetMapping("/{area}")
    @Public
    ModelAndView traversal(
            @PathVariable String area,
            @RequestParam(defaultValue = "") String a,
            @RequestParam(defaultValue = "") String pick,
            @RequestParam(defaultValue = "") String asked,
            HttpServletRequest request) {
        var trail = AnswerTrail.parse(a);
        return guidance.as(request, actor -> {
            var place = guidance.places(actor).stream()
                    .filter(one -> one.area().equals(area))
                    .findFirst()
                    .orElseThrow(() -> new NotFound(area));
            var next = trail.andSent(pick);
            return next.equals(trail) ? show(actor, place, trail, !asked.isEmpty()) : Page.go("%s", place.path(next));
        });
    }

    private ModelAndView show(Actor actor, GuidanceArea place, AnswerTrail trail, boolean unanswered) {
        var guide = guidance.guide(actor, place);
        return pages.show(
                actor,
                place,
                PublishedGuidance.FIRST,
                guide,
                code -> guide.pathway(code).map(GuidanceInForce.Parsed::words).orElse(code),
                trail,
                unanswered);
    }
}
