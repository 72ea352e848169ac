package waymark.strategy.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.forms.FormReader;

/// A measure of the delivery plan: what is counted to see progress towards an objective.
///
/// @param baseline the figure when counting began, or null where nobody knows
/// @param source where the figure comes from
/// @param suppliers codes of the areas whose return carries it
/// @param countsPeople true where each one counted is a person: then the figure is
///     printed only after disclosure control
/// @param feed key of the figure that the product counts for it; null where people supply it
/// @param retiredOn the day it was retired, from the next quarter on no return
///     asks for it; null while it is in use
/// @param retiredBecause why; empty while it is in use
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
        boolean countsPeople,
        @Nullable String feed,
        @Nullable LocalDate retiredOn,
        String retiredBecause) {

    public MeasureLine {
        suppliers = List.copyOf(suppliers);
    }

    /// Retires it, for a reason, from the next quarter on.
    Ruling<MeasureRetired> retire(int seen, String reason, LocalDate today) {
        var problems = new Problems();
        problems.when(retiredOn != null, "", "This measure was retired already");
        problems.when(reason.isEmpty(), "reason", "Enter why the measure is retired");
        FormReader.tooLong(problems, "reason", reason, "The reason", FormReader.REASON);
        return problems.or(() -> new MeasureRetired(ref, seen, reason, today));
    }
}
