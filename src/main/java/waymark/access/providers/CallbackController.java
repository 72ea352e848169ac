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
import waymark.access.providers.CallbackHandler.Callback;
import waymark.access.sessions.Proofs;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Public;

/// The callback that a provider sends people back to. The attempt is used up first, whatever the answer;
/// then it is checked who answers, then what.
@Controller
class CallbackController {

    private final Providers providers;
    private final OidcAttempts attempts;
    private final ProviderDiscovery discovery;
    private final IdTokens tokens;
    private final AuthorizationRequests requests;
    private final Map<OidcPurpose, CallbackHandler> handlers = new EnumMap<>(OidcPurpose.class);

    CallbackController(
            Providers providers,
            OidcAttempts attempts,
            ProviderDiscovery discovery,
            IdTokens tokens,
            AuthorizationRequests requests,
            List<CallbackHandler> handlers) {
        this.providers = providers;
        this.attempts = attempts;
        this.discovery = discovery;
        this.tokens = tokens;
        this.requests = requests;
        handlers.forEach(each -> this.handlers.put(each.purpose(), each));
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

    /// Every refusal is recorded; an address that was made up names no provider.
    private ModelAndView refused(UUID id, SignInRefusal why) {
        return CurrentActor.as(Actor.AUTHENTICATION, () -> providers.find(id))
                .map(provider -> requests.refused(provider, why))
                .orElseGet(why::page);
    }

    private ModelAndView taken(UUID id, HttpServletRequest request, HttpServletResponse response)
            throws SignInRefused, ProviderUnreachable {
        var state = new OidcState(ProviderCookie.read(request).orElse(""), SingleParameter.of(request, "state"));
        ProviderCookie.clear(request, response);
        var attempt = CurrentActor.as(Actor.AUTHENTICATION, () -> attempts.take(state, id))
                .orElseThrow(() -> new SignInRefused(SignInRefusal.GONE));
        var provider = CurrentActor.as(Actor.AUTHENTICATION, () -> providers.find(id))
                .filter(Provider::open)
                .orElseThrow(() -> new SignInRefused(SignInRefusal.GONE));
        var identity = identity(provider, state, attempt, request);
        var handler = handlers.get(attempt.purpose());
        if (handler == null) {
            throw new InvariantViolation("a purpose without a handler");
        }
        return handler.handle(new Callback(attempt, provider, identity, request, response));
    }

    private VerifiedIdentity identity(
            Provider provider, OidcState state, OidcAttempt attempt, HttpServletRequest request)
            throws SignInRefused, ProviderUnreachable {
        saysWho(provider, request);
        if (request.getParameter("error") != null) {
            throw new SignInRefused(SignInRefusal.DENIED);
        }
        var code = SingleParameter.of(request, "code");
        if (code.isEmpty()) {
            throw new SignInRefused(SignInRefusal.UNSURE);
        }
        var secret = CurrentActor.as(Actor.AUTHENTICATION, () -> providers.secret(provider))
                .orElseThrow(() -> new SignInRefused(SignInRefusal.SECRET));
        var identity =
                tokens.identity(provider, secret, code, requests.callbackAddress(provider, request), state, attempt);
        if (!Proofs.NOTHING.and(Proofs.Factor.agency(identity.strong())).open(Account.FULL, false)) {
            throw new SignInRefused(SignInRefusal.WEAK);
        }
        return identity;
    }

    /// An answer that names its issuer names this one, and one that always does has to (RFC 9207).
    private void saysWho(Provider provider, HttpServletRequest request) throws SignInRefused, ProviderUnreachable {
        var named = request.getParameterValues("iss") != null;
        var right = named
                ? SingleParameter.of(request, "iss").equals(provider.issuer())
                : !discovery.of(provider).namesItself();
        if (!right) {
            throw new SignInRefused(SignInRefusal.UNSURE);
        }
    }
}
