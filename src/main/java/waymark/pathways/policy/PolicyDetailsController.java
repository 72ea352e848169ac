package waymark.pathways.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.pathways.editions.Sent;
import waymark.web.Notice;
import waymark.web.Page;

/// Puts right what a policy change says.
@Controller
@RequestMapping("/policy-changes/{ref}/details")
class PolicyDetailsController {

    record View(PolicyChange change, PolicyForm form, List<Problem> problems) {}

    private static final String PAGE = "pathways/policy/details";

    private final PolicyAccess keeper;
    private final PolicySaves saves;
    private final Clock clock;

    PolicyDetailsController(PolicyAccess keeper, PolicySaves saves, Clock clock) {
        this.keeper = keeper;
        this.saves = saves;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var change = keeper.recorded(actor, ref);
        return Page.show(PAGE, new View(change, PolicyForm.of(change), List.of()));
    }

    @PostMapping
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView correct(
            @PathVariable Ref ref, @RequestParam MultiValueMap<String, String> fields, Actor.Person actor) {
        var change = keeper.recorded(actor, ref);
        var form = PolicyForm.of(new Sent(fields));
        var today = LocalDate.now(clock);
        return switch (form.terms(today)) {
            case Ruling.Refused<PolicyChange.Terms>(var problems) ->
                Page.refuse(PAGE, new View(change, form, problems));
            case Ruling.Agreed<PolicyChange.Terms>(PolicyChange.Terms terms) -> {
                var wanted = change.at(form.version()).with(terms);
                yield switch (saves.save(actor, new PolicyEvent.Corrected(wanted, today))) {
                    case Saved.Done<Ref> _ -> Page.go(Notice.done("Change corrected"), "/policy-changes/%s", ref);
                    case Saved.Stale<Ref> _ -> Page.merged(form(ref, actor));
                };
            }
        };
    }
}
