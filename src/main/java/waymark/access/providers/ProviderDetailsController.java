package waymark.access.providers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.CurrentActor;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.StepUp;
import waymark.web.Notice;
import waymark.web.Page;

/// How Waymark is known to a provider; whether it answers as it should; and whether people come in by it.
@Controller
@RequestMapping("/accounts/providers/{id}")
class ProviderDetailsController {

    record View(Provider provider, ProviderDetailsForm form, List<Problem> problems) {}

    /// What was found, each with whether it is as it should be.
    record Finding(boolean good, String sentence) {}

    record CheckView(Provider provider, List<Finding> findings) {}

    private static final String HERE = "/accounts/providers/%s";
    private static final Notice FIRST = Notice.important("Somebody changed it first. Nothing was changed: look again");

    private final Providers providers;
    private final ProviderDiscovery discovery;

    ProviderDetailsController(Providers providers, ProviderDiscovery discovery) {
        this.providers = providers;
        this.discovery = discovery;
    }

    @GetMapping("/details")
    @Allow(Permission.KEEP_PROVIDERS)
    ModelAndView form(@PathVariable UUID id, Actor.Person actor) {
        var provider = providers.get(actor, id);
        return Page.show("access/providers/details", new View(provider, ProviderDetailsForm.of(provider), List.of()));
    }

    @PostMapping("/details")
    @Allow(Permission.KEEP_PROVIDERS)
    @StepUp
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String clientId,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String acr,
            @RequestParam(defaultValue = "") String amr,
            @RequestParam(defaultValue = "") String domains,
            @RequestParam(defaultValue = "0") int version,
            Actor.Person actor) {
        var provider = providers.get(actor, id);
        var form = new ProviderDetailsForm(name, clientId, secret, acr, amr, domains, version);
        return switch (form.parsed()) {
            case Ruling.Refused(List<Problem> problems) -> refuse(provider, form, problems);
            case Ruling.Agreed(ProviderDetailsForm.Details details) -> {
                if (provider.open() && (details.clientId().isEmpty() || unsaid(details.acr(), details.amr()))) {
                    yield refuse(provider, form, List.of(new Problem("acr", WHOLE)));
                }
                yield providers.change(actor, provider, details, version)
                        ? Page.go(Notice.done("The provider is changed"), HERE, id)
                        : Page.merged(form(id, actor));
            }
        };
    }

    private static final String WHOLE = "People come in by it now, so it needs a client id and at least one value by"
            + " which it says that it checked a strong factor. Stop it first";

    private static boolean unsaid(List<String> acr, List<String> amr) {
        return acr.isEmpty() && amr.isEmpty();
    }

    private static ModelAndView refuse(Provider provider, ProviderDetailsForm form, List<Problem> problems) {
        return Page.refuse("access/providers/details", new View(provider, form, problems));
    }

    /// Asks the provider, this moment, what it says of itself.
    @PostMapping("/check")
    @Allow(Permission.KEEP_PROVIDERS)
    ModelAndView check(@PathVariable UUID id, Actor.Person actor) {
        var provider = providers.get(actor, id);
        return Page.show("access/providers/check", new CheckView(provider, findings(provider)));
    }

    private List<Finding> findings(Provider provider) {
        var findings = new ArrayList<Finding>();
        try {
            var said = discovery.read(provider);
            findings.add(new Finding(true, "It answers, and calls itself by the issuer written here"));
            said.ahead().ifPresent(ahead -> findings.add(clock(ahead)));
            var keys = discovery.keys(said).getKeys().size();
            findings.add(new Finding(
                    keys > 0,
                    keys == 1
                            ? "It publishes a key to check its signatures"
                            : "It publishes %d keys to check its signatures".formatted(keys)));
            findings.add(
                    new Finding(
                            said.pkce(),
                            said.pkce()
                                    ? "It checks that a code comes back from where it was asked for (PKCE)"
                                    : "It does not say that it checks where a code comes back from (PKCE). Many do without saying so: ask"));
            var unknown = provider.acr().stream()
                    .filter(value -> !said.acr().isEmpty() && !said.acr().contains(value))
                    .toList();
            findings.add(new Finding(
                    unknown.isEmpty(),
                    unknown.isEmpty()
                            ? "Nothing it says contradicts the acr values written here"
                            : "It does not list these acr values: " + String.join(", ", unknown)));
        } catch (ProviderUnreachable reason) {
            findings.add(new Finding(false, reason.sentence()));
        }
        findings.addAll(missing(provider));
        return findings;
    }

    private static Finding clock(Duration ahead) {
        var good = ahead.abs().compareTo(IdTokens.SKEW) <= 0;
        return new Finding(
                good,
                good
                        ? "Its clock and Waymark's agree"
                        : "Its clock and Waymark's differ by %,d seconds. Beyond %d, nobody may be able to come in: have the clock that is wrong put right"
                                .formatted(ahead.abs().toSeconds(), IdTokens.SKEW.toSeconds()));
    }

    private List<Finding> missing(Provider provider) {
        var findings = new ArrayList<Finding>();
        if (provider.clientId().isEmpty() || !hasSecret(provider)) {
            findings.add(new Finding(false, "The client id or the client secret is still missing"));
        }
        if (unsaid(provider.acr(), provider.amr())) {
            findings.add(new Finding(
                    false,
                    "No value is written by which it says that it checked a strong factor, so nobody could come in"));
        }
        return findings;
    }

    private boolean hasSecret(Provider provider) {
        return CurrentActor.as(
                Actor.DOOR, () -> providers.secret(Actor.DOOR, provider).isPresent());
    }

    @PostMapping("/opening")
    @Allow(Permission.KEEP_PROVIDERS)
    @StepUp
    ModelAndView open(@PathVariable UUID id, @RequestParam(defaultValue = "0") int version, Actor.Person actor) {
        var provider = providers.get(actor, id);
        if (!missing(provider).isEmpty()) {
            return Page.go(Notice.important(missing(provider).getFirst().sentence()), HERE, id);
        }
        try {
            discovery.read(provider);
        } catch (ProviderUnreachable reason) {
            return Page.go(Notice.important("Not opened. " + reason.sentence()), HERE, id);
        }
        return Page.go(
                providers.setOpen(actor, provider, true, version)
                        ? Notice.done("People of the organisation can come in by it from now on")
                        : FIRST,
                HERE,
                id);
    }

    @PostMapping("/stopping")
    @Allow(Permission.KEEP_PROVIDERS)
    @StepUp
    ModelAndView stop(@PathVariable UUID id, @RequestParam(defaultValue = "0") int version, Actor.Person actor) {
        var provider = providers.get(actor, id);
        return Page.go(
                providers.setOpen(actor, provider, false, version)
                        ? Notice.done("Nobody comes in by it any more, and whoever did is signed out")
                        : FIRST,
                HERE,
                id);
    }
}
