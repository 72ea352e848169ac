package waymark.pathways.drafting;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.pathways.editions.EditionValidation;
import waymark.pathways.editions.Pathways;
import waymark.pathways.graph.AnswerTrail;
import waymark.pathways.guidance.GuidanceInForce;
import waymark.pathways.guidance.GuidanceTrial;
import waymark.web.Page;

/// Tries out an edition that is not in force yet, as a practitioner will use it, with everything else as it
/// is in force.
@Controller
@RequestMapping("/pathways/{ref}/test")
class DraftTrialController {

    private final Pathways pathways;
    private final EditionValidation validation;
    private final GuidanceInForce inForce;
    private final GuidanceTrial trial;

    DraftTrialController(
            Pathways pathways, EditionValidation validation, GuidanceInForce inForce, GuidanceTrial trial) {
        this.pathways = pathways;
        this.validation = validation;
        this.inForce = inForce;
        this.trial = trial;
    }

    @GetMapping
    @Allow(Permission.VIEW_PATHWAYS)
    ModelAndView show(
            @PathVariable Ref ref,
            @RequestParam(defaultValue = "") String a,
            @RequestParam(defaultValue = "") String pick,
            @RequestParam(defaultValue = "") String asked,
            Actor.Person actor) {
        var pathway = pathways.get(ref);
        var open = pathways.open(ref).orElseThrow(() -> new NotFound(ref));
        var trail = AnswerTrail.parse(a);
        var next = trail.andSent(pick);
        var path = "/pathways/%s/test".formatted(ref);
        if (!next.equals(trail)) {
            return Page.go("%s?a=%s", path, next);
        }
        var graph = open.body().content().whole(validation.base(pathway).graph());
        var base = inForce.guide(pathway.area() == null ? "" : pathway.area());
        return trial.show(
                actor,
                pathway.area() == null ? "" : pathway.area(),
                path,
                pathway.code(),
                code -> code.equals(pathway.code()) ? Optional.of(graph) : base.graph(code),
                trail,
                !asked.isEmpty());
    }
}
