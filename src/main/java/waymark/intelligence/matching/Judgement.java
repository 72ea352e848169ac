package waymark.intelligence.matching;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody judged of two entities, and why.
///
/// @param shared with every officer who sees both; else the unit's own
/// @param own whether the reader's unit judged it
/// @param judgedByName empty where another unit judged it
/// @param endedAt when it was taken back; null while it is in force
public record Judgement(
        UUID id,
        UUID one,
        UUID other,
        JudgementAnswer answer,
        String reason,
        boolean shared,
        boolean own,
        String judgedByName,
        @Nullable Instant judgedAt,
        @Nullable Instant endedAt) {

    public boolean inForce() {
        return endedAt == null;
    }

    boolean isOf(UUID first, UUID second) {
        return one.equals(first) && other.equals(second) || one.equals(second) && other.equals(first);
    }

    /// The other end.
    public UUID beside(UUID entity) {
        return one.equals(entity) ? other : one;
    }
}
