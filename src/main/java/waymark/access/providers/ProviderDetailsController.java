package waymark.access.providers;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.providers.ProviderDetailsForm.Details;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.kernel.StepUp;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// How Waymark is known to a provider.
@Controller
@RequestMapping("/accounts/providers/{id}/details")
class ProviderDetailsController {

    record View(Provider provider, FormData form, List<Problem> problems) {}

    private static final String PAGE = "access/providers/details";
    private static final String STILL_OPEN =
            "People sign in with it now, so it needs a client id and at least one value"
                    + " by which it says that it checked a strong factor. Stop it first";

    private final Providers providers;

    ProviderDetailsController(Providers providers) {
        this.providers = providers;
    }

    @GetMapping
    @Allow(Permission.KEEP_PROVIDERS)
    ModelAndView form(@PathVariable UUID id) {
        return Page.show(PAGE, filled(providers.get(id)));
    }

    @PostMapping
    @Allow(Permission.KEEP_PROVIDERS)
    @StepUp
    ModelAndView change(@PathVariable UUID id, FormData form, Actor.Person actor) {
        var provider = providers.get(id);
        var details = ProviderDetailsForm.read(form).then(wanted -> staysUsable(provider, wanted));
        return switch (details.save(wanted -> providers.change(actor, provider, wanted, form.version()))) {
            case Saved.Done<Provider> _ ->
                Page.go(Notice.done("The provider is changed"), "/accounts/providers/%s", id);
            case Ruling.Refused<Provider>(var problems) -> Page.refuse(PAGE, new View(provider, form, problems));
            case Saved.Stale<Provider>(var now) -> Page.merged(PAGE, filled(now));
        };
    }

    private static Ruling<Details> staysUsable(Provider provider, Details details) {
        return provider.open() && !details.usable() ? Ruling.refused("acr", STILL_OPEN) : Ruling.agreed(details);
    }

    private static View filled(Provider provider) {
        return new View(provider, ProviderDetailsForm.filled(provider), List.of());
    }
}
