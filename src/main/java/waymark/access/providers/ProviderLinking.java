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
class ProviderLinking implements CallbackHandler {

    private final ProviderLinks links;

    ProviderLinking(ProviderLinks links) {
        this.links = links;
    }

    @Override
    public OidcPurpose errand() {
        return OidcPurpose.LINK;
    }

    @Override
    public ModelAndView back(Guest guest) throws SignInRefused {
        var actor = SessionFilter.live(guest.request())
                .filter(Session::complete)
                .map(Session::person)
                .filter(person -> person.id().equals(guest.attempt().account()))
                .orElseThrow(() -> new SignInRefused(SignInRefusal.GONE));
        if (!actor.organisation().equals(guest.provider().organisation())) {
            throw new SignInRefused(SignInRefusal.NOBODY);
        }
        if (!links.add(actor, actor.id(), guest.provider(), guest.shown())) {
            throw new SignInRefused(SignInRefusal.TAKEN);
        }
        return Page.go(
                Notice.done("Your accounts are linked. You can sign in with your organisation's account from now on"),
                OwnProvidersController.HERE);
    }
}
