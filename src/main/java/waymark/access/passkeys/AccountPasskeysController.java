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

/// An administrator takes somebody's lost or stolen device out of use, even where it is the last way in: whoever holds
/// it is
/// out at the next click.
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
        accounts.full(actor, id);
        if (!passkeys.remove(actor, id, passkey, true)) {
            throw new NotFound("passkey");
        }
        return Page.go(
                Notice.done("The passkey opens nothing any more, and whoever used it is out"), "/accounts/%s", id);
    }
}
