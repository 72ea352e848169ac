package waymark.directory.people;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.AccessApi;
import waymark.directory.DirectoryApi;
import waymark.directory.people.Person.Serving;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.StepUp;
import waymark.web.Notice;
import waymark.web.Page;

/// An administrator lets somebody of the directory sign in: the account is opened, and the invitation is
/// made on its page.
@Controller
class PersonAccountController {

    private final People people;
    private final DirectoryApi directory;
    private final AccessApi access;

    PersonAccountController(People people, DirectoryApi directory, AccessApi access) {
        this.people = people;
        this.directory = directory;
        this.access = access;
    }

    @PostMapping("/directory/people/{ref}/account")
    @Allow(Permission.MANAGE_ACCOUNTS)
    @StepUp
    ModelAndView open(@PathVariable Ref ref, Actor.Person actor) {
        var person = people.get(actor, ref);
        var details = person.details();
        if (access.hasAccount(actor, person.id())) {
            return Page.go("/accounts/%s", person.id());
        }
        if (!(person instanceof Serving) || details.email().isEmpty()) {
            return Page.go(
                    Notice.important("Only somebody who takes part, and whose e-mail address is recorded, can sign in"),
                    "/directory/people/%s",
                    ref);
        }
        if (access.addressTaken(actor, details.email())) {
            return Page.go(
                    Notice.important(
                            "Another account has this e-mail address. Find it on the page Accounts: it may be of somebody who was let in from the machine and has not said yet who they are"),
                    "/directory/people/%s",
                    ref);
        }
        var organisation = directory.organisation(actor, details.organisation());
        access.open(
                actor, person.id(), details.email(), details.name(), organisation.code(), organisation.name(), null);
        return Page.go(
                Notice.done("The account is open. Make a link now, and give it to them"), "/accounts/%s", person.id());
    }
}
