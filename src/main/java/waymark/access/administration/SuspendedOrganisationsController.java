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

/// Holds a whole organisation out at once, when somebody may have got hold of its accounts. Nobody holds out their own.
@Controller
@RequestMapping("/accounts/organisations")
class SuspendedOrganisationsController {

    record View(List<OrganisationSuspensions.Line> organisations, String own) {}

    private final OrganisationSuspensions stops;

    SuspendedOrganisationsController(OrganisationSuspensions stops) {
        this.stops = stops;
    }

    @GetMapping
    @Allow(Permission.MANAGE_ACCOUNTS)
    ModelAndView list(Actor.Person actor) {
        return Page.show("access/administration/organisations", new View(stops.all(actor), actor.organisation()));
    }

    @PostMapping("/{code}/suspension")
    @Allow(Permission.MANAGE_ACCOUNTS)
    @StepUp
    ModelAndView suspend(@PathVariable String code, Actor.Person actor) {
        known(actor, code);
        if (code.equals(actor.organisation())) {
            return Page.go(
                    Notice.important("Nobody holds out their own organisation: ask an administrator of another"),
                    "/accounts/organisations");
        }
        stops.suspend(actor, code);
        return Page.go(
                Notice.done("Nobody of that organisation is let in, and those who were in are out"),
                "/accounts/organisations");
    }

    @PostMapping("/{code}/letting-in")
    @Allow(Permission.MANAGE_ACCOUNTS)
    @StepUp
    ModelAndView letIn(@PathVariable String code, Actor.Person actor) {
        known(actor, code);
        stops.letIn(actor, code);
        return Page.go(Notice.done("Its people are let in again"), "/accounts/organisations");
    }

    private void known(Actor.Person actor, String code) {
        if (stops.all(actor).stream().noneMatch(line -> line.organisation().equals(code))) {
            throw new NotFound("organisation with accounts");
        }
    }
}
