package waymark.strategy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// A measure of the delivery plan: what is counted to see whether an objective comes nearer.
///
/// @param baseline where it stood when counting began, or null where nobody knows
/// @param source where the figure comes from
/// @param suppliers codes of the areas whose return carries it
/// @param countsPeople true where each one counted is a person: then the figure is printed only after disclosure
/// control
public record MeasureLine(
        Ref ref,
        int version,
        String title,
        String priority,
        String objective,
        Unit unit,
        Direction direction,
        @Nullable BigDecimal baseline,
        @Nullable LocalDate baselineOn,
        String source,
        List<String> suppliers,
        boolean countsPeople) {

    public MeasureLine {
        suppliers = List.copyOf(suppliers);
    }
}
