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

/// Signs somebody in by their organisation's own sign-in: to the account that is linked, and no other. No
/// account is made, and nothing in the token gives it a role.
@Component
public class ProviderSignIn implements CallbackHandler {

    private final ProviderLinks links;
    private final Sessions sessions;
    private final SessionIssuer issuer;
    private final TransactionTemplate transaction;

    ProviderSignIn(
            ProviderLinks links, Sessions sessions, SessionIssuer issuer, PlatformTransactionManager transactions) {
        this.links = links;
        this.sessions = sessions;
        this.issuer = issuer;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public OidcPurpose purpose() {
        return OidcPurpose.SIGN_IN;
    }

    @Override
    public ModelAndView handle(Callback callback) throws SignInRefused {
        return enter(callback);
    }

    /// Begins a whole session of the account that the callback is linked with.
    public ModelAndView enter(Callback callback) throws SignInRefused {
        var cookie = CurrentActor.as(Actor.AUTHENTICATION, () -> transaction.execute(_ -> begun(callback)));
        if (cookie == null || cookie.isEmpty()) {
            throw new SignInRefused(SignInRefusal.NOBODY);
        }
        issuer.issue(callback.request(), callback.response(), cookie.get());
        return Page.go(
                "/landing?to=%s", SignInRedirect.encoded(callback.attempt().to()));
    }

    private Optional<String> begun(Callback callback) {
        return links.accountOf(callback.provider(), callback.identity()).map(account -> {
            links.used(Actor.AUTHENTICATION, account, callback.provider());
            return sessions.beginByProvider(account, callback.provider().id());
        });
    }
}
