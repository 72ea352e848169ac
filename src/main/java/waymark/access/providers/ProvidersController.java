package waymark.access.providers;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.passkeys.RelyingParty;
import waymark.access.roles.GrantableScopes;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.StepUp;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;

/// The providers that an administrator keeps: all of them, a new one, and one with its history.
@Controller
@RequestMapping("/accounts/providers")
class ProvidersController {

    record ListView(List<Provider> providers, Map<String, String> organisations) {}

    record NewView(NewProviderForm form, Map<String, String> organisations, List<Problem> problems) {

        List<Choice> choices() {
            return Choice.from(organisations.entrySet(), Map.Entry::getKey, Map.Entry::getValue);
        }
    }

    /// @param answerAddress where the provider is to send people back to, as it has to be registered there
    record View(Provider provider, String organisation, String answerAddress, List<ProviderEvent> history) {}

    private final Providers providers;
    private final ProviderHosts hosts;
    private final RelyingParty party;
    private final ObjectProvider<GrantableScopes> places;

    ProvidersController(
            Providers providers, ProviderHosts hosts, RelyingParty party, ObjectProvider<GrantableScopes> places) {
        this.providers = providers;
        this.hosts = hosts;
        this.party = party;
        this.places = places;
    }

    @GetMapping
    @Allow(Permission.KEEP_PROVIDERS)
    ModelAndView list(Actor.Person actor) {
        return Page.show("access/providers/list", new ListView(providers.all(actor), organisations(actor)));
    }

    @GetMapping("/new")
    @Allow(Permission.KEEP_PROVIDERS)
    ModelAndView form(Actor.Person actor) {
        return Page.show("access/providers/add", new NewView(NewProviderForm.empty(), organisations(actor), List.of()));
    }

    @PostMapping
    @Allow(Permission.KEEP_PROVIDERS)
    @StepUp
    ModelAndView add(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String issuer,
            Actor.Person actor) {
        var form = new NewProviderForm(organisation, name, issuer);
        return switch (form.parsed(organisations(actor), hosts)) {
            case Ruling.Refused(List<Problem> problems) -> refuse(actor, form, problems);
            case Ruling.Agreed(NewProviderForm.New wanted) ->
                providers
                        .add(actor, wanted)
                        .map(id -> Page.go(
                                Notice.done("The provider is added. It lets nobody in until you open it"),
                                "/accounts/providers/%s",
                                id))
                        .orElseGet(() -> refuse(
                                actor,
                                form,
                                List.of(new Problem(
                                        "issuer",
                                        "This issuer is here already. It belongs to one organisation for ever"))));
        };
    }

    @GetMapping("/{id}")
    @Allow(Permission.KEEP_PROVIDERS)
    ModelAndView show(@PathVariable UUID id, Actor.Person actor, HttpServletRequest request) {
        var provider = providers.get(actor, id);
        return Page.show(
                "access/providers/show",
                new View(
                        provider,
                        organisations(actor).getOrDefault(provider.organisation(), provider.organisation()),
                        party.origin(request) + provider.answerPath(),
                        providers.history(actor, id)));
    }

    private ModelAndView refuse(Actor actor, NewProviderForm form, List<Problem> problems) {
        return Page.refuse("access/providers/add", new NewView(form, organisations(actor), problems));
    }

    private Map<String, String> organisations(Actor actor) {
        var known = places.getIfAvailable();
        return known == null ? Map.of() : known.organisations(actor);
    }
}
