package waymark.access.sessions;

import org.springframework.stereotype.Component;
import waymark.access.accounts.Account;
import waymark.access.accounts.Accounts;
import waymark.access.accounts.AuthenticatorCodes;
import waymark.access.accounts.CredentialChecks;
import waymark.access.sessions.Proofs.Factor;

/// Begins a session with the password as its only factor: it opens the page of the code, or, where the
/// account has no authenticator yet, the page that sets one up.
@Component
public class PendingSessions {

    private final Accounts accounts;
    private final Sessions sessions;
    private final CredentialChecks checks;

    PendingSessions(Accounts accounts, Sessions sessions, CredentialChecks checks) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.checks = checks;
    }

    /// @return the cookie
    public String begin(Account account) {
        if (!account.enrolled()) {
            accounts.giveSecret(account.id(), checks.sealed(account, AuthenticatorCodes.newSecret()));
        }
        return sessions.begin(account.id(), Proofs.NOTHING.and(Factor.PASSWORD));
    }
}
