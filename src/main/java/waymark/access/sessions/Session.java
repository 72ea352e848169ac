package waymark.access.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import waymark.kernel.Actor;

/// One browser of one person, from the first proof of who they are to signing out.
///
/// @param factors the proofs given so far: `password`, `code`, or `persona` in the demonstration; `link` is a
///     link to a work e-mail address
/// @param over true where it was ended, its account disabled, or its absolute end is past
public record Session(Actor.Person person, Set<String> factors, Instant seenAt, Instant endsAt, boolean over) {

    /// Idle for longer than this, a session is over; what is then typed is parked.
    public static final Duration IDLE = Duration.ofMinutes(15);

    /// However busy, a session ends after a working day.
    public static final Duration ABSOLUTE = Duration.ofHours(12);

    /// The proof that a link to a work e-mail address gives.
    public static final String LINK = "link";

    /// Password and code, or a persona, or a link, which opens a member's account of its own: a whole sign-in. A
    /// password
    /// alone opens no door.
    public boolean complete() {
        return factors.containsAll(Set.of("password", "code")) || factors.contains("persona") || factors.contains(LINK);
    }

    public boolean live(Instant now) {
        return !over && now.isBefore(endsAt) && now.isBefore(seenAt.plus(IDLE));
    }
}
