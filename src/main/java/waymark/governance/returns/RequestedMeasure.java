package waymark.governance.returns;

import java.math.BigDecimal;
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
public record RequestedMeasure(
        String measure,
        String title,
        Unit unit,
        Direction direction,
        String priority,
        String objective,
        boolean countsPeople,
        @Nullable BigDecimal target,
        @Nullable BigDecimal previous) {}
