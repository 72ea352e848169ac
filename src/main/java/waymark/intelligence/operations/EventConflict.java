package waymark.intelligence.operations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// Something else that is planned near a place of the operation, or near an outreach visit. Nothing here says what it
/// is, where exactly, or what
/// it is called: only whom to call.
///
/// @param place of this operation, or the visit, that it is near
/// @param otherAcknowledgedAt when the other lead said that they know of this one
public record EventConflict(
        UUID id,
        Ref ref,
        int version,
        UUID place,
        String placeName,
        String otherOrganisation,
        String otherPost,
        Instant foundAt,
        @Nullable Instant acknowledgedAt,
        String acknowledgedByName,
        @Nullable Instant otherAcknowledgedAt) {

    /// True where both leads know of each other.
    public boolean settled() {
        return acknowledgedAt != null && otherAcknowledgedAt != null;
    }
}
