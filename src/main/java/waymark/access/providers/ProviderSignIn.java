package waymark.access.providers;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.sessions.SessionIssuer;
import waymark.access.sessions.Sessions;
import waymark.access.sessions.SignInRedirect;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.Page;

/// Lets somebody in by their organisation's own sign-in: the account that is linked, and no other. None is made, and
/// nothing in the token gives it a role.
@Component
public class ProviderSignIn implements CallbackHandler {

    private final ProviderLinks links;
    private final Sessions sessions;
    private final SessionIssuer arrivals;
    private final TransactionTemplate transaction;

    ProviderSignIn(
            ProviderLinks links, Sessions sessions, SessionIssuer arrivals, PlatformTransactionManager transactions) {
        this.links = links;
        this.sessions = sessions;
        this.arrivals = arrivals;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public OidcPurpose errand() {
        return OidcPurpose.SIGN_IN;
    }

    @Override
    public ModelAndView back(Guest guest) throws SignInRefused {
        return enter(guest);
    }

    /// Begins a whole session of the account that the guest is linked with.
    public ModelAndView enter(Guest guest) throws SignInRefused {
        var cookie = CurrentActor.as(Actor.DOOR, () -> transaction.execute(_ -> begun(guest)));
        if (cookie == null || cookie.isEmpty()) {
            throw new SignInRefused(SignInRefusal.NOBODY);
        }
        arrivals.arrive(guest.request(), guest.response(), cookie.get());
        return Page.go("/landing?to=%s", SignInRedirect.encoded(guest.attempt().to()));
    }

    private Optional<String> begun(Guest guest) {
        return links.whose(Actor.DOOR, guest.provider(), guest.shown()).map(account -> {
            links.used(Actor.DOOR, account, guest.provider());
            return sessions.beginByProvider(
                    Actor.DOOR, account, guest.provider().id());
        });
    }
}
