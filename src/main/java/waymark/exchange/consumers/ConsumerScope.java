package waymark.exchange.consumers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Scope;

/// What a consumer may ask for, and how far that reaches.
///
/// @param reach the partnership, one area or one organisation
/// @param endedAt null while it holds
public record ConsumerScope(
        UUID id,
        Capability capability,
        Scope reach,
        Approval approval,
        @Nullable Instant endedAt) {

    /// True where it holds, if its consumer is active.
    public boolean live() {
        return approval.given() && endedAt == null;
    }
}
