package waymark.access.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What lets one person in.
///
/// @param id of the person and of the account, one and the same
/// @param hasPassword false until the invitation was used
/// @param codeStep the last time step a code was used for
/// @param enrolled true once an authenticator was shown to work
/// @param kind `full`, or `work_email` where a link to a work e-mail address opens it, as a member and nothing more
/// @param failures wrong tries in a row, of password or code
/// @param enrolUntil until when the password alone may set up an authenticator, or null where it may not
/// @param heldOut true where nobody of its organisation is let in
/// @param passkeys true where at least one opens it
/// @param agency true where it is linked with an account at its organisation's own provider
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
        boolean heldOut,
        boolean passkeys,
        boolean agency) {

    public static final String FULL = "full";

    /// After this many wrong tries in a row nobody gets in for a while, right or wrong.
    public static final int TRIES = 5;

    /// So long after an invitation was used, the password alone sets up an authenticator. Later it would let in whoever
    /// learned a password that was never used with a code.
    public static final Duration ENROLS_WITHIN = Duration.ofDays(1);

    public static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    /// True where a link opens it: no password, no other role than member.
    public boolean byLink() {
        return !kind.equals(FULL);
    }

    /// True where its person can get in: by a password and a code, by a passkey, or by their organisation's own
    /// sign-in.
    public boolean hasWayIn() {
        return passkeys || agency || hasCode();
    }

    /// True where a password and a code open it.
    public boolean hasCode() {
        return hasPassword && enrolled;
    }

    /// True where nothing opens it, whatever is shown.
    public boolean shut() {
        return disabled || heldOut;
    }

    public boolean mayEnrol(Instant now) {
        return enrolUntil != null && now.isBefore(enrolUntil);
    }

    public boolean locked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }
}
