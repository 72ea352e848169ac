package waymark.governance.returns;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import waymark.strategy.measures.Direction;
import waymark.strategy.measures.Unit;

/// A measure that an area supplies, as it was when the return was written: a later
/// rename does not change the return.
///
/// @param measure its reference
/// @param priority code of the priority it serves
/// @param objective code of the objective it serves
/// @param countsPeople its figures are counts of people, so small ones are printed only by disclosure control
/// @param target for this quarter, null where none is set
/// @param previous the area's figure of the quarter before, null where there is none
/// @param source where the figure comes from
/// @param past the area's accepted figures of the quarters before, oldest first, eight at most
/// @param feed key of the figure that the product counts for it; null where people supply it
public record RequestedMeasure(
        String measure,
        String title,
        Unit unit,
        Direction direction,
        String priority,
        String objective,
        boolean countsPeople,
        @Nullable BigDecimal target,
        @Nullable BigDecimal previous,
        String source,
        List<Past> past,
        @Nullable String feed) {

    /// @param quarter in short: `Q2 2026/27`
    public record Past(String quarter, BigDecimal value) {}

    /// A return written before these were kept has none of them.
    public RequestedMeasure {
        source = Objects.requireNonNullElse(source, "");
        past = List.copyOf(Objects.requireNonNullElse(past, List.of()));
    }

    /// One that people supply, without a history.
    public RequestedMeasure(
            String measure,
            String title,
            Unit unit,
            Direction direction,
            String priority,
            String objective,
            boolean countsPeople,
            @Nullable BigDecimal target,
            @Nullable BigDecimal previous) {
        this(measure, title, unit, direction, priority, objective, countsPeople, target, previous, "", List.of(), null);
    }

    /// The last four figures, oldest first.
    List<Past> lastFour() {
        return past.subList(Math.max(0, past.size() - 4), past.size());
    }
}
