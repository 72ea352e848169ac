package waymark.strategy.actions;

import static waymark.kernel.Permission.EDIT_PLAN;
import static waymark.kernel.Permission.UPDATE_ACTIONS;
import static waymark.strategy.actions.StatusChange.COMPLETION;
import static waymark.strategy.actions.StatusChange.REOPENING;
import static waymark.strategy.actions.StatusChange.WITHDRAWAL;

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
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Completes, withdraws and reopens an action, each with a text.
@Controller
@RequestMapping("/actions/{ref}")
class StatusChangeController {

    private static final String PAGE = "strategy/actions/statusChange";

    private final ActionAccess access;
    private final PlanChanges changes;

    StatusChangeController(ActionAccess access, PlanChanges changes) {
        this.access = access;
        this.changes = changes;
    }

    @GetMapping("/completion")
    @Allow(UPDATE_ACTIONS)
    ModelAndView askCompletion(@PathVariable Ref ref, Actor.Person actor) {
        return ask(COMPLETION, access.toUpdate(actor, ref));
    }

    @PostMapping("/completion")
    @Allow(UPDATE_ACTIONS)
    ModelAndView complete(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        return change(COMPLETION, access.toUpdate(actor, ref), form, actor);
    }

    @GetMapping("/withdrawal")
    @Allow(EDIT_PLAN)
    ModelAndView askWithdrawal(@PathVariable Ref ref, Actor.Person actor) {
        return ask(WITHDRAWAL, access.toEdit(actor, ref));
    }

    @PostMapping("/withdrawal")
    @Allow(EDIT_PLAN)
    ModelAndView withdraw(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        return change(WITHDRAWAL, access.toEdit(actor, ref), form, actor);
    }

    @GetMapping("/reopening")
    @Allow(UPDATE_ACTIONS)
    ModelAndView askReopening(@PathVariable Ref ref, Actor.Person actor) {
        return ask(REOPENING, access.toUpdate(actor, ref));
    }

    @PostMapping("/reopening")
    @Allow(UPDATE_ACTIONS)
    ModelAndView reopen(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        return change(REOPENING, access.toUpdate(actor, ref), form, actor);
    }

    private static ModelAndView ask(StatusChange change, ActionDetails details) {
        return change.possible(details.action())
                ? Page.show(PAGE, new StatusChange.View(change, details, FormData.empty(), List.of()))
                : Page.go("/actions/%s", details.action().ref());
    }

    private ModelAndView change(StatusChange change, ActionDetails details, FormData form, Actor.Person actor) {
        var ref = details.action().ref();
        if (!change.possible(details.action())) {
            var state = details.action().status().open() ? "open" : "closed";
            return Page.go(Notice.important("This action is %s already".formatted(state)), "/actions/%s", ref);
        }
        var event = form.read(change::read)
                .then(text -> change.decide(details, text, access.today()).map(decided -> (ActionEvent) decided));
        return switch (event.save(decided -> changes.save(actor, decided))) {
            case Saved.Done<Action> _ -> Page.go(Notice.done(change.notice), "/actions/%s", ref);
            case Ruling.Refused<Action>(var problems) ->
                Page.refuse(PAGE, new StatusChange.View(change, details, form, atReason(problems)));
            case Saved.Stale<Action> _ -> {
                var problem =
                        new Problem("reason", "Somebody else changed this action. Check it, then send this again");
                var now = access.toRead(actor, ref);
                yield Page.conflict(PAGE, new StatusChange.View(change, now, form, List.of(problem)));
            }
        };
    }

    /// The page has one field, whichever field of a larger form a rule names.
    private static List<Problem> atReason(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new Problem("reason", problem.message()))
                .toList();
    }
}
