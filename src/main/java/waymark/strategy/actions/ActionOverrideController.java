package waymark.strategy.actions;

import static waymark.kernel.Permission.EDIT_PLAN;

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
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.strategy.rag.OverrideForm;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The area lead overrides the derived colour of an action, with a reason, until the
/// next quarter. The page shows both.
@Controller
@RequestMapping("/actions/{ref}/override")
class ActionOverrideController {

    private static final String PAGE = "strategy/actions/override";

    record View(ActionDetails details, FormData form, LocalDate lapses, List<Problem> problems) {}

    private final ActionAccess access;
    private final PlanChanges changes;

    ActionOverrideController(ActionAccess access, PlanChanges changes) {
        this.access = access;
        this.changes = changes;
    }

    @GetMapping
    @Allow(EDIT_PLAN)
    ModelAndView ask(@PathVariable Ref ref, Actor.Person actor) {
        var details = access.toEdit(actor, ref);
        return switch (details.action()) {
            case Action.Open _ -> Page.show(PAGE, view(details, filled(details), actor, List.of()));
            case Action.Closed _ -> Page.go("/actions/%s", ref);
        };
    }

    @PostMapping
    @Allow(EDIT_PLAN)
    ModelAndView set(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var details = access.toEdit(actor, ref);
        return switch (details.action()) {
            case Action.Open open -> set(open, details, form, actor);
            case Action.Closed _ -> Page.go(Notice.important("This action is closed already"), "/actions/%s", ref);
        };
    }

    private ModelAndView set(Action.Open open, ActionDetails details, FormData form, Actor.Person actor) {
        var override = form.read(reader -> OverrideForm.read(reader, actor, access.today(), lapses(actor)))
                .then(set -> open.overrideColour(set.colour(), set.reason(), set.on(), set.lapses()));
        // where the action changed since the form was made, the person looks at it again first
        var outcome = override.save(
                event -> form.version() == open.version() ? changes.save(actor, event) : Saved.<Action>stale(open));
        return switch (outcome) {
            case Saved.Done<Action> _ ->
                Page.go(Notice.done("Colour set until the next quarter"), "/actions/%s", open.ref());
            case Ruling.Refused<Action>(var problems) -> Page.refuse(PAGE, view(details, form, actor, problems));
            case Saved.Stale<Action> _ -> {
                var now = access.toEdit(actor, open.ref());
                yield Page.merged(PAGE, view(now, filled(now), actor, List.of()));
            }
        };
    }

    @PostMapping("/end")
    @Allow(EDIT_PLAN)
    ModelAndView lift(@PathVariable Ref ref, Actor.Person actor) {
        var details = access.toEdit(actor, ref);
        if (details.action() instanceof Action.Open action
                && action.endOverride(access.today()) instanceof Ruling.Agreed<ActionEvent>(var event)) {
            changes.save(actor, event);
        }
        return Page.go(Notice.done("Override ended. The colour follows from the dates"), "/actions/%s", ref);
    }

    /// The form with the override in force, or empty.
    private static FormData filled(ActionDetails details) {
        return OverrideForm.fill(
                FormData.version(details.action().version()),
                details.line().rag().override());
    }

    private View view(ActionDetails details, FormData form, Actor actor, List<Problem> problems) {
        return new View(details, form, lapses(actor), problems);
    }

    private LocalDate lapses(Actor actor) {
        return access.settings(actor).lapse(access.today());
    }
}
