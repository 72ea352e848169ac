package waymark.training.workshop;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A question that groups answer.
///
/// @param listenFor what a good answer holds, for the facilitator alone; may be empty
/// @param releasedAt since when all see the answers side by side; null where they do not
record WorkshopQuestion(
        int stage,
        int number,
        String words,
        String listenFor,
        @Nullable Instant releasedAt) {

    boolean released() {
        return releasedAt != null;
    }

    String id() {
        return stage + "-" + number;
    }
}
