package waymark.strategy.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waymark.insight.DisclosureControl;
import waymark.insight.ReleasedFigure;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Quarter;
import waymark.kernel.Scope;
import waymark.strategy.rag.Colour;
import waymark.strategy.rag.StrategySettings;
import waymark.web.charts.ChartPoint;

/// One area's figure of a measure as this reader may see it. A count of people is exact only for
/// the lead of its own area; everyone else reads it as it was released, and a colour that would
/// narrow a hidden number is not given.
///
/// @param shown true where the reader may see the figure itself
public record VisibleResult(MeasureResult result, boolean shown, StrategySettings settings) {

    /// The results as the actor may see them.
    public static List<VisibleResult> of(List<MeasureResult> results, Actor actor, StrategySettings settings) {
        return results.stream()
                .map(one -> new VisibleResult(
                        one,
                        !one.measure().countsPeople()
                                || actor.may(Permission.SEE_EXACT_FIGURES, Scope.area(one.area())),
                        settings))
                .toList();
    }

    MeasureLine measure() {
        return result.measure();
    }

    /// The latest quarter before that has a figure, where this one has none.
    Optional<VisibleResult> last() {
        return result.value() != null || result.last() == null
                ? Optional.empty()
                : Optional.of(new VisibleResult(result.last(), shown, settings));
    }

    /// True where the area gave a figure, be it too small to read.
    boolean known() {
        return result.value() != null || result.few();
    }

    String value() {
        if (result.few()) {
            return few().text();
        }
        if (result.value() == null) {
            return result.unavailable() == null ? "No value yet" : "Not available";
        }
        return print(result.value(), result.quarter());
    }

    String target() {
        return result.target() == null ? "None" : measure().unit().print(result.target());
    }

    String previous() {
        return result.previous() == null
                ? "None"
                : print(result.previous(), result.quarter().previous());
    }

    /// The colour in force, set by a person or derived; null where it would give a small number away.
    @Nullable
    Colour colour() {
        var override = result.rag().override();
        return override == null ? derived() : override.colour();
    }

    /// The derived colour; null where it would give a small number away.
    @Nullable
    Colour derived() {
        var colour = result.rag().derived().colour();
        var target = result.target();
        if (shown || result.value() == null || target == null) {
            return colour;
        }
        return released(result.value(), result.quarter())
                .judge(people -> MeasureRag.of(
                                measure().unit(),
                                measure().direction(),
                                BigDecimal.valueOf(people),
                                target,
                                settings.ragPerCent())
                        .colour())
                .orElse(null);
    }

    /// True where the figure is red or amber, and saying so gives nothing away.
    public boolean offTarget() {
        return result.value() != null && (colour() == Colour.RED || colour() == Colour.AMBER);
    }

    /// True where lists show it as red: of its quarter or, where that has no figure, of the latest that has.
    public boolean red() {
        return last().orElse(this).colour() == Colour.RED;
    }

    String colourWord() {
        var colour = colour();
        return colour == null ? "No colour" : colour.word();
    }

    String derivedWord() {
        var colour = derived();
        return colour == null ? "not given" : colour.word().toLowerCase(Locale.ROOT);
    }

    /// The evidence of the colour, with the figure as this reader may see it.
    String because() {
        if (result.few()) {
            return value();
        }
        if (result.value() == null && result.unavailable() != null) {
            return result.unavailable();
        }
        if (result.rag().override() != null) {
            return result.rag().override().reason();
        }
        if (result.value() == null || figure() != null) {
            return result.rag().because();
        }
        var evidence = result.target() == null
                ? value()
                : "%s against a target of %s %s"
                        .formatted(value(), target(), measure().direction() == Direction.UP ? "or more" : "or less");
        return derived() == null ? evidence + ": a colour would give the number away" : evidence;
    }

    /// The figure for a file; null where there is none or the reader may not see it.
    @Nullable
    BigDecimal figure() {
        var value = result.value();
        return value == null || shown || !released(value, result.quarter()).hidden() ? value : null;
    }

    /// The same area and measure at an earlier figure, without its target.
    VisibleResult at(MeasureFigures.PastFigure past) {
        return new VisibleResult(
                new MeasureResult(
                        measure(),
                        result.area(),
                        result.areaName(),
                        past.quarter(),
                        null,
                        past.value(),
                        null,
                        null,
                        result.rag(),
                        0,
                        null,
                        false),
                shown,
                settings);
    }

    /// For a chart: the figure, or the range of one that is too small to print, with its target.
    ChartPoint point(String label) {
        var value = result.few() ? BigDecimal.ONE : result.value();
        if (value == null) {
            return withTarget(ChartPoint.none(label, result.unavailable() == null ? "no value" : "not available"));
        }
        if (figure() != null) {
            return withTarget(ChartPoint.of(label, value.doubleValue(), value()));
        }
        var printed = released(value, result.quarter());
        return withTarget(ChartPoint.between(
                label, printed.low().orElse(0), printed.high().orElse(0), printed.text()));
    }

    private ChartPoint withTarget(ChartPoint point) {
        var target = result.target();
        return target == null ? point : point.target(target.doubleValue(), target());
    }

    private String print(BigDecimal figure, Quarter quarter) {
        return shown
                ? measure().unit().print(figure)
                : released(figure, quarter).text();
    }

    /// Which number below the threshold is released makes no difference: each reads as the same range.
    private ReleasedFigure few() {
        return released(BigDecimal.ONE, result.quarter());
    }

    private ReleasedFigure released(BigDecimal people, Quarter quarter) {
        return DisclosureControl.release(
                people.setScale(0, RoundingMode.HALF_UP).longValueExact(), settings.smallNumbers(quarter));
    }
}
