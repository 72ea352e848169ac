package waymark.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.access.accounts.Account;
import waymark.access.accounts.Accounts;
import waymark.access.accounts.AuthenticatorCodes;
import waymark.access.accounts.Passwords;
import waymark.access.accounts.Persona;
import waymark.access.accounts.RecoveryCodes;
import waymark.access.accounts.Token;
import waymark.access.sessions.HalfSignedIn;
import waymark.access.sessions.Sessions;
import waymark.kernel.Acting;
import waymark.kernel.Actor;
import waymark.kernel.Impossible;
import waymark.web.Sealing;

/// Lets people in: a password, then a code. Works as the door, which reads accounts and writes sessions and
/// nothing else. Neither factor opens anything alone; the session gets a new id at each rise.
@Component
class SignInDesk {

    private final Accounts accounts;
    private final Sessions sessions;
    private final RecoveryCodes recoveryCodes;
    private final AuthenticatorCodes codes;
    private final Passwords passwords;
    private final Sealing sealing;
    private final Clock clock;

    SignInDesk(
            Accounts accounts,
            Sessions sessions,
            RecoveryCodes recoveryCodes,
            AuthenticatorCodes codes,
            Passwords passwords,
            Sealing sealing,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.recoveryCodes = recoveryCodes;
        this.codes = codes;
        this.passwords = passwords;
        this.sealing = sealing;
        this.clock = clock;
    }

    /// The first factor. Unknown, wrong, locked and disabled answer alike and take the same time.
    ///
    /// @return the cookie of a session that holds one factor
    Optional<String> password(String email, String password) {
        return Acting.as(Actor.DOOR, () -> {
            var account = accounts.byEmail(Actor.DOOR, email);
            var fits = passwords.matches(
                    password.substring(0, Math.min(password.length(), Passwords.LONGEST)),
                    account.map(Account::passwordHash).orElse(null));
            if (account.isEmpty()) {
                return Optional.empty();
            }
            var found = account.get();
            if (!fits || found.disabled() || found.locked(clock.instant())) {
                failed(found);
                return Optional.empty();
            }
            if (!found.enrolled()) {
                accounts.giveSecret(Actor.DOOR, found.id(), sealed(found.id(), AuthenticatorCodes.newSecret()));
            }
            return Optional.of(sessions.begin(Actor.DOOR, found.id(), "password"));
        });
    }

    private void failed(Account account) {
        if (!account.locked(clock.instant())) {
            accounts.failed(Actor.DOOR, account.id());
        }
    }

    Account account(HalfSignedIn half) {
        return Acting.as(Actor.DOOR, () -> of(half));
    }

    private Account of(HalfSignedIn half) {
        return accounts.get(Actor.DOOR, half.session().person().id());
    }

    byte[] secret(Account account) {
        var sealed = Acting.as(Actor.DOOR, () -> accounts.sealedSecret(Actor.DOOR, account.id()));
        return sealing.open(sealed, purpose(account.id()))
                .orElseThrow(() -> new Impossible("an authenticator secret that the keys do not open"));
    }

    /// The second factor: a code of the authenticator, or a recovery code.
    ///
    /// @return the cookie of the whole session; the half one is over
    Optional<String> code(HalfSignedIn half, String code) {
        return Acting.as(Actor.DOOR, () -> {
            var account = of(half);
            if (account.locked(clock.instant()) || account.disabled() || !account.enrolled()) {
                return Optional.empty();
            }
            if (!fits(account, code) && !recoveryCodes.use(Actor.DOOR, account.id(), code)) {
                failed(account);
                return Optional.empty();
            }
            return Optional.of(rise(half, account.id()));
        });
    }

    private boolean fits(Account account, String code) {
        var step = codes.stepOf(code, secret(account));
        return step.isPresent() && accounts.useStep(Actor.DOOR, account.id(), step.getAsLong());
    }

    /// The first code of a new authenticator proves that it works; ten recovery codes come with it.
    Optional<Enrolled> enrol(HalfSignedIn half, String code) {
        return Acting.as(Actor.DOOR, () -> {
            var account = of(half);
            if (account.enrolled() || !fits(account, code)) {
                return Optional.empty();
            }
            accounts.enrol(Actor.DOOR, account.id());
            var fresh = recoveryCodes.renew(Actor.DOOR, account.id());
            return Optional.of(new Enrolled(rise(half, account.id()), fresh));
        });
    }

    record Enrolled(String cookie, List<String> recoveryCodes) {}

    /// Steps into a person of the demonstration; the caller has checked that this is one.
    Optional<String> persona(UUID id) {
        return Acting.as(
                Actor.DOOR,
                () -> accounts.personas(Actor.DOOR).stream()
                        .filter(persona -> persona.id().equals(id))
                        .findFirst()
                        .map(persona -> {
                            accounts.signedIn(Actor.DOOR, id);
                            return sessions.begin(Actor.DOOR, id, "persona");
                        }));
    }

    List<Persona> personas() {
        return Acting.as(Actor.DOOR, () -> accounts.personas(Actor.DOOR));
    }

    void signOut(String cookie) {
        Acting.run(Actor.DOOR, () -> sessions.end(Actor.DOOR, cookie));
    }

    Optional<Account> invited(String token) {
        return Acting.as(
                Actor.DOOR,
                () -> accounts.invited(Actor.DOOR, Token.hash(token)).map(id -> accounts.get(Actor.DOOR, id)));
    }

    boolean choosePassword(String token, String password) {
        return Acting.as(
                Actor.DOOR, () -> accounts.useInvitation(Actor.DOOR, Token.hash(token), passwords.hash(password)));
    }

    private String rise(HalfSignedIn half, UUID account) {
        sessions.end(Actor.DOOR, half.cookie());
        accounts.signedIn(Actor.DOOR, account);
        return sessions.begin(Actor.DOOR, account, "password,code");
    }

    private byte[] sealed(UUID account, byte[] secret) {
        return sealing.seal(secret, purpose(account));
    }

    private static String purpose(UUID account) {
        return "authenticator:" + account;
    }
}
