package waymark.access.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import waymark.kernel.Actor;

/// One browser of one person, from the first proof of who they are to signing out.
///
/// @param id as it may be shown; the cookie's value is nowhere
/// @param complete true where the proofs open this account
/// @param provedAt when its owner last showed who they are
/// @param over true where it was ended, its account or organisation closed, the device it began with
/// removed, or its
///     absolute end is past
/// @param suspended true where nobody certified the account in time, or somebody said that it should not be
/// open
public record Session(
        UUID id,
        Actor.Person person,
        Proofs proofs,
        boolean complete,
        Instant provedAt,
        Instant seenAt,
        Instant endsAt,
        boolean over,
        boolean suspended,
        Accepted accepted) {

    /// The latest editions accepted, 0 where none was.
    ///
    /// @param terms by the person
    /// @param sharing by their organisation
    public record Accepted(int terms, int sharing) {}

    /// Idle for longer than this, a session is over; what is then typed is parked.
    public static final Duration IDLE = Duration.ofMinutes(15);

    /// However busy, a session ends after a working day.
    public static final Duration ABSOLUTE = Duration.ofHours(12);

    /// So long after proving who one is, routes that ask for a fresh proof are open
    /// ([waymark.kernel.StepUp]).
    public static final Duration FRESH = Duration.ofMinutes(10);

    public boolean live(Instant now) {
        return !over && now.isBefore(endsAt) && now.isBefore(seenAt.plus(IDLE));
    }

    /// True where its owner showed only just now who they are. A link to a work e-mail address shows who
    /// reads the mail, and that is never enough.
    public boolean fresh(Instant now) {
        return complete && proofs != Proofs.LINK && now.isBefore(provedAt.plus(FRESH));
    }
}
