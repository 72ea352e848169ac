package waymark.pathways.drafting;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
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
import waymark.kernel.Saved;
import waymark.pathways.editions.Content;
import waymark.pathways.editions.EditionChange;
import waymark.pathways.editions.EditionSaves;
import waymark.pathways.editions.EditionValidation;
import waymark.pathways.editions.PathwayAccess;
import waymark.pathways.editions.PathwayEdition;
import waymark.pathways.editions.Sent;
import waymark.pathways.graph.PathwayStep;
import waymark.web.Notice;
import waymark.web.Page;

/// Moves a step of the draft, takes it out, or keeps an area's own wording although the default has moved on.
@Controller
@RequestMapping("/pathways/{ref}/draft/steps/{key}")
class StepMovesController {

    private final PathwayAccess keeper;
    private final EditionSaves saves;
    private final EditionValidation around;

    StepMovesController(PathwayAccess keeper, EditionSaves saves, EditionValidation around) {
        this.keeper = keeper;
        this.saves = saves;
        this.around = around;
    }

    @PostMapping("/place")
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView move(
            @PathVariable Ref ref,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> fields,
            Actor.Person actor) {
        var draft = keeper.draft(actor, keeper.written(actor, ref));
        var step = step(draft.body(), key);
        var places = new Sent(fields).text("direction").equals("up") ? -1 : 1;
        return save(
                actor,
                draft.body(),
                fields,
                draft.body().content().moved(key, places),
                "Moved “%s”",
                step,
                "Step moved");
    }

    @PostMapping("/removal")
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView remove(
            @PathVariable Ref ref,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> fields,
            Actor.Person actor) {
        var draft = keeper.draft(actor, keeper.written(actor, ref));
        var step = step(draft.body(), key);
        return save(
                actor, draft.body(), fields, draft.body().content().without(key), "Removed “%s”", step, "Step removed");
    }

    /// The area has looked at the default's new step, and its own still holds.
    @PostMapping("/keeping")
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView keep(
            @PathVariable Ref ref,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> fields,
            Actor.Person actor) {
        var pathway = keeper.written(actor, ref);
        var draft = keeper.draft(actor, pathway);
        var step = step(draft.body(), key);
        var number = around.standing(actor, pathway).number();
        return save(
                actor,
                draft.body(),
                fields,
                draft.body().content().put(step, number),
                "Kept the area’s own “%s”",
                step,
                "Own step kept");
    }

    private ModelAndView save(
            Actor actor,
            PathwayEdition.Body body,
            MultiValueMap<String, String> fields,
            Content now,
            String headline,
            PathwayStep step,
            String done) {
        var written = new EditionChange.Written(
                body.at(new Sent(fields).version()).with(now),
                headline.formatted(StepController.shortened(step.title())));
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
