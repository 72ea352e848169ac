package waymark.access.providers;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.StepUp;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Whether a provider answers as it should, and whether people can sign in with it.
@Controller
@RequestMapping("/accounts/providers/{id}")
class ProviderOpeningController {

    record View(Provider provider, List<ProviderCheck.Finding> findings) {}

    private static final String HERE = "/accounts/providers/%s";

    private final Providers providers;
    private final ProviderCheck check;

    ProviderOpeningController(Providers providers, ProviderCheck check) {
        this.providers = providers;
        this.check = check;
    }

    /// Asks the provider now what it publishes about itself.
    @PostMapping("/check")
    @Allow(Permission.KEEP_PROVIDERS)
    ModelAndView check(@PathVariable UUID id) {
        var provider = providers.get(id);
        return Page.show("access/providers/check", new View(provider, check.findings(provider)));
    }

    @PostMapping("/opening")
    @Allow(Permission.KEEP_PROVIDERS)
    @StepUp
    ModelAndView open(@PathVariable UUID id, FormData form, Actor.Person actor) {
        var provider = providers.get(id);
        return check.obstacle(provider)
                .map(reason -> Page.go(Notice.important(reason), HERE, id))
                .orElseGet(() ->
                        set(actor, provider, true, form, "People of the organisation can sign in with it from now on"));
    }

    @PostMapping("/stopping")
    @Allow(Permission.KEEP_PROVIDERS)
    @StepUp
    ModelAndView stop(@PathVariable UUID id, FormData form, Actor.Person actor) {
        return set(
                actor,
                providers.get(id),
                false,
                form,
                "Nobody can sign in with it any more, and people who did are signed out");
    }

    private ModelAndView set(Actor.Person actor, Provider provider, boolean open, FormData form, String done) {
        return Page.go(
                providers.setOpen(actor, provider, open, form.version())
                        ? Notice.done(done)
                        : Notice.important("Somebody changed it first. Nothing was changed: look again"),
                HERE,
                provider.id());
    }
}
