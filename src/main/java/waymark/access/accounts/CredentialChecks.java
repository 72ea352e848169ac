package waymark.access.accounts;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.web.security.Sealing;

/// Checks a password or a code that somebody typed. Wrong ones are counted together, and the fifth in a
/// row locks the account for a while, whatever is typed next. Runs as the authentication role.
@Component
public class CredentialChecks {

    /// Where the wrong attempts for unknown addresses are counted: as many statements as for a known one,
    /// and an entry in the audit log that shows somebody trying addresses.
    private static final UUID NOBODY = new UUID(0, 0);

    private final Accounts accounts;
    private final Passwords passwords;
    private final AuthenticatorCodes codes;
    private final RecoveryCodes recoveryCodes;
    private final Sealing sealing;
    private final Clock clock;

    CredentialChecks(
            Accounts accounts,
            Passwords passwords,
            AuthenticatorCodes codes,
            RecoveryCodes recoveryCodes,
            Sealing sealing,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.codes = codes;
        this.recoveryCodes = recoveryCodes;
        this.sealing = sealing;
        this.clock = clock;
    }

    /// True where it is the password of an account that is open and not locked. An unknown address and a
    /// wrong password take the same hash and the same statements.
    ///
    /// @param account null where nobody has the address that was typed
    public boolean password(@Nullable Account account, String typed) {
        var hash = accounts.passwordHash(account == null ? NOBODY : account.id());
        var fits = passwords.matches(typed.substring(0, Math.min(typed.length(), Passwords.LONGEST)), hash.orElse(null))
                && typed.length() <= Passwords.LONGEST;
        if (account == null) {
            accounts.failed(Actor.AUTHENTICATION, NOBODY);
            return false;
        }
        if (!fits || account.shut() || account.locked(clock.instant())) {
            failed(account);
            return false;
        }
        if (hash.filter(passwords::isOutdated).isPresent()) {
            accounts.rehash(account.id(), passwords.hash(typed));
        }
        return true;
    }

    /// True where it is a code of the account's authenticator that was not used yet, or a recovery code in
    /// its place.
    public boolean code(Account account, String typed) {
        if (account.locked(clock.instant()) || account.shut() || !account.enrolled()) {
            return false;
        }
        if (!fits(account, typed) && !recoveryCodes.use(account.id(), typed)) {
            failed(account);
            return false;
        }
        return true;
    }

    /// True where it is a code of the secret that the account was given, enrolled or not; no try is counted.
    public boolean fits(Account account, String typed) {
        var secret = secret(account);
        if (secret.isEmpty()) {
            return false;
        }
        var step = codes.stepOf(typed, secret.get());
        return step.isPresent() && accounts.useStep(account.id(), step.getAsLong());
    }

    /// The secret of the account's authenticator; nothing where the key that it was sealed with is lost.
    public Optional<byte[]> secret(Account account) {
        return sealing.open(accounts.sealedSecret(account.id()), purpose(account));
    }

    /// How many authenticators no code fits any more, because the key that their secrets were sealed with is
    /// lost.
    public long lost() {
        return accounts.sealedSecrets().entrySet().stream()
                .filter(each ->
                        sealing.open(each.getValue(), purpose(each.getKey())).isEmpty())
                .count();
    }

    /// A new secret as the account keeps it.
    public byte[] sealed(Account account, byte[] secret) {
        return sealing.seal(secret, purpose(account));
    }

    private void failed(Account account) {
        if (!account.locked(clock.instant())) {
            accounts.failed(Actor.AUTHENTICATION, account.id());
        }
    }

    private static String purpose(Account account) {
        return purpose(account.id());
    }

    private static String purpose(UUID account) {
        return "authenticator:" + account;
    }
}
