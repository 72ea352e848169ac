package waymark.governance.returns;

import java.math.BigDecimal;
import waymark.insight.SmallNumberRule;
import waymark.strategy.measures.Unit;

/// The figure of an earlier quarter for a trend line, counts of people as disclosure control released them.
///
/// @param quarter as printed, in brief
/// @param text `1,204`, `85%`, `fewer than 5`
/// @param low the least it can be for all a reader may know
/// @param high the most it can be; the same as `low` for a number that is printed
public record TrendPoint(String quarter, String text, BigDecimal low, BigDecimal high) {

    /// @param rule which counts of people of that quarter are too small to print
    public static TrendPoint of(
            String quarter, Unit unit, boolean countsPeople, BigDecimal value, SmallNumberRule rule) {
        if (!countsPeople) {
            return new TrendPoint(quarter, unit.print(value), value, value);
        }
        var released = FigureCell.release(value, "", rule);
        return new TrendPoint(
                quarter,
                released.text(),
                BigDecimal.valueOf(released.low().orElse(0)),
                BigDecimal.valueOf(released.high().orElse(0)));
    }
}
