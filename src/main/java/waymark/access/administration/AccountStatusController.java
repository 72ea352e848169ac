package waymark.access.administration;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import waymark.access.accounts.Accounts;
import waymark.access.invitations.Invitations;
import waymark.access.sessions.ActiveSessions;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.StepUp;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Invites somebody to their account, ends their sessions, closes and reopens the account. Nobody closes
/// their own. An administrator alone never gets into somebody else's: a person who can no longer sign in
/// is confirmed by two colleagues ([waymark.access.recovery]).
@Controller
@RequestMapping("/accounts/{id}")
class AccountStatusController {

    private final Invitations invitations;
    private final Accounts accounts;
    private final ActiveSessions sessions;
    private final AccountsController pages;

    AccountStatusController(
            Invitations invitations, Accounts accounts, ActiveSessions sessions, AccountsController pages) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.sessions = sessions;
        this.pages = pages;
    }

    @PostMapping("/invitation")
    @Allow(Permission.MANAGE_ACCOUNTS)
    @StepUp
    ModelAndView invite(@PathVariable UUID id, Actor.Person actor) {
        if (!accounts.full(id).takesLink()) {
            return Page.go(
                    Notice.important(
                            "No link is made: they sign in without a code. If they have lost their way of signing in,"
                                    + " they ask for recovery on the sign-in page, and two colleagues confirm it"),
                    "/accounts/%s",
                    id);
        }
        var link = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(invitations.invite(actor, id))
                .toUriString();
        return Page.show("access/administration/account", pages.view(actor, id, link, FormData.empty(), List.of()));
    }

    @PostMapping("/sessions/ending")
    @Allow(Permission.MANAGE_ACCOUNTS)
    @StepUp
    ModelAndView endSessions(@PathVariable UUID id, Actor.Person actor) {
        accounts.get(id);
        sessions.endOthers(actor, id, new UUID(0, 0));
        return Page.go(Notice.done("They are signed out everywhere"), "/accounts/%s", id);
    }

    @PostMapping("/disabling")
    @Allow(Permission.MANAGE_ACCOUNTS)
    @StepUp
    ModelAndView disable(@PathVariable UUID id, Actor.Person actor) {
        if (id.equals(actor.id())) {
            return Page.go(
                    Notice.important("You cannot close your own account: ask another administrator"),
                    "/accounts/%s",
                    id);
        }
        accounts.get(id);
        accounts.close(actor, id);
        return Page.go(Notice.done("The account is closed and signed out everywhere"), "/accounts/%s", id);
    }

    @PostMapping("/enabling")
    @Allow(Permission.MANAGE_ACCOUNTS)
    @StepUp
    ModelAndView enable(@PathVariable UUID id, Actor.Person actor) {
        if (!accounts.get(id).disabled()) {
            throw new NotFound("closed account");
        }
        accounts.reopen(actor, id);
        return Page.go(Notice.done("The account is open again"), "/accounts/%s", id);
    }
}
