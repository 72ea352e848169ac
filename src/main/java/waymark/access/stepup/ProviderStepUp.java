package waymark.access.stepup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.providers.AuthorizationRequests;
import waymark.access.providers.CallbackHandler;
import waymark.access.providers.OidcPurpose;
import waymark.access.providers.ProviderLinks;
import waymark.access.providers.Providers;
import waymark.access.providers.SignInRefusal;
import waymark.access.providers.SignInRefused;
import waymark.access.sessions.Proofs;
import waymark.access.sessions.Session;
import waymark.access.sessions.SessionCookie;
import waymark.access.sessions.SessionFilter;
import waymark.access.sessions.SessionIssuer;
import waymark.access.sessions.Sessions;
import waymark.access.sessions.SignInRedirect;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.Page;

/// Proves again who is signed in by the organisation's own sign-in, for a session that began so: the
/// provider is told to ask again (`prompt=login`, `max_age=0`), has to say that it did, and it has to be
/// the same person.
@Component
class ProviderStepUp implements CallbackHandler {

    private final AuthorizationRequests requests;
    private final Providers providers;
    private final ProviderLinks links;
    private final Sessions sessions;
    private final StepUpChecks checks;
    private final SessionIssuer issuer;

    ProviderStepUp(
            AuthorizationRequests requests,
            Providers providers,
            ProviderLinks links,
            Sessions sessions,
            StepUpChecks checks,
            SessionIssuer issuer) {
        this.requests = requests;
        this.providers = providers;
        this.links = links;
        this.sessions = sessions;
        this.checks = checks;
        this.issuer = issuer;
    }

    ModelAndView begin(
            Actor.Person actor,
            Session session,
            String to,
            boolean press,
            HttpServletRequest request,
            HttpServletResponse response) {
        var provider = session.proofs() == Proofs.AGENCY
                ? SessionCookie.read(request)
                        .flatMap(cookie -> CurrentActor.as(
                                Actor.AUTHENTICATION,
                                () -> sessions.provider(cookie).flatMap(id -> providers.find(id))))
                : java.util.Optional.<waymark.access.providers.Provider>empty();
        return provider.map(found -> requests.stepUp(found, actor.id(), to, press, request, response))
                .orElseGet(() -> Page.go("/step-up?to=%s", SignInRedirect.encoded(to)));
    }

    @Override
    public OidcPurpose purpose() {
        return OidcPurpose.STEP_UP;
    }

    @Override
    public ModelAndView handle(Callback callback) throws SignInRefused {
        var session = SessionFilter.live(callback.request())
                .filter(each -> each.complete() && each.proofs() == Proofs.AGENCY)
                .filter(each -> each.person().id().equals(callback.attempt().account()))
                .orElseThrow(() -> new SignInRefused(SignInRefusal.GONE));
        var same = CurrentActor.as(
                        Actor.AUTHENTICATION, () -> links.accountOf(callback.provider(), callback.identity()))
                .filter(account -> account.equals(session.person().id()))
                .isPresent();
        if (!same) {
            throw new SignInRefused(SignInRefusal.OTHER);
        }
        var cookie = checks.prove(session, callback.request()).orElseThrow(() -> new SignInRefused(SignInRefusal.GONE));
        issuer.issue(callback.request(), callback.response(), cookie);
        return StepUpChecks.onTo(callback.attempt().to(), callback.attempt().press());
    }
}
