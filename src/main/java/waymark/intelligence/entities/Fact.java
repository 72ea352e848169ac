package waymark.intelligence.entities;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one item of a report says of an entity.
///
/// @param from null where the report does not say
public record Fact(
        UUID id,
        UUID entity,
        Attribute attribute,
        String value,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Confidence confidence,
        ReportSource source) {}
