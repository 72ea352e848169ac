package waymark.strategy.actions;

import static waymark.kernel.Permission.EDIT_PLAN;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.strategy.objectives.StrategyChoices;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// The area lead or the coordinator adds an action to the plan, or changes one.
@Controller
class ActionFormController {

    private static final String FORM = "strategy/actions/actionForm";

    /// @param ref null for a new action
    record View(
            @Nullable Ref ref,
            FormData form,
            StrategyChoices.Offered choices,
            Actor.Person actor,
            List<Problem> problems) {

        /// The areas whose plan the actor may change.
        List<Choice> areas() {
            return ActionForm.areas(choices, actor);
        }

        String path() {
            return ref == null ? "/actions/new" : "/actions/" + ref + "/edit";
        }
    }

    private final ActionAccess access;
    private final Actions actions;
    private final PlanChanges changes;
    private final StrategyChoices choices;

    ActionFormController(ActionAccess access, Actions actions, PlanChanges changes, StrategyChoices choices) {
        this.access = access;
        this.actions = actions;
        this.changes = changes;
        this.choices = choices;
    }

    @GetMapping("/actions/new")
    @Allow(EDIT_PLAN)
    ModelAndView fresh(FormData form, Actor.Person actor) {
        return Page.show(FORM, new View(null, form, choices.forPlan(actor), actor, List.of()));
    }

    @PostMapping("/actions/new")
    @Allow(EDIT_PLAN)
    ModelAndView add(FormData form, Actor.Person actor) {
        var offered = choices.forPlan(actor);
        var added = form.read(reader -> ActionForm.readNew(reader, offered, actor, access.today()))
                .then(plan -> plan.add(actions.nextRef(), access.today()));
        return switch (added) {
            case Ruling.Refused<ActionEvent>(var problems) ->
                Page.refuse(FORM, new View(null, form, offered, actor, problems));
            case Ruling.Agreed<ActionEvent>(var event) -> {
                changes.save(actor, event);
                yield Page.go(Notice.done("Action " + event.ref() + " added to the plan"), "/actions/%s", event.ref());
            }
        };
    }

    @GetMapping("/actions/{ref}/edit")
    @Allow(EDIT_PLAN)
    ModelAndView edit(@PathVariable Ref ref, Actor.Person actor) {
        return switch (access.toEdit(actor, ref).action()) {
            case Action.Open open ->
                Page.show(FORM, new View(ref, ActionForm.filled(open), offered(open, actor), actor, List.of()));
            case Action.Closed _ -> Page.go("/actions/%s", ref);
        };
    }

    @PostMapping("/actions/{ref}/edit")
    @Allow(EDIT_PLAN)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        return switch (access.toEdit(actor, ref).action()) {
            case Action.Open open -> change(open, form, actor, offered(open, actor));
            case Action.Closed closed ->
                Page.go(
                        Notice.important("Nothing was changed: the action is "
                                + closed.status().words()),
                        "/actions/%s",
                        ref);
        };
    }

    private StrategyChoices.Offered offered(Action.Open open, Actor actor) {
        return choices.forPlan(actor, open.plan().owner(), open.plan().lead());
    }

    private ModelAndView change(Action.Open open, FormData form, Actor.Person actor, StrategyChoices.Offered offered) {
        if (form.version() != open.version()) {
            return conflict(open, actor, offered);
        }
        var today = access.today();
        var change = form.read(
                        reader -> ActionForm.read(reader, offered, open.plan().area(), open.plan(), today))
                .then(plan -> open.change(plan, today));
        return switch (change.save(event -> changes.save(actor, event))) {
            case Saved.Done<Action> _ -> Page.go(Notice.done("Plan changed"), "/actions/%s", open.ref());
            case Ruling.Refused<Action>(var problems) ->
                Page.refuse(FORM, new View(open.ref(), form, offered, actor, problems));
            case Saved.Stale<Action>(var current) -> conflict(current, actor, offered);
        };
    }

    private static ModelAndView conflict(Action current, Actor.Person actor, StrategyChoices.Offered offered) {
        return Page.merged(FORM, new View(current.ref(), ActionForm.filled(current), offered, actor, List.of()));
    }
}
