package waymark.intelligence.orders;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// A breach of an order, and what became of it.
///
/// @param condition reference of the condition; null where it is the order as a whole
record Breach(
        UUID id,
        int version,
        @Nullable Ref condition,
        LocalDate onDay,
        String what,
        BreachOutcome outcome,
        @Nullable LocalDate outcomeOn,
        String recordedByName) {}
