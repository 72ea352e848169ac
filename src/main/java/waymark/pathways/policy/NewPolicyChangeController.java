package waymark.pathways.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.pathways.PolicyTerms;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Records that a law or guidance changed, and leads on to what it affects.
@Controller
@RequestMapping("/new-policy-change")
class NewPolicyChangeController {

    /// @param recorder false for an area's editor: a change of law applies everywhere, so they do
    ///     not record it
    record View(FormData form, boolean recorder, List<Problem> problems) {}

    static final String NOT_YOURS =
            "Somebody who writes pathways for the whole partnership records a policy change; tell them what you know";

    private static final String PAGE = "pathways/policy/newChange";

    private final PolicySaves saves;
    private final Clock clock;

    NewPolicyChangeController(PolicySaves saves, Clock clock) {
        this.saves = saves;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView form(Actor.Person actor) {
        return Page.show(PAGE, new View(FormData.empty(), PolicyChangesController.recorder(actor), List.of()));
    }

    @PostMapping
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView record(FormData form, Actor.Person actor) {
        if (!PolicyChangesController.recorder(actor)) {
            return Page.refuse(PAGE, new View(form, false, List.of(new Problem("", NOT_YOURS))));
        }
        var today = LocalDate.now(clock);
        return switch (PolicyForm.terms(form, today)) {
            case Ruling.Refused<PolicyTerms>(var problems) -> Page.refuse(PAGE, new View(form, true, problems));
            case Ruling.Agreed<PolicyTerms>(var terms) -> {
                var ref = saves.newRef();
                saves.save(actor, new PolicyEvent.Recorded(new PolicyChange(ref, 0, terms, today, actor.name())));
                yield Page.go(Notice.done("Recorded. Now choose what is affected"), "/policy-changes/%s/items", ref);
            }
        };
    }
}
