package waymark.governance.returns;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problem;
import waymark.kernel.Problems;

/// What an area answers for one measure: a figure, or why there is none.
///
/// @param because why the figure is not available; empty where there is one or nothing was said yet
/// @param explanation why it is far from last quarter's; empty where nothing is to explain
/// @param confirmed the area looked again and says that a figure far from last quarter's is right
public record Figure(
        RequestedMeasure asked, @Nullable BigDecimal value, String because, String explanation, boolean confirmed) {

    static final int LONGEST_BECAUSE = 500;
    static final int LONGEST_EXPLANATION = 500;

    private static final BigDecimal NOTABLE = BigDecimal.valueOf(5);

    /// The measure without an answer yet.
    public static Figure unanswered(RequestedMeasure asked) {
        return new Figure(asked, null, "", "", false);
    }

    boolean answered() {
        return value != null || !because.isBlank();
    }

    /// Far from last quarter's figure: by more than half of it, and by more than
    /// five. Worth a check, not an error.
    public boolean farOff() {
        var previous = asked.previous();
        if (value == null || previous == null) {
            return false;
        }
        var step = value.subtract(previous).abs();
        return step.compareTo(NOTABLE) > 0 && step.multiply(BigDecimal.TWO).compareTo(previous.abs()) > 0;
    }

    private boolean whole() {
        return value == null
                || !asked.countsPeople()
                || value.stripTrailingZeros().scale() <= 0;
    }

    List<Problem> problems() {
        var problems = new Problems()
                .when(!whole(), field("value"), "Enter a whole number: each one counted is a person")
                .when(
                        value != null && !because.isBlank(),
                        field("because"),
                        "Give a figure or say why it is not available, not both")
                .tooLong(field("because"), because, "The reason", LONGEST_BECAUSE)
                .tooLong(field("explanation"), explanation, "The explanation", LONGEST_EXPLANATION);
        if (farOff() && !confirmed && explanation.isBlank()) {
            problems.add(field("explanation"), prompt());
        }
        return problems.list();
    }

    private String prompt() {
        var unit = asked.unit();
        return "%s is far from last quarter’s %s. Check it, then confirm it or say why it changed"
                .formatted(
                        value == null ? "" : unit.print(value),
                        asked.previous() == null ? "" : unit.print(asked.previous()));
    }

    /// The name of one of its form fields.
    String field(String kind) {
        return kind + "-" + asked.measure();
    }

    /// The same answer for the measure as it is now.
    Figure now(RequestedMeasure current) {
        return new Figure(current, value, because, explanation, confirmed);
    }
}
