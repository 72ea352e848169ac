package waymark.funding.grants;

import static waymark.kernel.Permission.KEEP_FUNDING;

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

/// Withdraws a grant, which then pays for nothing any more.
@Controller
@RequestMapping("/funding/grants/{ref}/withdrawal")
class GrantWithdrawalController {

    private static final String WITHDRAW = "funding/grants/withdrawing";

    record View(Grant it, FormData form, List<Problem> problems) {}

    private final Grants grants;

    GrantWithdrawalController(Grants grants) {
        this.grants = grants;
    }

    @GetMapping
    @Allow(KEEP_FUNDING)
    ModelAndView askWithdrawal(@PathVariable Ref ref, Actor.Person actor) {
        var it = grants.changeable(actor, ref);
        return Page.show(WITHDRAW, new View(it, FormData.version(it.version()), List.of()));
    }

    @PostMapping
    @Allow(KEEP_FUNDING)
    ModelAndView withdraw(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = grants.changeable(actor, ref);
        var ruling = form.read(reader -> reader.required("why", "The reason", Grant.LONGEST_WHY, "Say why"))
                .then(why -> it.withdraw(why, actor));
        return switch (ruling.save(why -> grants.withdraw(actor, it, form.version(), why))) {
            case Saved.Done<Grant> _ ->
                Page.go(Notice.done("Withdrawn. It pays for nothing any more"), "/funding/%s", it.provision());
            case Ruling.Refused<Grant>(var problems) -> Page.refuse(WITHDRAW, new View(it, form, problems));
            case Saved.Stale<Grant> _ -> Page.merged(askWithdrawal(ref, actor));
        };
    }
}
