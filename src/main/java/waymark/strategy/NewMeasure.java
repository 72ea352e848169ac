package waymark.strategy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A measure before it has a reference, or everything about one that may be changed. Baseline and its date go together.
///
/// @param suppliers codes of the areas whose return carries it, at least one
public record NewMeasure(
        String objective,
        String title,
        Unit unit,
        Direction direction,
        @Nullable BigDecimal baseline,
        @Nullable LocalDate baselineOn,
        String source,
        List<String> suppliers,
        boolean countsPeople) {

    public NewMeasure {
        suppliers = List.copyOf(suppliers);
        if (suppliers.isEmpty() || (baseline == null) != (baselineOn == null)) {
            throw new IllegalArgumentException("a measure has a supplier, and a date for its baseline");
        }
    }
}
