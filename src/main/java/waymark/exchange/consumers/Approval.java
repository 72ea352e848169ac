package waymark.exchange.consumers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;

/// Who brought something in and who, of another organisation, approved it.
///
/// @param secondBy null until it was approved
public record Approval(
        UUID firstBy,
        String firstName,
        String firstOrganisation,
        Instant firstAt,
        @Nullable UUID secondBy,
        @Nullable String secondName,
        @Nullable Instant secondAt) {

    /// True where two people have agreed to it.
    public boolean given() {
        return secondBy != null;
    }

    /// True where this person may be the second of the two.
    public boolean mayGive(Actor.Person who) {
        return !given() && !who.id().equals(firstBy) && !who.organisation().equals(firstOrganisation);
    }
}
