package waymark.governance.returns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
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
/// @param releasedBefore the count of people of the quarter before as it may be printed; null where there is none
/// @param before the figure of the quarter before of a measure that does not count people
public record FigureCell(
        PrintedFigure cell,
        @Nullable ReleasedFigure released,
        @Nullable BigDecimal value,
        @Nullable ReleasedFigure releasedBefore,
        @Nullable BigDecimal before) {

    private static final String ALL = "All areas";
    private static final String NOT_KNOWN = "not known";

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
                null,
                null);
        return new FigureCell(
                cell,
                asked.countsPeople() ? release(null, "No accepted return for this quarter", rules.now()) : null,
                null,
                null,
                null);
    }

    private static FigureCell ofPeople(Figure figure, Area area, Ref areaReturn, FigureRules rules) {
        var asked = figure.asked();
        // which number below the threshold is released makes no difference: each prints as the same range
        var released = release(figure.few() ? BigDecimal.ONE : figure.value(), figure.because(), rules.now());
        var previous = asked.previous() == null ? null : release(asked.previous(), "", rules.before());
        var change = previous == null ? null : change(released, previous);
        var cell = new PrintedFigure(
                area.code(),
                area.name(),
                areaReturn.value(),
                released.text(),
                released.csv(),
                words(asked, change),
                released.hidden() || figure.value() == null ? released.note() : figure.note(),
                colour(asked, released, rules),
                amount(released.low()),
                amount(released.high()),
                trend(asked, change));
        return new FigureCell(cell, released, null, previous, null);
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
        var previous = asked.previous();
        var change = value == null || previous == null ? null : value.subtract(previous);
        var cell = new PrintedFigure(
                area.code(),
                area.name(),
                areaReturn.value(),
                value == null ? "not available" : asked.unit().print(value),
                value == null ? "not available" : value.toPlainString(),
                words(asked, change),
                value == null ? figure.because() : figure.note(),
                value == null || asked.target() == null
                        ? null
                        : MeasureRag.of(asked.unit(), asked.direction(), value, asked.target(), rules.perCent())
                                .colour(),
                value,
                value,
                trend(asked, change));
        return new FigureCell(cell, null, value, null, previous);
    }

    private static @Nullable BigDecimal amount(OptionalLong people) {
        return people.isPresent() ? BigDecimal.valueOf(people.getAsLong()) : null;
    }

    /// The form takes whole numbers only; an imported figure is rounded rather than lost.
    static ReleasedFigure release(@Nullable BigDecimal people, String because, SmallNumberRule rule) {
        return people == null
                ? DisclosureControl.release(Counts.none().missing("area", because), rule)
                        .figure("area")
                : DisclosureControl.release(
                        people.setScale(0, RoundingMode.HALF_UP).longValueExact(), rule);
    }

    /// The change where it may be known.
    private static @Nullable BigDecimal change(ReleasedFigure now, ReleasedFigure before) {
        var exact = now.since(before).exact();
        return exact.isPresent() ? BigDecimal.valueOf(exact.getAsLong()) : null;
    }

    private static @Nullable Trend trend(RequestedMeasure asked, @Nullable BigDecimal change) {
        if (change == null) {
            return null;
        }
        if (change.signum() == 0) {
            return Trend.LEVEL;
        }
        return (change.signum() > 0) == (asked.direction() == Direction.UP) ? Trend.BETTER : Trend.WORSE;
    }

    private static String words(RequestedMeasure asked, @Nullable BigDecimal change) {
        var trend = trend(asked, change);
        if (change == null || trend == null) {
            return "";
        }
        return switch (trend) {
            case LEVEL -> "no change since the quarter before";
            case BETTER -> asked.unit().change(change) + " since the quarter before, which is better";
            case WORSE -> asked.unit().change(change) + " since the quarter before, which is worse";
        };
    }

    /// All areas together, where the measure adds up: counts and pounds do, percentages and days do not. It is
    /// the total of the areas that have a figure, and names those that have none.
    public static Optional<PrintedFigure> total(RequestedMeasure asked, List<FigureCell> cells) {
        if (asked.unit() == Unit.PER_CENT || asked.unit() == Unit.DAYS || cells.size() < 2) {
            return Optional.empty();
        }
        var known = cells.stream().filter(FigureCell::known).toList();
        var both = known.stream().filter(FigureCell::knownBefore).toList();
        var change = both.isEmpty() ? null : asked.countsPeople() ? changeOfPeople(both) : changeOfThings(both);
        var words = words(asked, change);
        if (!words.isEmpty() && both.size() < cells.size()) {
            words += " (%s only)".formatted(names(both));
        }
        var total = asked.countsPeople() ? totalOfPeople(cells) : totalOfThings(asked, cells, known);
        return Optional.of(new PrintedFigure(
                "",
                ALL,
                "",
                total.text(),
                total.csv(),
                words,
                note(total.note(), cells),
                null,
                total.low(),
                total.high(),
                trend(asked, change)));
    }

    private boolean known() {
        return released == null ? value != null : released.available();
    }

    private boolean knownBefore() {
        return releasedBefore == null ? before != null : releasedBefore.available();
    }

    private static String names(List<FigureCell> cells) {
        return cells.stream().map(each -> each.cell.areaName()).collect(Collectors.joining(", "));
    }

    private static String note(String said, List<FigureCell> cells) {
        var without = cells.stream().filter(each -> !each.known()).toList();
        return without.isEmpty() ? said : ("Without " + names(without) + ". " + said).strip();
    }

    private static @Nullable BigDecimal changeOfPeople(List<FigureCell> cells) {
        return change(
                ReleasedFigure.total(cells.stream()
                        .map(FigureCell::released)
                        .filter(Objects::nonNull)
                        .toList()),
                ReleasedFigure.total(cells.stream()
                        .map(FigureCell::releasedBefore)
                        .filter(Objects::nonNull)
                        .toList()));
    }

    private static BigDecimal changeOfThings(List<FigureCell> cells) {
        return sum(cells, FigureCell::value).subtract(sum(cells, FigureCell::before));
    }

    private static BigDecimal sum(List<FigureCell> cells, Function<FigureCell, @Nullable BigDecimal> amount) {
        return cells.stream().map(amount).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// What is printed of a total.
    private record Total(
            String text,
            String csv,
            String note,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high) {

        static final Total NONE = new Total(NOT_KNOWN, NOT_KNOWN, "", null, null);
    }

    private static Total totalOfPeople(List<FigureCell> cells) {
        var parts = cells.stream()
                .map(FigureCell::released)
                .filter(Objects::nonNull)
                .toList();
        var present = parts.stream().filter(ReleasedFigure::available).toList();
        if (present.isEmpty()) {
            return Total.NONE;
        }
        var total = ReleasedFigure.total(parts);
        return new Total(
                total.text(),
                total.csv(),
                ReleasedFigure.total(present).note(),
                amount(total.low()),
                amount(total.high()));
    }

    private static Total totalOfThings(RequestedMeasure asked, List<FigureCell> cells, List<FigureCell> known) {
        if (known.isEmpty()) {
            return Total.NONE;
        }
        var sum = sum(known, FigureCell::value);
        var from = known.size() < cells.size() ? " from %d of %d".formatted(known.size(), cells.size()) : "";
        return new Total(asked.unit().print(sum) + from, sum.toPlainString() + from, "", sum, sum);
    }
}
