package waymark.access.providers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.accounts.Accounts;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.StepUp;
import waymark.web.Notice;
import waymark.web.Page;

/// One's own account at one's organisation: to link it with the one here, and to remove the link. Never
/// the last way of signing in.
@Controller
@RequestMapping(OwnProvidersController.HERE)
class OwnProvidersController {

    static final String HERE = "/account/organisation";

    /// @param free open to one's organisation and not linked yet
    record View(List<ProviderLinks.Line> linked, List<Provider> free, List<Problem> problems) {}

    private final Providers providers;
    private final ProviderLinks links;
    private final Accounts accounts;
    private final AuthorizationRequests requests;

    OwnProvidersController(
            Providers providers, ProviderLinks links, Accounts accounts, AuthorizationRequests requests) {
        this.providers = providers;
        this.links = links;
        this.accounts = accounts;
        this.requests = requests;
    }

    @GetMapping
    @Allow(Permission.USE_WAYMARK)
    ModelAndView show(Actor.Person actor) {
        return Page.show("access/providers/own", view(actor, List.of()));
    }

    @PostMapping("/{id}/linking")
    @Allow(Permission.USE_WAYMARK)
    @StepUp
    ModelAndView link(
            @PathVariable UUID id, Actor.Person actor, HttpServletRequest request, HttpServletResponse response) {
        var account = accounts.full(actor.id());
        var provider = providers
                .find(id)
                .filter(Provider::open)
                .filter(each -> each.organisation().equals(account.organisation()))
                .orElseThrow(() -> new NotFound("provider"));
        return requests.link(provider, account.id(), request, response);
    }

    @PostMapping("/{id}/unlinking")
    @Allow(Permission.USE_WAYMARK)
    @StepUp
    ModelAndView unlink(@PathVariable UUID id, Actor.Person actor) {
        if (links.of(actor.id()).stream().noneMatch(line -> line.provider().equals(id))) {
            throw new NotFound("link");
        }
        if (!links.remove(actor, actor.id(), id, false)) {
            var problem = new Problem(
                    "", "This is your only way to sign in. Add a passkey, or a password and an authenticator, first");
            return Page.refuse("access/providers/own", view(actor, List.of(problem)));
        }
        return Page.go(
                Notice.done("The link is removed. Browsers signed in with that account are signed out"), "/account");
    }

    private View view(Actor.Person actor, List<Problem> problems) {
        var linked = links.of(actor.id());
        var free = accounts.get(actor.id()).byLink()
                ? List.<Provider>of()
                : providers.openTo(actor.organisation()).stream()
                        .filter(each -> linked.stream()
                                .noneMatch(line -> line.provider().equals(each.id())))
                        .toList();
        return new View(linked, free, problems);
    }
}
