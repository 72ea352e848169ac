package waymark.access.administration;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.accounts.OrganisationSuspensions;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.StepUp;
import waymark.web.Notice;
import waymark.web.Page;

/// Suspends all accounts of an organisation at once, when somebody else may be using them. Nobody
/// suspends their own organisation.
@Controller
@RequestMapping("/accounts/organisations")
class SuspendedOrganisationsController {

    record View(List<OrganisationSuspensions.Line> organisations, String own) {}

    private final OrganisationSuspensions suspensions;

    SuspendedOrganisationsController(OrganisationSuspensions suspensions) {
        this.suspensions = suspensions;
    }

    @GetMapping
    @Allow(Permission.MANAGE_ACCOUNTS)
    ModelAndView list(Actor.Person actor) {
        return Page.show("access/administration/organisations", new View(suspensions.all(), actor.organisation()));
    }

    @PostMapping("/{code}/suspension")
    @Allow(Permission.MANAGE_ACCOUNTS)
    @StepUp
    ModelAndView suspend(@PathVariable String code, Actor.Person actor) {
        known(actor, code);
        if (code.equals(actor.organisation())) {
            return Page.go(
                    Notice.important("You cannot suspend your own organisation: ask an administrator of another"),
                    "/accounts/organisations");
        }
        suspensions.suspend(actor, code);
        return Page.go(
                Notice.done("The organisation’s accounts are suspended, and its people are signed out"),
                "/accounts/organisations");
    }

    @PostMapping("/{code}/letting-in")
    @Allow(Permission.MANAGE_ACCOUNTS)
    @StepUp
    ModelAndView restore(@PathVariable String code, Actor.Person actor) {
        known(actor, code);
        suspensions.restore(actor, code);
        return Page.go(Notice.done("The organisation’s accounts are restored"), "/accounts/organisations");
    }

    private void known(Actor.Person actor, String code) {
        if (suspensions.all().stream().noneMatch(line -> line.organisation().equals(code))) {
            throw new NotFound("organisation with accounts");
        }
    }
}
