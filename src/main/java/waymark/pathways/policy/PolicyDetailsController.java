package waymark.pathways.policy;

import java.time.Clock;
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
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Corrects a policy change.
@Controller
@RequestMapping("/policy-changes/{ref}/details")
class PolicyDetailsController {

    record View(PolicyChange change, FormData form, List<Problem> problems) {}

    private static final String PAGE = "pathways/policy/details";

    private final PolicyAccess access;
    private final PolicySaves saves;
    private final Clock clock;

    PolicyDetailsController(PolicyAccess access, PolicySaves saves, Clock clock) {
        this.access = access;
        this.saves = saves;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var change = access.editable(actor, ref);
        return Page.show(PAGE, new View(change, PolicyForm.of(change), List.of()));
    }

    @PostMapping
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView correct(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var change = access.editable(actor, ref);
        var today = LocalDate.now(clock);
        return switch (PolicyForm.terms(form, today)
                .map(terms -> change.at(form.version()).with(terms))
                .save(wanted -> saves.save(actor, new PolicyEvent.Corrected(wanted, today)))) {
            case Saved.Done<Ref> _ -> Page.go(Notice.done("Change corrected"), "/policy-changes/%s", ref);
            case Ruling.Refused<Ref>(var problems) -> Page.refuse(PAGE, new View(change, form, problems));
            case Saved.Stale<Ref> _ -> Page.merged(form(ref, actor));
        };
    }
}
