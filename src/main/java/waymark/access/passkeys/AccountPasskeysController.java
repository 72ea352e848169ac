package waymark.access.passkeys;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.accounts.Accounts;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.StepUp;
import waymark.web.Notice;
import waymark.web.Page;

/// An administrator removes the passkey of a lost or stolen device, even where it is the person's last
/// way of signing in. Its sessions end at the next click.
@Controller
class AccountPasskeysController {

    private final Passkeys passkeys;
    private final Accounts accounts;

    AccountPasskeysController(Passkeys passkeys, Accounts accounts) {
        this.passkeys = passkeys;
        this.accounts = accounts;
    }

    @PostMapping("/accounts/{id}/passkeys/{passkey}/removal")
    @Allow(Permission.MANAGE_ACCOUNTS)
    @StepUp
    ModelAndView remove(@PathVariable UUID id, @PathVariable UUID passkey, Actor.Person actor) {
        accounts.full(id);
        if (!passkeys.remove(actor, id, passkey, true)) {
            throw new NotFound("passkey");
        }
        return Page.go(
                Notice.done("The passkey is removed, and people signed in with it are signed out"), "/accounts/%s", id);
    }
}
