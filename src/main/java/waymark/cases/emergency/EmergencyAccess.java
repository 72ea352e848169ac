package waymark.cases.emergency;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;
import waymark.web.Tone;

/// One access in an emergency, by reference.
///
/// @param reason why, as who opened it wrote; empty for who may not read it
/// @param review null before it was reviewed
record EmergencyAccess(
        UUID id,
        Ref ref,
        UUID person,
        String personName,
        String organisation,
        String reason,
        Instant fromAt,
        Instant untilAt,
        @Nullable Instant endedAt,
        int version,
        int looks,
        @Nullable Review review) {

    /// How long information governance may take.
    static final Duration REVIEW = Duration.ofHours(72);

    /// What information governance found.
    record Review(boolean justified, String words, String byName, Instant at) {}

    boolean live(Instant now) {
        return endedAt == null && untilAt.isAfter(now);
    }

    Instant reviewBy() {
        return fromAt.plus(REVIEW);
    }

    boolean late(Instant now) {
        return review == null && now.isAfter(reviewBy());
    }

    String word(Instant now) {
        return review == null
                ? late(now) ? "Review overdue" : "To be reviewed"
                : review.justified() ? "Justified" : "Not justified";
    }

    Tone tone(Instant now) {
        return review == null ? late(now) ? Tone.RED : Tone.YELLOW : review.justified() ? Tone.GREEN : Tone.RED;
    }
}
