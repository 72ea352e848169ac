package waymark.strategy.actions;

import static waymark.kernel.Permission.EDIT_PLAN;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.strategy.rag.FormText;
import waymark.web.Notice;
import waymark.web.Page;

/// The area lead withdraws an action, with a reason that everybody can read.
@Controller
@RequestMapping("/actions/{ref}/withdrawal")
class WithdrawalController {

    private static final String PAGE = "strategy/actions/reason";

    private final ActionAccess access;
    private final Actions actions;

    WithdrawalController(ActionAccess access, Actions actions) {
        this.access = access;
        this.actions = actions;
    }

    @GetMapping
    @Allow(EDIT_PLAN)
    ModelAndView ask(@PathVariable Ref ref, Actor.Person actor) {
        var details = access.toEdit(actor, ref);
        return details.action() instanceof Action.Open ? Page.show(PAGE, page(details)) : Page.go("/actions/%s", ref);
    }

    @PostMapping
    @Allow(EDIT_PLAN)
    ModelAndView decide(
            @PathVariable Ref ref, @RequestParam(required = false) @Nullable String reason, Actor.Person actor) {
        var details = access.toEdit(actor, ref);
        if (!(details.action() instanceof Action.Open action)) {
            return Page.go(Notice.important("This action is closed already"), "/actions/%s", ref);
        }
        var typed = FormText.tidy(reason);
        var problems = new Problems();
        FormText.required(problems, "reason", typed, FormText.REASON, "Enter why it is withdrawn", "The reason");
        if (problems.any()) {
            return Page.refuse(PAGE, page(details).refused(typed, problems.list()));
        }
        return switch (action.withdraw(typed, access.today())) {
            case Ruling.Refused(var refused) ->
                Page.refuse(PAGE, page(details).refused(typed, Reasons.at("reason", refused)));
            case Ruling.Agreed(var event) ->
                switch (actions.save(actor, event)) {
                    case Saved.Done<Action> _ -> Page.go(Notice.done("Action withdrawn"), "/actions/%s", ref);
                    case Saved.Stale<Action> _ ->
                        Page.conflict(PAGE, page(access.toEdit(actor, ref)).refused(typed, Reasons.FIRST));
                };
        };
    }

    private static ReasonPage page(ActionDetails details) {
        return new ReasonPage(
                details,
                "withdrawal",
                "Withdraw this action",
                "Why is it withdrawn?",
                "Everyone who reads the plan sees this",
                "Withdraw action",
                "It stays in the plan as withdrawn, and can be reopened.",
                "",
                List.of());
    }
}
