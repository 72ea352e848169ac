package waymark.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import waymark.kernel.Actor;

/// One browser of one person, from the first proof of who they are to signing out.
///
/// @param factors the proofs given so far: `password`, `code`, or `persona` in the demonstration
/// @param over true where it was ended, its account disabled, or its absolute end is past
record Session(Actor.Person person, Set<String> factors, Instant seenAt, Instant endsAt, boolean over) {

    /// Idle for longer than this, a session is over; what is then typed is parked.
    static final Duration IDLE = Duration.ofMinutes(15);

    /// However busy, a session ends after a working day.
    static final Duration ABSOLUTE = Duration.ofHours(12);

    /// Password and code, or a persona: a whole sign-in. One factor opens no door.
    boolean complete() {
        return factors.containsAll(Set.of("password", "code")) || factors.contains("persona");
    }

    boolean live(Instant now) {
        return !over && now.isBefore(endsAt) && now.isBefore(seenAt.plus(IDLE));
    }
}
