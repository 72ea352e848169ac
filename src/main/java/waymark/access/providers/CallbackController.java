package waymark.access.providers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.accounts.Account;
import waymark.access.providers.CallbackHandler.Guest;
import waymark.access.sessions.Proofs;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Public;

/// Where a provider sends people back to. The attempt is used up first, whatever the answer is worth; then who answers,
/// then what.
@Controller
class CallbackController {

    private final Providers providers;
    private final OidcAttempts attempts;
    private final ProviderDiscovery discovery;
    private final IdTokens tokens;
    private final AuthorizationRequests departures;
    private final Map<OidcPurpose, CallbackHandler> errands = new EnumMap<>(OidcPurpose.class);

    CallbackController(
            Providers providers,
            OidcAttempts attempts,
            ProviderDiscovery discovery,
            IdTokens tokens,
            AuthorizationRequests departures,
            List<CallbackHandler> errands) {
        this.providers = providers;
        this.attempts = attempts;
        this.discovery = discovery;
        this.tokens = tokens;
        this.departures = departures;
        errands.forEach(each -> this.errands.put(each.errand(), each));
    }

    @GetMapping("/sign-in/organisation/{id}/answer")
    @Public
    ModelAndView answer(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        try {
            return taken(id, request, response);
        } catch (ProviderUnreachable away) {
            return refused(id, SignInRefusal.AWAY);
        } catch (SignInRefused refused) {
            return refused(id, refused.refusal());
        }
    }

    /// Whatever it was refused for, it is on record; an address that was made up names no provider.
    private ModelAndView refused(UUID id, SignInRefusal why) {
        return CurrentActor.as(Actor.DOOR, () -> providers.find(Actor.DOOR, id))
                .map(provider -> departures.refused(provider, why))
                .orElseGet(why::page);
    }

    private ModelAndView taken(UUID id, HttpServletRequest request, HttpServletResponse response)
            throws SignInRefused, ProviderUnreachable {
        var ticket = new OidcState(ProviderCookie.read(request).orElse(""), one(request, "state"));
        ProviderCookie.clear(request, response);
        var attempt = CurrentActor.as(Actor.DOOR, () -> attempts.take(Actor.DOOR, ticket, id))
                .orElseThrow(() -> new SignInRefused(SignInRefusal.GONE));
        var provider = CurrentActor.as(Actor.DOOR, () -> providers.find(Actor.DOOR, id))
                .filter(Provider::open)
                .orElseThrow(() -> new SignInRefused(SignInRefusal.GONE));
        var shown = shown(provider, ticket, attempt, request);
        var errand = errands.get(attempt.errand());
        if (errand == null) {
            throw new InvariantViolation("an errand that nobody sees to");
        }
        return errand.back(new Guest(attempt, provider, shown, request, response));
    }

    private VerifiedIdentity shown(Provider provider, OidcState ticket, OidcAttempt attempt, HttpServletRequest request)
            throws SignInRefused, ProviderUnreachable {
        saysWho(provider, request);
        if (request.getParameter("error") != null) {
            throw new SignInRefused(SignInRefusal.DENIED);
        }
        var code = one(request, "code");
        if (code.isEmpty()) {
            throw new SignInRefused(SignInRefusal.UNSURE);
        }
        var secret = CurrentActor.as(Actor.DOOR, () -> providers.secret(Actor.DOOR, provider))
                .orElseThrow(() -> new SignInRefused(SignInRefusal.SECRET));
        var shown = tokens.shown(provider, secret, code, departures.back(provider, request), ticket, attempt);
        if (!Proofs.NOTHING.and(Proofs.Factor.agency(shown.strong())).open(Account.FULL, false)) {
            throw new SignInRefused(SignInRefusal.WEAK);
        }
        return shown;
    }

    /// An answer that names its issuer names this one, and one that always does has to (RFC 9207).
    private void saysWho(Provider provider, HttpServletRequest request) throws SignInRefused, ProviderUnreachable {
        var named = request.getParameterValues("iss") != null;
        var right = named
                ? one(request, "iss").equals(provider.issuer())
                : !discovery.of(provider).namesItself();
        if (!right) {
            throw new SignInRefused(SignInRefusal.UNSURE);
        }
    }

    /// The one value there is. Said twice, it is not believed at all.
    private static String one(HttpServletRequest request, String name) throws SignInRefused {
        var values = request.getParameterValues(name);
        if (values == null) {
            return "";
        }
        if (values.length > 1 || values[0].length() > 4_000) {
            throw new SignInRefused(SignInRefusal.UNSURE);
        }
        return values[0];
    }
}
