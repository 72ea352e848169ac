package waymark.governance.returns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import waymark.strategy.measures.Direction;
import waymark.strategy.measures.Unit;

/// Whether a figure looks as if it may be wrong. Each check is a question and never a refusal: who knows
/// why the figure is right says so, and the answer goes with it to the board.
///
/// The rules are few and can be worked out by hand, so that everybody can see why they were asked.
final class FigureChecks {

    private static final BigDecimal FIVE = BigDecimal.valueOf(5);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// Fewer quarters than this say nothing about what is usual.
    private static final int ENOUGH = 4;

    private FigureChecks() {}

    /// What to ask about it, each as `it …` goes on: `is far from last quarter’s 42`.
    static List<String> of(Figure figure) {
        var value = figure.value();
        if (value == null) {
            return List.of();
        }
        var asked = figure.asked();
        var questions = new ArrayList<String>();
        if (figure.corrected()) {
            questions.add(counted(figure));
        }
        if (asked.unit() == Unit.PER_CENT && value.compareTo(HUNDRED) > 0) {
            questions.add("is more than 100%");
        }
        if (asked.unit() == Unit.PER_CENT && value.signum() > 0 && value.compareTo(BigDecimal.ONE) < 0) {
            questions.add("is less than 1%%: is it a share, and means %s"
                    .formatted(asked.unit().print(value.multiply(HUNDRED))));
        }
        var previous = asked.previous();
        if (previous != null && jumps(value, previous)) {
            questions.add("is far from last quarter’s " + asked.unit().print(previous));
        } else if (outside(value, asked.past())) {
            questions.add("is outside what the area had in the last %d quarters, %s to %s"
                    .formatted(
                            asked.past().size(),
                            asked.unit().print(least(asked.past())),
                            asked.unit().print(most(asked.past()))));
        }
        var target = asked.target();
        if (target != null && farOff(value, target, asked.direction())) {
            questions.add("is far off the target of %s %s"
                    .formatted(asked.unit().print(target), asked.direction() == Direction.UP ? "or more" : "or less"));
        }
        return questions;
    }

    private static String counted(Figure figure) {
        var counted = figure.counted();
        if (counted == null) {
            return "";
        }
        var was = counted.value();
        return was != null
                ? "is not what Waymark counted, %s"
                        .formatted(figure.asked().unit().print(was))
                : counted.few()
                        ? "is not what Waymark counted, which is too few to give a number"
                        : "has no count by Waymark beside it: "
                                + counted.note().substring(0, 1).toLowerCase(Locale.UK)
                                + counted.note().substring(1);
    }

    /// By more than half of last quarter's figure, and by more than five: small numbers move by half from
    /// chance alone.
    static boolean jumps(BigDecimal value, BigDecimal previous) {
        var step = value.subtract(previous).abs();
        return step.compareTo(FIVE) > 0 && step.multiply(BigDecimal.TWO).compareTo(previous.abs()) > 0;
    }

    /// Outside the range of the last eight figures, widened on each side by half its width and by at least
    /// a tenth of the highest. A range needs no assumption about how figures are spread, which eight values
    /// could not bear, and catches a slow drift that no single quarter shows.
    static boolean outside(BigDecimal value, List<RequestedMeasure.Past> past) {
        if (past.size() < ENOUGH) {
            return false;
        }
        var low = least(past);
        var high = most(past);
        var margin = high.subtract(low)
                .divide(BigDecimal.TWO, 2, RoundingMode.HALF_UP)
                .max(high.abs().movePointLeft(1))
                .max(BigDecimal.ONE);
        return value.compareTo(low.subtract(margin)) < 0 || value.compareTo(high.add(margin)) > 0;
    }

    /// Worse than the target by more than half of it, and by more than five.
    private static boolean farOff(BigDecimal value, BigDecimal target, Direction direction) {
        var shortfall = direction == Direction.UP ? target.subtract(value) : value.subtract(target);
        return shortfall.compareTo(FIVE) > 0
                && shortfall.multiply(BigDecimal.TWO).compareTo(target.abs()) > 0;
    }

    private static BigDecimal least(List<RequestedMeasure.Past> past) {
        return past.stream()
                .map(RequestedMeasure.Past::value)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static BigDecimal most(List<RequestedMeasure.Past> past) {
        return past.stream()
                .map(RequestedMeasure.Past::value)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
