package waymark.training.sessions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;

/// Somebody for whom a place is taken.
///
/// @param person where it is somebody of the directory
/// @param email where messages go; empty for somebody of the directory, who is written to as it says there
/// @param organisation code where it is a partner
record Attendee(
        @Nullable UUID person,
        String name,
        String email,
        @Nullable String organisation,
        String organisationName,
        String roleTitle) {

    /// The person who is signed in.
    static Attendee of(Actor.Person actor, String roleTitle) {
        return new Attendee(actor.id(), actor.name(), "", actor.organisation(), actor.organisationName(), roleTitle);
    }
}
