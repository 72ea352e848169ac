package waymark.governance.returns;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import waymark.governance.quarters.QuarterDates;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.strategy.measures.CountedFigure;

/// What an area answers for one measure: a figure, that there are too few to give the number, or why there is none.
///
/// @param because why the figure is not available; empty where there is one or nothing was said yet
/// @param explanation why a figure that was questioned is right; empty where nothing was asked
/// @param confirmed the figure was entered with nobody to ask, and is taken as it is
/// @param few there are some, and fewer than may be given as a number
/// @param counted what the product had counted when the answer was saved; null where people supply it
public record Figure(
        RequestedMeasure asked,
        @Nullable BigDecimal value,
        String because,
        String explanation,
        boolean confirmed,
        Boolean few,
        @Nullable CountedFigure counted) {

    static final int LONGEST_BECAUSE = 500;
    static final int LONGEST_EXPLANATION = 500;

    /// A return written before this was kept says nothing of it.
    public Figure {
        few = Objects.requireNonNullElse(few, false);
    }

    /// A figure that people supply.
    public Figure(
            RequestedMeasure asked, @Nullable BigDecimal value, String because, String explanation, boolean confirmed) {
        this(asked, value, because, explanation, confirmed, false, null);
    }

    /// The measure without an answer yet.
    public static Figure unanswered(RequestedMeasure asked) {
        return new Figure(asked, null, "", "", false);
    }

    /// What the product counted, confirmed as it is.
    public static Figure confirmed(RequestedMeasure asked, CountedFigure counted) {
        return new Figure(asked, counted.value(), counted.note(), "", true, counted.few(), counted);
    }

    boolean answered() {
        return value != null || few || !because.isBlank();
    }

    /// The same, taken as it is where a person would have been asked whether it is right.
    public Figure taken() {
        return new Figure(
                asked, value, because, explanation, !FigureChecks.of(this).isEmpty(), few, counted);
    }

    /// True where the figure is another than the product counted, or the product gave none.
    boolean corrected() {
        return counted != null && value != null && (counted.value() == null || value.compareTo(counted.value()) != 0);
    }

    private boolean whole() {
        return value == null
                || !asked.countsPeople()
                || value.stripTrailingZeros().scale() <= 0;
    }

    List<Problem> problems() {
        var problems = new Problems()
                .when(!whole(), field("value"), named("Enter a whole number: each one counted is a person"))
                .when(
                        value != null && !because.isBlank(),
                        field("because"),
                        named("Give a figure or say why it is not available, not both"))
                .when(
                        few && (value != null || !because.isBlank()),
                        field("few"),
                        named("Give a figure, or tick that there are too few, or say why there is none"))
                .tooLong(field("because"), because, "The reason", LONGEST_BECAUSE)
                .tooLong(field("explanation"), explanation, "The explanation", LONGEST_EXPLANATION);
        var questions = confirmed || !explanation.isBlank() ? List.<String>of() : FigureChecks.of(this);
        if (!questions.isEmpty()) {
            problems.add(
                    field("explanation"),
                    named("%s. Check it, then change it or say why it is right".formatted(together(questions))));
        }
        return problems.list();
    }

    private String together(List<String> questions) {
        return "%s %s".formatted(value == null ? "" : asked.unit().print(value), String.join("; it ", questions));
    }

    /// A message that says which figure it is about: a return asks for many.
    String named(String message) {
        return "“%s”: %s".formatted(asked.title(), message);
    }

    /// The name of one of its form fields.
    String field(String kind) {
        return kind + "-" + asked.measure();
    }

    /// The same answer for the measure as it is now.
    Figure now(RequestedMeasure current) {
        return new Figure(current, value, because, explanation, confirmed, few, counted);
    }

    /// What is printed beside the figure: who counted it, what was corrected, and why it is right. Only for
    /// readers who see the figure itself.
    String note() {
        var origin = counted == null ? "" : origin(counted);
        return origin.isEmpty() || explanation.isEmpty() ? origin + explanation : origin + ": " + explanation;
    }

    private String origin(CountedFigure counted) {
        var on = QuarterDates.say(counted.on());
        if (!corrected()) {
            return value == null ? "" : "Counted by Waymark on " + on;
        }
        var was = counted.value();
        return "Corrected by the area: Waymark counted %s on %s"
                .formatted(was != null ? asked.unit().print(was) : counted.few() ? "too few to say" : "no figure", on);
    }
}
