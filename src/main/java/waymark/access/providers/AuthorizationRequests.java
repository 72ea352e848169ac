package waymark.access.providers;

import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.passkeys.RelyingParty;
import waymark.access.sessions.Session;
import waymark.access.sessions.SignInRedirect;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.Page;

/// Sends somebody to a provider: asks for who they are and nothing else (`openid`), by a code (OpenID
/// Connect Core 1.0, section 3.1) that only the browser that began can use (PKCE, S256). A page of ours
/// says where it leads first: a form may lead to no other site (`form-action`), and people see which
/// address to look for.
@Component
public class AuthorizationRequests {

    /// @param address of the provider's own page
    public record Onward(String name, String host, URI address) {}

    private final Providers providers;
    private final ProviderDiscovery discovery;
    private final OidcAttempts attempts;
    private final ProviderLinks links;
    private final RelyingParty party;
    private final Clock clock;

    AuthorizationRequests(
            Providers providers,
            ProviderDiscovery discovery,
            OidcAttempts attempts,
            ProviderLinks links,
            RelyingParty party,
            Clock clock) {
        this.providers = providers;
        this.discovery = discovery;
        this.attempts = attempts;
        this.links = links;
        this.party = party;
        this.clock = clock;
    }

    /// The providers that the people of an organisation can sign in with today.
    public List<Provider> openTo(String organisation) {
        return CurrentActor.as(Actor.AUTHENTICATION, () -> providers.openTo(organisation));
    }

    ModelAndView signIn(Provider provider, String to, HttpServletRequest request, HttpServletResponse response) {
        return go(provider, OidcPurpose.SIGN_IN, null, null, to, false, request, response);
    }

    ModelAndView link(Provider provider, UUID account, HttpServletRequest request, HttpServletResponse response) {
        return go(provider, OidcPurpose.LINK, account, null, "", false, request, response);
    }

    /// @param press true where a button has to be pressed again afterwards
    public ModelAndView stepUp(
            Provider provider,
            UUID account,
            String to,
            boolean press,
            HttpServletRequest request,
            HttpServletResponse response) {
        return go(provider, OidcPurpose.STEP_UP, account, null, to, press, request, response);
    }

    /// @param invitation the hash of the link that was followed
    public ModelAndView join(
            Provider provider, byte[] invitation, HttpServletRequest request, HttpServletResponse response) {
        return go(provider, OidcPurpose.JOIN, null, invitation, "", false, request, response);
    }

    private ModelAndView go(
            Provider provider,
            OidcPurpose purpose,
            @Nullable UUID account,
            byte @Nullable [] invitation,
            String to,
            boolean press,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (CurrentActor.as(Actor.AUTHENTICATION, () -> providers.secret(provider))
                .isEmpty()) {
            return refused(provider, SignInRefusal.SECRET); // before they go: nothing could be made of the answer
        }
        var state = OidcState.fresh();
        try {
            var address = address(provider, purpose, state, callbackAddress(provider, request));
            var attempt = new OidcAttempt(
                    provider.id(), purpose, account, invitation, SignInRedirect.ours(to), press, clock.instant());
            CurrentActor.run(Actor.AUTHENTICATION, () -> attempts.add(state, attempt));
            ProviderCookie.write(request, response, state.cookie());
            response.setHeader("Refresh", "0; url=" + address);
            return Page.show(
                    "access/providers/onward", new Onward(provider.name(), String.valueOf(address.getHost()), address));
        } catch (ProviderUnreachable away) {
            return refused(provider, SignInRefusal.AWAY);
        }
    }

    /// Nobody goes on, or comes in, by this provider now: put on record, with why and without who.
    ModelAndView refused(Provider provider, SignInRefusal why) {
        CurrentActor.run(Actor.AUTHENTICATION, () -> links.refused(Actor.AUTHENTICATION, provider, why));
        return why.page();
    }

    private URI address(Provider provider, OidcPurpose purpose, OidcState state, URI back) throws ProviderUnreachable {
        var asked = new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid"), new ClientID(provider.clientId()), back)
                .endpointURI(discovery.of(provider).authorisation())
                .state(new State(state.state()))
                .nonce(new Nonce(state.nonce()))
                .codeChallenge(new CodeVerifier(state.verifier()), CodeChallengeMethod.S256)
                .maxAge((int) Session.ABSOLUTE.toSeconds());
        if (!provider.acr().isEmpty()) {
            asked.acrValues(provider.acr().stream().map(ACR::new).toList());
        }
        if (purpose == OidcPurpose.STEP_UP) {
            asked.maxAge(0).prompt(Prompt.Type.LOGIN);
        }
        return asked.build().toURI();
    }

    /// Where the provider sends people back to.
    URI callbackAddress(Provider provider, HttpServletRequest request) {
        return URI.create(party.origin(request) + provider.callbackPath());
    }
}
