package waymark.access.providers;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.sessions.Session;
import waymark.access.sessions.SessionFilter;
import waymark.web.Notice;
import waymark.web.Page;

/// Links the account of whoever is signed in here with the one that the provider signed them in to. It is their own
/// act:
/// they set out from their account's page, in this very session, having shown again who they are.
@Component
class AgencyLinking implements ComingBack {

    private final ProviderLinks links;

    AgencyLinking(ProviderLinks links) {
        this.links = links;
    }

    @Override
    public Errand errand() {
        return Errand.LINK;
    }

    @Override
    public ModelAndView back(Guest guest) throws Refused {
        var actor = SessionFilter.live(guest.request())
                .filter(Session::complete)
                .map(Session::person)
                .filter(person -> person.id().equals(guest.attempt().account()))
                .orElseThrow(() -> new Refused(Refusal.GONE));
        if (!actor.organisation().equals(guest.provider().organisation())) {
            throw new Refused(Refusal.NOBODY);
        }
        if (!links.add(actor, actor.id(), guest.provider(), guest.shown())) {
            throw new Refused(Refusal.TAKEN);
        }
        return Page.go(
                Notice.done("Your accounts are linked. You can sign in with your organisation's account from now on"),
                OwnProvidersController.HERE);
    }
}
