package waymark.access.providers;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.passkeys.RelyingParty;
import waymark.access.roles.RoleCatalogue;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.StepUp;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// The providers that an administrator keeps: all of them, a new one, and one with its history.
@Controller
@RequestMapping("/accounts/providers")
class ProvidersController {

    record ListView(List<Provider> providers, Map<String, String> organisations) {}

    record NewView(FormData form, Map<String, String> organisations, List<Problem> problems) {

        List<Choice> choices() {
            return Choice.from(organisations.entrySet(), Map.Entry::getKey, Map.Entry::getValue);
        }
    }

    /// @param callbackAddress where the provider is to send people back to, as it has to be registered there
    record View(Provider provider, String organisation, String callbackAddress, List<ProviderEvent> history) {}

    private static final String NEW = "access/providers/add";

    private final Providers providers;
    private final ProviderHosts hosts;
    private final RelyingParty party;
    private final RoleCatalogue catalogue;

    ProvidersController(Providers providers, ProviderHosts hosts, RelyingParty party, RoleCatalogue catalogue) {
        this.providers = providers;
        this.hosts = hosts;
        this.party = party;
        this.catalogue = catalogue;
    }

    @GetMapping
    @Allow(Permission.KEEP_PROVIDERS)
    ModelAndView list(Actor.Person actor) {
        return Page.show(
                "access/providers/list",
                new ListView(providers.all(), catalogue.names(actor).organisations()));
    }

    @GetMapping("/new")
    @Allow(Permission.KEEP_PROVIDERS)
    ModelAndView form(Actor.Person actor) {
        return Page.show(
                NEW, new NewView(FormData.empty(), catalogue.names(actor).organisations(), List.of()));
    }

    @PostMapping
    @Allow(Permission.KEEP_PROVIDERS)
    @StepUp
    ModelAndView add(FormData form, Actor.Person actor) {
        var organisations = catalogue.names(actor).organisations();
        var added = NewProviderForm.read(form, organisations, hosts).then(wanted -> providers.add(actor, wanted));
        return switch (added) {
            case Ruling.Refused<UUID>(var problems) -> Page.refuse(NEW, new NewView(form, organisations, problems));
            case Ruling.Agreed<UUID>(var id) ->
                Page.go(
                        Notice.done("The provider is added. Nobody can sign in with it until you open it"),
                        "/accounts/providers/%s",
                        id);
        };
    }

    @GetMapping("/{id}")
    @Allow(Permission.KEEP_PROVIDERS)
    ModelAndView show(@PathVariable UUID id, Actor.Person actor, HttpServletRequest request) {
        var provider = providers.get(id);
        return Page.show(
                "access/providers/show",
                new View(
                        provider,
                        catalogue.names(actor).organisation(provider.organisation()),
                        party.origin(request) + provider.callbackPath(),
                        providers.history(id)));
    }
}
