package waymark.strategy.measures;

import static waymark.strategy.rag.Colour.AMBER;
import static waymark.strategy.rag.Colour.GREEN;
import static waymark.strategy.rag.Colour.GREY;
import static waymark.strategy.rag.Colour.RED;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import waymark.strategy.rag.Rag;

/// The colour of a figure, derived from the target and the tolerance.
public final class MeasureRag {

    private MeasureRag() {}

    /// At or better than the target is green, off it by no more than the tolerance amber, worse red, and
    /// without a value or a target grey. "Better" follows the direction of the measure. The tolerance is a
    /// share of the target's size, so a target of nought has no amber: it is met or it is not.
    ///
    /// @param perCent the tolerance, 10 for 10 per cent
    public static Rag of(
            Unit unit, Direction direction, @Nullable BigDecimal value, @Nullable BigDecimal target, int perCent) {
        if (value == null) {
            return new Rag(GREY, "No value for this quarter");
        }
        if (target == null) {
            return new Rag(GREY, "No target for this quarter");
        }
        var evidence = unit.print(value) + " against a target of " + unit.print(target)
                + (direction == Direction.UP ? " or more" : " or less");
        var shortfall = direction == Direction.UP ? target.subtract(value) : value.subtract(target);
        if (shortfall.signum() <= 0) {
            return new Rag(GREEN, evidence);
        }
        var allowed = target.abs().multiply(BigDecimal.valueOf(perCent)).movePointLeft(2);
        return shortfall.compareTo(allowed) <= 0
                ? new Rag(AMBER, evidence + ", within " + perCent + " per cent")
                : new Rag(RED, evidence + ", more than " + perCent + " per cent off");
    }
}
