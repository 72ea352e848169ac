package waymark.access.providers;

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

/// An administrator removes somebody's link with their organisation's account, even where it is the last
/// way of signing in. No link is ever made this way.
@Controller
class AccountProvidersController {

    private final ProviderLinks links;
    private final Accounts accounts;

    AccountProvidersController(ProviderLinks links, Accounts accounts) {
        this.links = links;
        this.accounts = accounts;
    }

    @PostMapping("/accounts/{id}/providers/{provider}/unlinking")
    @Allow(Permission.MANAGE_ACCOUNTS)
    @StepUp
    ModelAndView unlink(@PathVariable UUID id, @PathVariable UUID provider, Actor.Person actor) {
        accounts.full(id);
        if (!links.remove(actor, id, provider, true)) {
            throw new NotFound("link");
        }
        return Page.go(
                Notice.done("The link is removed, and people signed in with it are signed out"), "/accounts/%s", id);
    }
}
