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

/// Shows once more who is there by the organisation's own sign-in, for a session that began so: the provider is told to
/// ask again (`prompt=login`, `max_age=0`), has to say that it did, and it has to be the same person.
@Component
class ProviderStepUp implements CallbackHandler {

    private final AuthorizationRequests departures;
    private final Providers providers;
    private final ProviderLinks links;
    private final Sessions sessions;
    private final StepUpChecks desk;
    private final SessionIssuer arrivals;

    ProviderStepUp(
            AuthorizationRequests departures,
            Providers providers,
            ProviderLinks links,
            Sessions sessions,
            StepUpChecks desk,
            SessionIssuer arrivals) {
        this.departures = departures;
        this.providers = providers;
        this.links = links;
        this.sessions = sessions;
        this.desk = desk;
        this.arrivals = arrivals;
    }

    ModelAndView sets(
            Actor.Person actor,
            Session session,
            String to,
            boolean press,
            HttpServletRequest request,
            HttpServletResponse response) {
        var provider = session.proofs() == Proofs.AGENCY
                ? SessionCookie.read(request)
                        .flatMap(cookie -> CurrentActor.as(
                                Actor.DOOR,
                                () -> sessions.provider(Actor.DOOR, cookie)
                                        .flatMap(id -> providers.find(Actor.DOOR, id))))
                : java.util.Optional.<waymark.access.providers.Provider>empty();
        return provider.map(found -> departures.stepUp(found, actor.id(), to, press, request, response))
                .orElseGet(() -> Page.go("/step-up?to=%s", SignInRedirect.encoded(to)));
    }

    @Override
    public OidcPurpose errand() {
        return OidcPurpose.STEP_UP;
    }

    @Override
    public ModelAndView back(Guest guest) throws SignInRefused {
        var session = SessionFilter.live(guest.request())
                .filter(each -> each.complete() && each.proofs() == Proofs.AGENCY)
                .filter(each -> each.person().id().equals(guest.attempt().account()))
                .orElseThrow(() -> new SignInRefused(SignInRefusal.GONE));
        var same = CurrentActor.as(Actor.DOOR, () -> links.whose(Actor.DOOR, guest.provider(), guest.shown()))
                .filter(account -> account.equals(session.person().id()))
                .isPresent();
        if (!same) {
            throw new SignInRefused(SignInRefusal.OTHER);
        }
        var cookie = desk.prove(session, guest.request()).orElseThrow(() -> new SignInRefused(SignInRefusal.GONE));
        arrivals.arrive(guest.request(), guest.response(), cookie);
        return StepUpChecks.onTo(guest.attempt().to(), guest.attempt().press());
    }
}
