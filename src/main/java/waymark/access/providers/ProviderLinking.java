package waymark.access.providers;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.sessions.Session;
import waymark.access.sessions.SessionFilter;
import waymark.web.Notice;
import waymark.web.Page;

/// Links the account of the person who is signed in here with the one that the provider signed them in
/// to. It is their own act: they began on their account's page, in this session, after proving again who
/// they are.
@Component
class ProviderLinking implements CallbackHandler {

    private final ProviderLinks links;

    ProviderLinking(ProviderLinks links) {
        this.links = links;
    }

    @Override
    public OidcPurpose purpose() {
        return OidcPurpose.LINK;
    }

    @Override
    public ModelAndView handle(Callback callback) throws SignInRefused {
        var actor = SessionFilter.live(callback.request())
                .filter(Session::complete)
                .map(Session::person)
                .filter(person -> person.id().equals(callback.attempt().account()))
                .orElseThrow(() -> new SignInRefused(SignInRefusal.GONE));
        if (!actor.organisation().equals(callback.provider().organisation())) {
            throw new SignInRefused(SignInRefusal.NOBODY);
        }
        if (!links.add(actor, actor.id(), callback.provider(), callback.identity())) {
            throw new SignInRefused(SignInRefusal.TAKEN);
        }
        return Page.go(
                Notice.done("Your accounts are linked. You can sign in with your organisation's account from now on"),
                OwnProvidersController.HERE);
    }
}
