package waymark.access.ownaccount;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.accounts.Account;
import waymark.access.accounts.Accounts;
import waymark.access.accounts.AuthenticatorCodes;
import waymark.access.accounts.CredentialChecks;
import waymark.access.accounts.Passwords;
import waymark.kernel.Actor;

/// The one transaction in which somebody's own authenticator takes the place of the old one, and a first
/// password comes with it.
@Component
class AuthenticatorReplacement {

    private final Accounts accounts;
    private final AuthenticatorCodes codes;
    private final Passwords passwords;
    private final CredentialChecks checks;

    AuthenticatorReplacement(
            Accounts accounts, AuthenticatorCodes codes, Passwords passwords, CredentialChecks checks) {
        this.accounts = accounts;
        this.codes = codes;
        this.passwords = passwords;
        this.checks = checks;
    }

    Optional<Long> stepOf(String code, byte[] secret) {
        var step = codes.stepOf(code, secret);
        return step.isPresent() ? Optional.of(step.getAsLong()) : Optional.empty();
    }

    /// @param password of an account that has none; empty otherwise
    @Transactional
    public void set(Actor actor, Account account, byte[] secret, long step, String password) {
        accounts.replaceAuthenticator(actor, account.id(), checks.sealed(account, secret), step);
        if (!account.hasPassword()) {
            accounts.setPassword(actor, account.id(), passwords.hash(password));
        }
    }
}
