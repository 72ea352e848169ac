package waymark.intelligence.entities;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A link read in an item of a report.
public record NewLink(
        LinkKind kind,
        Entity from,
        Entity to,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        Confidence confidence) {}
