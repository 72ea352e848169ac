package waymark.intelligence.entities;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A value read in an item of a report, checked and tidy.
public record NewFact(
        Attribute attribute,
        String value,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Confidence confidence) {}
