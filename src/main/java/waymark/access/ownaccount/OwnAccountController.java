package waymark.access.ownaccount;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.accounts.Account;
import waymark.access.accounts.Accounts;
import waymark.access.accounts.RecoveryCodes;
import waymark.access.grants.RoleGrants;
import waymark.access.passkeys.PasskeyStepUp;
import waymark.access.providers.Providers;
import waymark.access.roles.RoleCatalogue;
import waymark.access.sessions.ActiveSessions;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.web.Page;

/// One's own account: what one may do, each way of signing in, and where one is signed in. Each is
/// changed on a page of its own.
@Controller
@RequestMapping("/account")
class OwnAccountController {

    /// @param passkeys how many
    /// @param agency true where the organisation's own sign-in is or can be linked
    /// @param sessions how many browsers
    record View(
            Account account,
            List<RoleGrants.Held> grants,
            int codesLeft,
            int passkeys,
            boolean agency,
            int sessions,
            RoleCatalogue catalogue) {

        String title(RoleGrants.Held grant) {
            return catalogue.role(grant.role()).title();
        }

        String reach(RoleGrants.Held grant) {
            return grant.scope().equals("partnership")
                    ? "the whole partnership"
                    : grant.scope()
                            .replace("installation", "the installation")
                            .replace("area:", "area ")
                            .replace("organisation:", "organisation ");
        }
    }

    private final Accounts accounts;
    private final RoleGrants grants;
    private final RecoveryCodes recoveryCodes;
    private final PasskeyStepUp passkeys;
    private final Providers providers;
    private final ActiveSessions sessions;
    private final RoleCatalogue catalogue;

    OwnAccountController(
            Accounts accounts,
            RoleGrants grants,
            RecoveryCodes recoveryCodes,
            PasskeyStepUp passkeys,
            Providers providers,
            ActiveSessions sessions,
            RoleCatalogue catalogue) {
        this.accounts = accounts;
        this.grants = grants;
        this.recoveryCodes = recoveryCodes;
        this.passkeys = passkeys;
        this.providers = providers;
        this.sessions = sessions;
        this.catalogue = catalogue;
    }

    @GetMapping
    @Allow(Permission.USE_WAYMARK)
    ModelAndView show(Actor.Person actor) {
        var account = accounts.get(actor.id());
        var view = new View(
                account,
                grants.of(actor.id()),
                recoveryCodes.left(actor.id()),
                passkeys.count(actor),
                account.agency() || !providers.openTo(account.organisation()).isEmpty(),
                sessions.live(actor.id()).size(),
                catalogue);
        return Page.show(
                view.account().byLink() ? "access/ownaccount/workLinkAccount" : "access/ownaccount/account", view);
    }
}
