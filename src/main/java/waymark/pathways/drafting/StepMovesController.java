package waymark.pathways.drafting;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.pathways.editions.Content;
import waymark.pathways.editions.EditionChange;
import waymark.pathways.editions.EditionSaves;
import waymark.pathways.editions.EditionValidation;
import waymark.pathways.editions.PathwayAccess;
import waymark.pathways.editions.PathwayEdition;
import waymark.pathways.graph.PathwayStep;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Moves a step of the draft, takes it out, or keeps an area's own wording although the default has changed.
@Controller
@RequestMapping("/pathways/{ref}/draft/steps/{key}")
class StepMovesController {

    private final PathwayAccess access;
    private final EditionSaves saves;
    private final EditionValidation validation;

    StepMovesController(PathwayAccess access, EditionSaves saves, EditionValidation validation) {
        this.access = access;
        this.saves = saves;
        this.validation = validation;
    }

    @PostMapping("/place")
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView move(@PathVariable Ref ref, @PathVariable String key, FormData sent, Actor.Person actor) {
        var draft = access.draft(access.editable(actor, ref));
        var step = step(draft.body(), key);
        var places = sent.text("direction").equals("up") ? -1 : 1;
        return save(
                actor, draft.body(), sent, draft.body().content().moved(key, places), "Moved “%s”", step, "Step moved");
    }

    @PostMapping("/removal")
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView remove(@PathVariable Ref ref, @PathVariable String key, FormData sent, Actor.Person actor) {
        var draft = access.draft(access.editable(actor, ref));
        var step = step(draft.body(), key);
        return save(
                actor, draft.body(), sent, draft.body().content().without(key), "Removed “%s”", step, "Step removed");
    }

    /// The area has compared the default's new step and keeps its own.
    @PostMapping("/keeping")
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView keep(@PathVariable Ref ref, @PathVariable String key, FormData sent, Actor.Person actor) {
        var pathway = access.editable(actor, ref);
        var draft = access.draft(pathway);
        var step = step(draft.body(), key);
        var number = validation.base(pathway).number();
        return save(
                actor,
                draft.body(),
                sent,
                draft.body().content().put(step, number),
                "Kept the area’s own “%s”",
                step,
                "Own step kept");
    }

    private ModelAndView save(
            Actor actor,
            PathwayEdition.Body body,
            FormData sent,
            Content now,
            String headline,
            PathwayStep step,
            String done) {
        var written = new EditionChange.Written(
                body.at(sent.version()).with(now), headline.formatted(StepController.shortened(step.title())));
        var notice = switch (saves.save(actor, written)) {
            case Saved.Done<PathwayEdition> _ -> Notice.done(done);
            case Saved.Stale<PathwayEdition> _ ->
                Notice.important("Somebody changed this draft first, so nothing was done; look at it again");
        };
        return Page.go(notice, "/pathways/%s/draft", body.pathway());
    }

    private static PathwayStep step(PathwayEdition.Body body, String key) {
        return body.content().written().stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound(key));
    }
}
