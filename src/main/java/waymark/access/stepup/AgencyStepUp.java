package waymark.access.stepup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.providers.ComingBack;
import waymark.access.providers.Departures;
import waymark.access.providers.Errand;
import waymark.access.providers.ProviderLinks;
import waymark.access.providers.Providers;
import waymark.access.providers.Refusal;
import waymark.access.providers.Refused;
import waymark.access.sessions.Arrivals;
import waymark.access.sessions.Landing;
import waymark.access.sessions.Proofs;
import waymark.access.sessions.Session;
import waymark.access.sessions.SessionCookie;
import waymark.access.sessions.SessionFilter;
import waymark.access.sessions.Sessions;
import waymark.kernel.Acting;
import waymark.kernel.Actor;
import waymark.web.Page;

/// Shows once more who is there by the organisation's own sign-in, for a session that began so: the provider is told to
/// ask again (`prompt=login`, `max_age=0`), has to say that it did, and it has to be the same person.
@Component
class AgencyStepUp implements ComingBack {

    private final Departures departures;
    private final Providers providers;
    private final ProviderLinks links;
    private final Sessions sessions;
    private final StepUpDesk desk;
    private final Arrivals arrivals;

    AgencyStepUp(
            Departures departures,
            Providers providers,
            ProviderLinks links,
            Sessions sessions,
            StepUpDesk desk,
            Arrivals arrivals) {
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
                        .flatMap(cookie -> Acting.as(
                                Actor.DOOR,
                                () -> sessions.provider(Actor.DOOR, cookie)
                                        .flatMap(id -> providers.find(Actor.DOOR, id))))
                : java.util.Optional.<waymark.access.providers.Provider>empty();
        return provider.map(found -> departures.stepUp(found, actor.id(), to, press, request, response))
                .orElseGet(() -> Page.go("/step-up?to=%s", Landing.encoded(to)));
    }

    @Override
    public Errand errand() {
        return Errand.STEP_UP;
    }

    @Override
    public ModelAndView back(Guest guest) throws Refused {
        var session = SessionFilter.live(guest.request())
                .filter(each -> each.complete() && each.proofs() == Proofs.AGENCY)
                .filter(each -> each.person().id().equals(guest.attempt().account()))
                .orElseThrow(() -> new Refused(Refusal.GONE));
        var same = Acting.as(Actor.DOOR, () -> links.whose(Actor.DOOR, guest.provider(), guest.shown()))
                .filter(account -> account.equals(session.person().id()))
                .isPresent();
        if (!same) {
            throw new Refused(Refusal.OTHER);
        }
        var cookie = desk.prove(session, guest.request()).orElseThrow(() -> new Refused(Refusal.GONE));
        arrivals.arrive(guest.request(), guest.response(), cookie);
        return StepUpDesk.onTo(guest.attempt().to(), guest.attempt().press());
    }
}
