package waymark.training.workshop;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a group said to a question.
///
/// @param paper true where the facilitator typed it in
/// @param words empty once it was removed
record WorkshopAnswer(
        UUID id,
        int stage,
        int question,
        int groupNumber,
        boolean paper,
        String words,
        Instant at,
        @Nullable Instant removedAt,
        String removedByName) {

    boolean removed() {
        return removedAt != null;
    }
}
