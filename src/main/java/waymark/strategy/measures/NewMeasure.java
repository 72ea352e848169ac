package waymark.strategy.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A measure before it has a reference, or everything about one that may be changed.
/// Baseline and its date go together.
///
/// @param suppliers codes of the areas whose return carries it, at least one
/// @param feed key of the figure that the product counts for it; null where people supply it
public record NewMeasure(
        String objective,
        String title,
        Unit unit,
        Direction direction,
        @Nullable BigDecimal baseline,
        @Nullable LocalDate baselineOn,
        String source,
        List<String> suppliers,
        boolean countsPeople,
        @Nullable String feed) {

    public NewMeasure {
        suppliers = List.copyOf(suppliers);
        if (suppliers.isEmpty() || (baseline == null) != (baselineOn == null)) {
            throw new IllegalArgumentException("a measure has a supplier, and a date for its baseline");
        }
    }

    /// A measure that people supply.
    public NewMeasure(
            String objective,
            String title,
            Unit unit,
            Direction direction,
            @Nullable BigDecimal baseline,
            @Nullable LocalDate baselineOn,
            String source,
            List<String> suppliers,
            boolean countsPeople) {
        this(objective, title, unit, direction, baseline, baselineOn, source, suppliers, countsPeople, null);
    }

    /// What it changes in the measure, in the words of the form.
    List<String> differs(MeasureLine now) {
        var fields = new ArrayList<String>();
        note(fields, "what is counted", title, now.title());
        note(fields, "objective", objective, now.objective());
        note(fields, "unit", unit, now.unit());
        note(fields, "which way is better", direction, now.direction());
        note(fields, "baseline", plain(baseline), plain(now.baseline()));
        note(fields, "date of the baseline", String.valueOf(baselineOn), String.valueOf(now.baselineOn()));
        note(fields, "source", source, now.source());
        note(fields, "areas that supply it", Set.copyOf(suppliers), Set.copyOf(now.suppliers()));
        note(fields, "whether it counts people", countsPeople, now.countsPeople());
        note(fields, "what the product counts for it", String.valueOf(feed), String.valueOf(now.feed()));
        return fields;
    }

    private static void note(List<String> fields, String field, Object mine, Object theirs) {
        if (!mine.equals(theirs)) {
            fields.add(field);
        }
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }
}
