package waymark.access.signin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.access.accounts.Account;
import waymark.access.accounts.Accounts;
import waymark.access.accounts.AuthenticatorCodes;
import waymark.access.accounts.CredentialChecks;
import waymark.access.accounts.Persona;
import waymark.access.accounts.RecoveryCodes;
import waymark.access.providers.Providers;
import waymark.access.sessions.PendingSecondFactor;
import waymark.access.sessions.PendingSessions;
import waymark.access.sessions.Proofs;
import waymark.access.sessions.Proofs.Factor;
import waymark.access.sessions.Sessions;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// Signs people in: a password, then a code. Works as the authentication role of the database, which
/// reads accounts and writes sessions and nothing else. Neither factor opens anything alone ([Proofs]);
/// the session gets a new id with each factor.
@Component
class PasswordSignIn {

    private final Accounts accounts;
    private final Sessions sessions;
    private final RecoveryCodes recoveryCodes;
    private final CredentialChecks checks;
    private final PendingSessions pending;
    private final Providers providers;
    private final Clock clock;

    PasswordSignIn(
            Accounts accounts,
            Sessions sessions,
            RecoveryCodes recoveryCodes,
            CredentialChecks checks,
            PendingSessions pending,
            Providers providers,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.recoveryCodes = recoveryCodes;
        this.checks = checks;
        this.pending = pending;
        this.providers = providers;
        this.clock = clock;
    }

    /// The first factor. An unknown address, a wrong password, an account that is locked or closed, and a
    /// password that was set long ago without an authenticator are answered alike.
    ///
    /// @return the cookie of a session that holds one factor
    Optional<String> password(String email, String password) {
        return CurrentActor.as(Actor.AUTHENTICATION, () -> {
            var account = accounts.byEmail(email);
            if (!checks.password(account.orElse(null), password)) {
                return Optional.empty();
            }
            var found = account.orElseThrow();
            if (!found.enrolled() && !enrols(found)) {
                return Optional.empty();
            }
            return Optional.of(pending.begin(found));
        });
    }

    Account account(PendingSecondFactor pending) {
        return CurrentActor.as(Actor.AUTHENTICATION, () -> of(pending));
    }

    private Account of(PendingSecondFactor pending) {
        return accounts.get(pending.session().person().id());
    }

    /// True where the password alone may set up an authenticator now: an invitation was used within the
    /// last day.
    boolean enrols(Account account) {
        return !account.enrolled() && account.mayEnrol(clock.instant());
    }

    /// What an authenticator is set up with; another where the key that it was sealed with is lost.
    byte[] secret(Account account) {
        return CurrentActor.as(
                Actor.AUTHENTICATION,
                () -> checks.secret(account).orElseGet(() -> {
                    var fresh = AuthenticatorCodes.newSecret();
                    accounts.giveSecret(account.id(), checks.sealed(account, fresh));
                    return fresh;
                }));
    }

    /// True where no code of the account's authenticator can fit: the key that its secret was sealed with is
    /// lost.
    boolean lost(Account account) {
        return CurrentActor.as(
                Actor.AUTHENTICATION, () -> checks.secret(account).isEmpty());
    }

    /// The second factor: a code of the authenticator, or a recovery code.
    ///
    /// @return the cookie of the complete session; the pending one is over
    Optional<String> code(PendingSecondFactor pending, String code) {
        return CurrentActor.as(Actor.AUTHENTICATION, () -> {
            var account = of(pending);
            return checks.code(account, code) ? Optional.of(rise(pending, account)) : Optional.empty();
        });
    }

    /// The first code of a new authenticator proves that it works; ten recovery codes come with it.
    Optional<Enrolled> enrol(PendingSecondFactor pending, String code) {
        return CurrentActor.as(Actor.AUTHENTICATION, () -> {
            var account = of(pending);
            if (!enrols(account) || !checks.fits(account, code)) {
                return Optional.empty();
            }
            accounts.enrol(Actor.AUTHENTICATION, account.id());
            var fresh = recoveryCodes.renew(Actor.AUTHENTICATION, account.id());
            return Optional.of(new Enrolled(rise(pending, account), fresh));
        });
    }

    record Enrolled(String cookie, List<String> recoveryCodes) {}

    private String rise(PendingSecondFactor pending, Account account) {
        sessions.end(pending.cookie());
        accounts.signedIn(Actor.AUTHENTICATION, account.id(), List.of("password", "code"));
        return sessions.begin(account.id(), pending.session().proofs().and(Factor.CODE));
    }

    /// Signs in as a person of the demonstration; the caller has checked that this is one.
    Optional<String> persona(UUID id) {
        return CurrentActor.as(
                Actor.AUTHENTICATION,
                () -> accounts.personas().stream()
                        .filter(persona -> persona.id().equals(id))
                        .findFirst()
                        .map(persona -> {
                            accounts.signedIn(Actor.AUTHENTICATION, id, List.of("persona"));
                            return sessions.begin(id, Proofs.NOTHING.and(Factor.PERSONA));
                        }));
    }

    /// True where some organisation's own sign-in is open.
    boolean agencies() {
        return CurrentActor.as(Actor.AUTHENTICATION, () -> providers.anyOpen());
    }

    List<Persona> personas() {
        return CurrentActor.as(Actor.AUTHENTICATION, () -> accounts.personas());
    }

    void signOut(String cookie) {
        CurrentActor.run(Actor.AUTHENTICATION, () -> sessions.end(cookie));
    }
}
