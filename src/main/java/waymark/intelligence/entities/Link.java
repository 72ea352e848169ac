package waymark.intelligence.entities;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That one entity is linked to another, as an item of a report says.
///
/// @param start null where the report does not say
public record Link(
        UUID id,
        LinkKind kind,
        UUID from,
        UUID to,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        Confidence confidence,
        ReportSource source) {

    /// The end that is not this one.
    public UUID beside(UUID entity) {
        return from.equals(entity) ? to : from;
    }

    /// As it is said from one of its ends.
    public String words(UUID entity) {
        return from.equals(entity) ? kind.words() : kind.back();
    }
}
