package waymark.governance.returns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import waymark.insight.Counts;
import waymark.insight.DisclosureControl;
import waymark.insight.ReleasedFigure;
import waymark.insight.SmallNumberRule;
import waymark.kernel.Area;
import waymark.kernel.Ref;
import waymark.strategy.measures.Direction;
import waymark.strategy.measures.MeasureRag;
import waymark.strategy.measures.Unit;
import waymark.strategy.rag.Colour;

/// A figure as it may be printed. A count of people passes disclosure control here.
///
/// @param released the count of people as it may be printed; null for a measure that counts something else
/// @param value the figure of a measure that does not count people; null where there is none
public record FigureCell(
        PrintedFigure cell,
        @Nullable ReleasedFigure released,
        @Nullable BigDecimal value) {

    public static final String BETTER = "which is better";

    private static final String SAME = "no change";

    /// The figure for everybody but the lead of its own area.
    public static FigureCell of(Figure figure, Area area, Ref areaReturn, FigureRules rules) {
        return figure.asked().countsPeople() || figure.few()
                ? ofPeople(figure, area, areaReturn, rules)
                : ofThings(figure, area, areaReturn, rules);
    }

    /// The figure for the lead of its own area, who may know it exactly.
    static FigureCell exactly(Figure figure, Area area, Ref areaReturn, FigureRules rules) {
        return figure.few() ? ofPeople(figure, area, areaReturn, rules) : ofThings(figure, area, areaReturn, rules);
    }

    /// An amount of the measure in words, small counts of people only as released.
    static String print(RequestedMeasure asked, @Nullable BigDecimal amount, boolean exact, SmallNumberRule rule) {
        if (amount == null) {
            return "";
        }
        return asked.countsPeople() && !exact
                ? release(amount, "", rule).text()
                : asked.unit().print(amount);
    }

    /// An area that is not in the pack: missing is never zero.
    public static FigureCell missing(RequestedMeasure asked, Area area, Ref areaReturn, FigureRules rules) {
        var cell = new PrintedFigure(
                area.code(),
                area.name(),
                areaReturn.value(),
                "missing",
                "missing",
                "",
                "%s has no accepted return for this quarter".formatted(area.name()),
                null,
                null,
                null);
        return new FigureCell(
                cell,
                asked.countsPeople() ? release(null, "No accepted return for this quarter", rules.now()) : null,
                null);
    }

    private static FigureCell ofPeople(Figure figure, Area area, Ref areaReturn, FigureRules rules) {
        var asked = figure.asked();
        // which number below the threshold is released makes no difference: each prints as the same range
        var released = release(figure.few() ? BigDecimal.ONE : figure.value(), figure.because(), rules.now());
        var change = asked.previous() == null
                ? ""
                : change(asked, released.since(release(asked.previous(), "", rules.before())));
        var cell = new PrintedFigure(
                area.code(),
                area.name(),
                areaReturn.value(),
                released.text(),
                released.csv(),
                change,
                released.hidden() || figure.value() == null ? released.note() : figure.note(),
                colour(asked, released, rules),
                amount(released.low()),
                amount(released.high()));
        return new FigureCell(cell, released, null);
    }

    private static @Nullable Colour colour(RequestedMeasure asked, ReleasedFigure released, FigureRules rules) {
        if (asked.target() == null) {
            return null;
        }
        return released.judge(people -> MeasureRag.of(
                                asked.unit(),
                                asked.direction(),
                                BigDecimal.valueOf(people),
                                asked.target(),
                                rules.perCent())
                        .colour())
                .orElse(null);
    }

    private static FigureCell ofThings(Figure figure, Area area, Ref areaReturn, FigureRules rules) {
        var asked = figure.asked();
        var value = figure.value();
        var cell = new PrintedFigure(
                area.code(),
                area.name(),
                areaReturn.value(),
                value == null ? "not available" : asked.unit().print(value),
                value == null ? "not available" : value.toPlainString(),
                value == null || asked.previous() == null ? "" : change(asked, value.subtract(asked.previous())),
                value == null ? figure.because() : figure.note(),
                value == null || asked.target() == null
                        ? null
                        : MeasureRag.of(asked.unit(), asked.direction(), value, asked.target(), rules.perCent())
                                .colour(),
                value,
                value);
        return new FigureCell(cell, null, value);
    }

    private static @Nullable BigDecimal amount(OptionalLong people) {
        return people.isPresent() ? BigDecimal.valueOf(people.getAsLong()) : null;
    }

    /// The form takes whole numbers only; an imported figure is rounded rather than lost.
    private static ReleasedFigure release(@Nullable BigDecimal people, String because, SmallNumberRule rule) {
        return people == null
                ? DisclosureControl.release(Counts.none().missing("area", because), rule)
                        .figure("area")
                : DisclosureControl.release(
                        people.setScale(0, RoundingMode.HALF_UP).longValueExact(), rule);
    }

    private static String change(RequestedMeasure asked, ReleasedFigure change) {
        var exact = change.exact();
        return exact.isPresent() ? change(asked, BigDecimal.valueOf(exact.getAsLong())) : "";
    }

    private static String change(RequestedMeasure asked, BigDecimal by) {
        if (by.signum() == 0) {
            return SAME;
        }
        boolean better = (by.signum() > 0) == (asked.direction() == Direction.UP);
        return "%s by %s since the quarter before, %s"
                .formatted(
                        by.signum() > 0 ? "up" : "down",
                        asked.unit().print(by.abs()),
                        better ? BETTER : "which is worse");
    }

    /// All areas together, where the measure adds up: counts and pounds do, percentages and days do not.
    public static Optional<PrintedFigure> total(RequestedMeasure asked, List<FigureCell> cells) {
        if (asked.unit() == Unit.PER_CENT || asked.unit() == Unit.DAYS || cells.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(asked.countsPeople() ? totalOfPeople(cells) : totalOfThings(asked, cells));
    }

    private static PrintedFigure totalOfPeople(List<FigureCell> cells) {
        var total = ReleasedFigure.total(cells.stream()
                .map(FigureCell::released)
                .filter(released -> released != null)
                .toList());
        return new PrintedFigure(
                "",
                "All areas",
                "",
                total.text(),
                total.csv(),
                "",
                total.note(),
                null,
                amount(total.low()),
                amount(total.high()));
    }

    private static PrintedFigure totalOfThings(RequestedMeasure asked, List<FigureCell> cells) {
        var values = cells.stream()
                .map(FigureCell::value)
                .filter(value -> value != null)
                .toList();
        if (values.isEmpty()) {
            return new PrintedFigure("", "All areas", "", "not available", "not available", "", "", null, null, null);
        }
        var sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var from = values.size() < cells.size() ? " from %d of %d".formatted(values.size(), cells.size()) : "";
        return new PrintedFigure(
                "",
                "All areas",
                "",
                asked.unit().print(sum) + from,
                sum.toPlainString() + from,
                "",
                from.isEmpty() ? "" : "The other areas have no figure",
                null,
                sum,
                sum);
    }
}
