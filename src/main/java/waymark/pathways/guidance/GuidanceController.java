package waymark.pathways.guidance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Public;
import waymark.pathways.graph.AnswerTrail;
import waymark.pathways.graph.Graph;
import waymark.pathways.graph.PathwayStep;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.health.LastPublished;

/// The walk through the guidance, for anybody: which area, what is in front of you, one question a page, and at the end
/// what to do. Nothing is kept: the answers stand in the address.
@Controller
@RequestMapping("/walk")
class GuidanceController {

    /// Code of the pathway that every walk begins in.
    private static final String FIRST = "START";

    record Start(List<Choice> areas, List<Problem> problems) {}

    private final DirectoryApi directory;
    private final GuidanceInForce inForce;
    private final GuidancePages pages;
    private final LastPublished published;

    GuidanceController(DirectoryApi directory, GuidanceInForce inForce, GuidancePages pages, LastPublished published) {
        this.directory = directory;
        this.inForce = inForce;
        this.pages = pages;
        this.published = published;
    }

    /// What the pages need of an area, wherever a walk goes.
    @Configuration(value = "keptWalks", proxyBeanMethods = false)
    static class Kept {

        @Bean
        LastPublished.Reading walks(GuidanceController walks, StepContacts turns) {
            return visitor -> {
                turns.now(visitor, "");
                walks.places(visitor).forEach(place -> walks.everywhere(visitor, place));
            };
        }
    }

    private void everywhere(Actor actor, GuidanceArea place) {
        var guide = guide(actor, place);
        var seen = new HashSet<String>();
        var next = new ArrayDeque<>(List.of(FIRST));
        while (!next.isEmpty()) {
            var code = next.remove();
            if (seen.add(code)) {
                guide.graph(code).ifPresent(graph -> next.addAll(onward(graph)));
            }
        }
    }

    private static List<String> onward(Graph graph) {
        return graph.steps().stream()
                .filter(PathwayStep.Onward.class::isInstance)
                .map(step -> ((PathwayStep.Onward) step).pathway())
                .toList();
    }

    /// Which area: the first question.
    @GetMapping
    @Public
    ModelAndView start(
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String asked,
            HttpServletRequest request) {
        return as(request, actor -> {
            var places = places(actor);
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

    /// The next question, or what to do. A form sends what was picked, and is led on to the address with that answer.
    ///
    /// @param a the answers so far
    /// @param pick the answer just given
    /// @param asked not empty where a form was sent
    @GetMapping("/{area}")
    @Public
    ModelAndView walk(
            @PathVariable String area,
            @RequestParam(defaultValue = "") String a,
            @RequestParam(defaultValue = "") String pick,
            @RequestParam(defaultValue = "") String asked,
            HttpServletRequest request) {
        var trail = AnswerTrail.parse(a);
        return as(request, actor -> {
            var place = places(actor).stream()
                    .filter(one -> one.area().equals(area))
                    .findFirst()
                    .orElseThrow(() -> new NotFound(area));
            var next = trail.andSent(pick);
            return next.equals(trail) ? show(actor, place, trail, !asked.isEmpty()) : Page.go("%s", place.path(next));
        });
    }

    private ModelAndView show(Actor actor, GuidanceArea place, AnswerTrail trail, boolean unanswered) {
        var guide = guide(actor, place);
        return pages.show(
                actor,
                place,
                FIRST,
                guide,
                code -> guide.pathway(code).map(GuidanceInForce.Parsed::words).orElse(code),
                trail,
                unanswered);
    }

    private GuidanceInForce.Guide guide(Actor actor, GuidanceArea place) {
        return new GuidanceInForce.Guide(code -> published.read(
                actor, List.of("in force", code, place.code()), () -> inForce.find(actor, code, place.code())));
    }

    private List<GuidanceArea> places(Actor actor) {
        var places = new ArrayList<GuidanceArea>();
        published
                .read(actor, List.of("areas"), () -> directory.areas(actor))
                .forEach(area -> places.add(GuidanceArea.of(area.code(), area.name())));
        places.add(GuidanceArea.anywhereElse());
        return places;
    }

    /// As whoever is signed in, else as a visitor; while the database is away as what was published last says.
    private ModelAndView as(HttpServletRequest request, Function<Actor, ModelAndView> page) {
        Actor actor = request.getUserPrincipal() instanceof Authentication someone
                        && someone.getPrincipal() instanceof Actor.Person person
                ? person
                : Actor.VISITOR;
        return published.page(actor, page);
    }
}
