package waymark.pathways.drafting;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.pathways.editions.EditionChange;
import waymark.pathways.editions.EditionSaves;
import waymark.pathways.editions.EditionValidation;
import waymark.pathways.editions.Pathway;
import waymark.pathways.editions.PathwayAccess;
import waymark.pathways.editions.PathwayEdition;
import waymark.pathways.editions.StepKind;
import waymark.pathways.graph.PathwayStep;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Writes one step of the draft: a new one, one that is there, or an area's own in the place
/// of the default's.
@Controller
@RequestMapping("/pathways/{ref}/draft/steps/{key}")
class StepController {

    /// The key in the address of a step that is still to be added.
    static final String NEW = "new";

    private static final String PAGE = "pathways/drafting/stepForm";

    private final PathwayAccess access;
    private final EditionSaves saves;
    private final EditionValidation validation;
    private final StepViews views;

    StepController(PathwayAccess access, EditionSaves saves, EditionValidation validation, StepViews views) {
        this.access = access;
        this.saves = saves;
        this.validation = validation;
        this.views = views;
    }

    @GetMapping
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView form(
            @PathVariable Ref ref,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String kind,
            Actor.Person actor) {
        var pathway = access.editable(actor, ref);
        var body = access.draft(pathway).body();
        return Page.show(PAGE, views.of(actor, pathway, body, saved(pathway, body, key, kind), List.of()));
    }

    @PostMapping
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView save(@PathVariable Ref ref, @PathVariable String key, FormData fields, Actor.Person actor) {
        var pathway = access.editable(actor, ref);
        var body = access.draft(pathway).body();
        var before = saved(pathway, body, key, fields.text("kind"));
        var form = new StepForm(before.kind(), before.key(), fields);
        var foreign = form.notOffered(views.of(actor, pathway, body, form, List.of()), before);
        if (!foreign.isEmpty()) {
            return Page.refuse(PAGE, views.of(actor, pathway, body, form, foreign));
        }
        return switch (form.step(views.keys(pathway, body))) {
            case Ruling.Refused<PathwayStep>(var problems) ->
                Page.refuse(PAGE, views.of(actor, pathway, body, form, problems));
            case Ruling.Agreed<PathwayStep>(var step) -> save(actor, pathway, body, form, step);
        };
    }

    private ModelAndView save(Actor actor, Pathway pathway, PathwayEdition.Body body, StepForm form, PathwayStep step) {
        var against = validation.base(pathway).number();
        var now = body.at(form.version()).with(body.content().put(step, against));
        var headline = (form.key().isEmpty() ? "Added “%s”" : "Changed “%s”").formatted(shortened(step.title()));
        return switch (saves.save(actor, new EditionChange.Written(now, headline))) {
            case Saved.Done<PathwayEdition> _ ->
                Page.go(Notice.done("Step saved"), "/pathways/%s/draft#%s", pathway.ref(), step.key());
            case Saved.Stale<PathwayEdition>(var theirs) -> {
                var fresh = views.fresh(pathway, theirs.body(), form);
                yield Page.merged(PAGE, views.of(actor, pathway, theirs.body(), fresh, List.of()));
            }
        };
    }

    /// The form filled from the step as it is saved; empty for a new one.
    private StepForm saved(Pathway pathway, PathwayEdition.Body body, String key, String kind) {
        return key.equals(NEW)
                ? StepForm.empty(kind(kind), body.version())
                : StepForm.of(views.step(pathway, body, key), body.version());
    }

    private static StepKind kind(String code) {
        try {
            return StepKind.valueOf(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException none) {
            throw new NotFound(code);
        }
    }

    static String shortened(String title) {
        return title.length() <= 150 ? title : title.substring(0, 147) + "…";
    }
}
