package waymark.access.administration;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import waymark.access.AccessApi;
import waymark.access.accounts.Accounts;
import waymark.access.sessions.ActiveSessions;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.StepUp;
import waymark.web.Notice;
import waymark.web.Page;

/// Lets somebody into their account and out of it: an invitation, the end of their sessions, closing and opening.
/// Nobody
/// closes their own. An administrator alone never gets into somebody else's: whoever lost everything is let in by two
/// colleagues ([waymark.access.recovery]).
@Controller
@RequestMapping("/accounts/{id}")
class AccountStatusController {

    private final AccessApi desk;
    private final Accounts accounts;
    private final ActiveSessions sessions;
    private final AccountsController pages;

    AccountStatusController(AccessApi desk, Accounts accounts, ActiveSessions sessions, AccountsController pages) {
        this.desk = desk;
        this.accounts = accounts;
        this.sessions = sessions;
        this.pages = pages;
    }

    @PostMapping("/invitation")
    @Allow(Permission.MANAGE_ACCOUNTS)
    @StepUp
    ModelAndView invite(@PathVariable UUID id, Actor.Person actor) {
        accounts.full(actor, id);
        var link = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(desk.invite(actor, id))
                .toUriString();
        return Page.show(
                "access/administration/account", pages.view(actor, id, link, RoleGrantForm.empty(), List.of()));
    }

    @PostMapping("/sessions/ending")
    @Allow(Permission.MANAGE_ACCOUNTS)
    @StepUp
    ModelAndView endSessions(@PathVariable UUID id, Actor.Person actor) {
        accounts.get(actor, id);
        sessions.endOthers(actor, id, new UUID(0, 0));
        return Page.go(Notice.done("They are signed out everywhere"), "/accounts/%s", id);
    }

    @PostMapping("/disabling")
    @Allow(Permission.MANAGE_ACCOUNTS)
    @StepUp
    ModelAndView disable(@PathVariable UUID id, Actor.Person actor) {
        if (id.equals(actor.id())) {
            return Page.go(
                    Notice.important("Nobody closes their own account: ask another administrator"), "/accounts/%s", id);
        }
        accounts.get(actor, id);
        desk.close(actor, id);
        return Page.go(Notice.done("The account is closed and signed out everywhere"), "/accounts/%s", id);
    }

    @PostMapping("/enabling")
    @Allow(Permission.MANAGE_ACCOUNTS)
    @StepUp
    ModelAndView enable(@PathVariable UUID id, Actor.Person actor) {
        if (!accounts.get(actor, id).disabled()) {
            throw new NotFound("closed account");
        }
        accounts.setDisabled(actor, id, false);
        return Page.go(Notice.done("The account is open again"), "/accounts/%s", id);
    }
}
