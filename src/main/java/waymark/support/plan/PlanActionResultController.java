package waymark.support.plan;

import static waymark.kernel.Permission.WORK_CASES;

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
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// What came of an action of a plan.
@Controller
@RequestMapping("/cases/{ref}/plan/actions/{id}/result")
class PlanActionResultController {

    private static final String FORM = "support/plan/result";

    record View(Case it, Need need, PlanAction action, FormData form, List<Problem> problems) {

        List<Choice> states() {
            return List.of(
                    Choice.of(ActionState.DONE.name(), ActionState.DONE.title()),
                    Choice.of(ActionState.NOT_DONE.name(), ActionState.NOT_DONE.title()),
                    Choice.of(ActionState.OPEN.name(), "Still to do"));
        }
    }

    private final Cases cases;
    private final SupportPlans plans;
    private final Clock clock;

    PlanActionResultController(Cases cases, SupportPlans plans, Clock clock) {
        this.cases = cases;
        this.plans = plans;
        this.clock = clock;
    }

    @GetMapping
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var it = SupportPlanController.forEditing(cases, actor, ref);
        var plan = plans.of(it);
        var action = SupportPlans.action(plan, id);
        var form = FormData.version(action.version())
                .with("state", action.open() ? "" : action.state().name())
                .with("doneOn", action.doneOn() == null ? today() : action.doneOn())
                .with("outcome", action.outcome());
        return Page.show(FORM, new View(it, plan.needOf(action), action, form, List.of()));
    }

    @PostMapping
    @Allow(WORK_CASES)
    ModelAndView finish(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var plan = plans.of(it);
        var action = SupportPlans.action(plan, id);
        var need = plan.needOf(action);
        var saved = form.read(ActionResult::read, result -> result.rule(today()))
                .save(result -> plans.finish(actor, it, need, action, form.version(), result));
        return switch (saved) {
            case Saved.Done<ActionResult> _ -> PlanActionController.done("Result recorded", it, need);
            case Ruling.Refused<ActionResult>(var problems) ->
                Page.refuse(FORM, new View(it, need, action, form, problems));
            case Saved.Stale<ActionResult> _ -> Page.merged(form(ref, id, actor));
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
