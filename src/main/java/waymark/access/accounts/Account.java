package waymark.access.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What lets one person in.
///
/// @param id of the person and of the account, one and the same
/// @param passwordHash null until the invitation was used
/// @param codeStep the last time step a code was used for
/// @param enrolled true once an authenticator was shown to work
/// @param kind `full`, or `work_email` where a link to a work e-mail address opens it, as a member and nothing more
/// @param failures wrong tries in a row, of password or code
public record Account(
        UUID id,
        String email,
        String name,
        String organisation,
        String organisationName,
        @Nullable String passwordHash,
        long codeStep,
        boolean enrolled,
        int failures,
        @Nullable Instant lockedUntil,
        boolean disabled,
        int version,
        String kind) {

    public static final String FULL = "full";

    /// After this many wrong tries in a row nobody gets in for a while, right or wrong.
    public static final int TRIES = 5;

    public static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    /// True where a link opens it: no password, no other role than member.
    public boolean byLink() {
        return !kind.equals(FULL);
    }

    public boolean locked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }
}
