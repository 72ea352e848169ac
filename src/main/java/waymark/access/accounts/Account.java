package waymark.access.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one person signs in with.
///
/// @param id of the person and of the account, one and the same
/// @param hasPassword false until the invitation was used
/// @param codeStep the last time step a code was used for
/// @param enrolled true once an authenticator was shown to work
/// @param kind `full`, or `work_email` where a link to a work e-mail address opens it, as a member and
///     nothing more
/// @param failures wrong attempts in a row, of password or code
/// @param enrolUntil until when the password alone may set up an authenticator, or null where it may not
/// @param suspended true where its organisation is suspended
/// @param passkeys true where at least one opens it
/// @param agency true where it is linked with an account at its organisation's own provider
/// @param used true where somebody has signed in to it, by whatever way
public record Account(
        UUID id,
        String email,
        String name,
        String organisation,
        String organisationName,
        boolean hasPassword,
        long codeStep,
        boolean enrolled,
        int failures,
        @Nullable Instant lockedUntil,
        boolean disabled,
        int version,
        String kind,
        @Nullable Instant enrolUntil,
        boolean suspended,
        boolean passkeys,
        boolean agency,
        boolean used) {

    public static final String FULL = "full";

    /// Where the account of the first administrator belongs until they have said who they are.
    public static final String NO_ORGANISATION = "INSTALLATION";

    /// After this many wrong attempts in a row the account is locked for a while.
    public static final int TRIES = 5;

    /// So long after an invitation was used, the password alone sets up an authenticator. Later, anybody
    /// who learned a password that was never used with a code could sign in.
    public static final Duration ENROLS_WITHIN = Duration.ofDays(1);

    public static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    /// True where a link opens it: no password, no other role than member.
    public boolean byLink() {
        return !kind.equals(FULL);
    }

    /// True where its person can sign in: by a password and a code, by a passkey, or by their
    /// organisation's own sign-in.
    public boolean canSignIn() {
        return passkeys || agency || hasCode();
    }

    /// True where a password and a code open it.
    public boolean hasCode() {
        return hasPassword && enrolled;
    }

    /// True where a link of an administrator may set a password: nobody has signed in yet, or a code is asked
    /// for besides, which the link does not give. In place of a passkey or of an organisation's sign-in, one
    /// administrator alone could sign in with it as somebody else: two colleagues recover such an account.
    public boolean takesLink() {
        return enrolled || !used && !passkeys && !agency;
    }

    /// True where nobody can sign in to it, whatever they prove.
    public boolean shut() {
        return disabled || suspended;
    }

    public boolean mayEnrol(Instant now) {
        return enrolUntil != null && now.isBefore(enrolUntil);
    }

    public boolean locked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }
}
