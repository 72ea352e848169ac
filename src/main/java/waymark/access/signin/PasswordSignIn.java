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

/// Lets people in: a password, then a code. Works as the door, which reads accounts and writes sessions and
/// nothing else. Neither factor opens anything alone ([Proofs]); the session gets a new id at each rise.
@Component
class PasswordSignIn {

    private final Accounts accounts;
    private final Sessions sessions;
    private final RecoveryCodes recoveryCodes;
    private final CredentialChecks checks;
    private final PendingSessions halves;
    private final Providers providers;
    private final Clock clock;

    PasswordSignIn(
            Accounts accounts,
            Sessions sessions,
            RecoveryCodes recoveryCodes,
            CredentialChecks checks,
            PendingSessions halves,
            Providers providers,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.recoveryCodes = recoveryCodes;
        this.checks = checks;
        this.halves = halves;
        this.providers = providers;
        this.clock = clock;
    }

    /// The first factor. Unknown, wrong, resting, disabled, and a password that was chosen long ago and never followed
    /// by
    /// an authenticator answer alike.
    ///
    /// @return the cookie of a session that holds one factor
    Optional<String> password(String email, String password) {
        return CurrentActor.as(Actor.DOOR, () -> {
            var account = accounts.byEmail(Actor.DOOR, email);
            if (!checks.password(account.orElse(null), password)) {
                return Optional.empty();
            }
            var found = account.orElseThrow();
            if (!found.enrolled() && !enrols(found)) {
                return Optional.empty();
            }
            return Optional.of(halves.begin(Actor.DOOR, found));
        });
    }

    Account account(PendingSecondFactor half) {
        return CurrentActor.as(Actor.DOOR, () -> of(half));
    }

    private Account of(PendingSecondFactor half) {
        return accounts.get(Actor.DOOR, half.session().person().id());
    }

    /// True where the password alone may set up an authenticator now: an invitation was used within the last day.
    boolean enrols(Account account) {
        return !account.enrolled() && account.mayEnrol(clock.instant());
    }

    /// What an authenticator is set up with; another where the key that it was sealed with is lost.
    byte[] secret(Account account) {
        return CurrentActor.as(
                Actor.DOOR,
                () -> checks.secret(account).orElseGet(() -> {
                    var fresh = AuthenticatorCodes.newSecret();
                    accounts.giveSecret(Actor.DOOR, account.id(), checks.sealed(account, fresh));
                    return fresh;
                }));
    }

    /// True where no code of the account's authenticator can fit: the key that its secret was sealed with is
    /// lost.
    boolean lost(Account account) {
        return CurrentActor.as(Actor.DOOR, () -> checks.secret(account).isEmpty());
    }

    /// The second factor: a code of the authenticator, or a recovery code.
    ///
    /// @return the cookie of the whole session; the half one is over
    Optional<String> code(PendingSecondFactor half, String code) {
        return CurrentActor.as(Actor.DOOR, () -> {
            var account = of(half);
            return checks.code(account, code) ? Optional.of(rise(half, account)) : Optional.empty();
        });
    }

    /// The first code of a new authenticator proves that it works; ten recovery codes come with it.
    Optional<Enrolled> enrol(PendingSecondFactor half, String code) {
        return CurrentActor.as(Actor.DOOR, () -> {
            var account = of(half);
            if (!enrols(account) || !checks.fits(account, code)) {
                return Optional.empty();
            }
            accounts.enrol(Actor.DOOR, account.id());
            var fresh = recoveryCodes.renew(Actor.DOOR, account.id());
            return Optional.of(new Enrolled(rise(half, account), fresh));
        });
    }

    record Enrolled(String cookie, List<String> recoveryCodes) {}

    private String rise(PendingSecondFactor half, Account account) {
        sessions.end(Actor.DOOR, half.cookie());
        accounts.signedIn(Actor.DOOR, account.id(), List.of("password", "code"));
        return sessions.begin(Actor.DOOR, account.id(), half.session().proofs().and(Factor.CODE));
    }

    /// Steps into a person of the demonstration; the caller has checked that this is one.
    Optional<String> persona(UUID id) {
        return CurrentActor.as(
                Actor.DOOR,
                () -> accounts.personas(Actor.DOOR).stream()
                        .filter(persona -> persona.id().equals(id))
                        .findFirst()
                        .map(persona -> {
                            accounts.signedIn(Actor.DOOR, id, List.of("persona"));
                            return sessions.begin(Actor.DOOR, id, Proofs.NOTHING.and(Factor.PERSONA));
                        }));
    }

    /// True where people of some organisation come in by its own sign-in.
    boolean agencies() {
        return CurrentActor.as(Actor.DOOR, () -> providers.anyOpen(Actor.DOOR));
    }

    List<Persona> personas() {
        return CurrentActor.as(Actor.DOOR, () -> accounts.personas(Actor.DOOR));
    }

    void signOut(String cookie) {
        CurrentActor.run(Actor.DOOR, () -> sessions.end(Actor.DOOR, cookie));
    }
}
