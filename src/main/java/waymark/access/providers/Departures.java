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
import waymark.access.sessions.Landing;
import waymark.access.sessions.Session;
import waymark.kernel.Acting;
import waymark.kernel.Actor;
import waymark.web.Page;

/// Sends somebody to a provider: asks for who they are and nothing else (`openid`), by a code (OpenID Connect Core 1.0,
/// section 3.1) that only whoever set out can use (PKCE, S256). A page of ours says where it goes before the browser
/// goes
/// there: a form may lead to no other site (`form-action`), and people see which address to look for.
@Component
public class Departures {

    /// @param address of the provider's own page
    public record Onward(String name, String host, URI address) {}

    private final Providers providers;
    private final Discovery discovery;
    private final Attempts attempts;
    private final ProviderLinks links;
    private final RelyingParty party;
    private final Clock clock;

    Departures(
            Providers providers,
            Discovery discovery,
            Attempts attempts,
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

    /// By which the people of an organisation come in today.
    public List<Provider> openTo(String organisation) {
        return Acting.as(Actor.DOOR, () -> providers.openTo(Actor.DOOR, organisation));
    }

    ModelAndView signIn(Provider provider, String to, HttpServletRequest request, HttpServletResponse response) {
        return go(provider, Errand.SIGN_IN, null, null, to, false, request, response);
    }

    ModelAndView link(Provider provider, UUID account, HttpServletRequest request, HttpServletResponse response) {
        return go(provider, Errand.LINK, account, null, "", false, request, response);
    }

    /// @param press true where a button has to be pressed again afterwards
    public ModelAndView stepUp(
            Provider provider,
            UUID account,
            String to,
            boolean press,
            HttpServletRequest request,
            HttpServletResponse response) {
        return go(provider, Errand.STEP_UP, account, null, to, press, request, response);
    }

    /// @param invitation the hash of the link that was followed
    public ModelAndView join(
            Provider provider, byte[] invitation, HttpServletRequest request, HttpServletResponse response) {
        return go(provider, Errand.JOIN, null, invitation, "", false, request, response);
    }

    private ModelAndView go(
            Provider provider,
            Errand errand,
            @Nullable UUID account,
            byte @Nullable [] invitation,
            String to,
            boolean press,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (Acting.as(Actor.DOOR, () -> providers.secret(Actor.DOOR, provider)).isEmpty()) {
            return refused(provider, Refusal.SECRET); // before they go: nothing could be made of the answer
        }
        var ticket = Ticket.fresh();
        try {
            var address = address(provider, errand, ticket, back(provider, request));
            var attempt =
                    new Attempt(provider.id(), errand, account, invitation, Landing.ours(to), press, clock.instant());
            Acting.run(Actor.DOOR, () -> attempts.add(Actor.DOOR, ticket, attempt));
            ProviderCookie.write(request, response, ticket.cookie());
            response.setHeader("Refresh", "0; url=" + address);
            return Page.show(
                    "access/providers/onward", new Onward(provider.name(), String.valueOf(address.getHost()), address));
        } catch (Unreachable away) {
            return refused(provider, Refusal.AWAY);
        }
    }

    /// Nobody goes on, or comes in, by this provider now: put on record, with why and without who.
    ModelAndView refused(Provider provider, Refusal why) {
        Acting.run(Actor.DOOR, () -> links.refused(Actor.DOOR, provider, why));
        return why.page();
    }

    private URI address(Provider provider, Errand errand, Ticket ticket, URI back) throws Unreachable {
        var asked = new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid"), new ClientID(provider.clientId()), back)
                .endpointURI(discovery.of(provider).authorisation())
                .state(new State(ticket.state()))
                .nonce(new Nonce(ticket.nonce()))
                .codeChallenge(new CodeVerifier(ticket.verifier()), CodeChallengeMethod.S256)
                .maxAge((int) Session.ABSOLUTE.toSeconds());
        if (!provider.acr().isEmpty()) {
            asked.acrValues(provider.acr().stream().map(ACR::new).toList());
        }
        if (errand == Errand.STEP_UP) {
            asked.maxAge(0).prompt(Prompt.Type.LOGIN);
        }
        return asked.build().toURI();
    }

    /// Where the provider sends people back to.
    URI back(Provider provider, HttpServletRequest request) {
        return URI.create(party.origin(request) + provider.answerPath());
    }
}
