package waymark.strategy.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waymark.insight.DisclosureControl;
import waymark.insight.ReleasedFigure;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Quarter;
import waymark.kernel.Scope;
import waymark.strategy.rag.Colour;
import waymark.strategy.rag.Rag;
import waymark.strategy.rag.StrategySettings;

/// One area's figure of a measure as this reader may see it. A count of people is exact only for the lead of its own
/// area; everyone else reads it as it was released, and a colour that would narrow a hidden number is not given.
///
/// @param shown true where the reader may see the figure itself
public record VisibleResult(MeasureResult standing, boolean shown, StrategySettings settings) {

    public static List<VisibleResult> of(List<MeasureResult> standing, Actor actor, StrategySettings settings) {
        return standing.stream()
                .map(one -> new VisibleResult(
                        one,
                        !one.measure().countsPeople()
                                || actor.may(Permission.SEE_EXACT_FIGURES, Scope.area(one.area())),
                        settings))
                .toList();
    }

    MeasureLine measure() {
        return standing.measure();
    }

    /// The latest quarter before that has a figure, where this one has none.
    Optional<VisibleResult> last() {
        return standing.value() != null || standing.last() == null
                ? Optional.empty()
                : Optional.of(new VisibleResult(standing.last(), shown, settings));
    }

    String value() {
        if (standing.value() == null) {
            return standing.unavailable() == null ? "No value yet" : "Not available";
        }
        return print(standing.value(), standing.quarter());
    }

    String target() {
        return standing.target() == null ? "None" : measure().unit().print(standing.target());
    }

    String previous() {
        return standing.previous() == null
                ? "None"
                : print(standing.previous(), standing.quarter().previous());
    }

    /// The colour a person set, or the one that follows from the figure; null where it would give a small number away.
    @Nullable
    Colour colour() {
        var judgement = standing.standing().judgement();
        return judgement == null ? derived() : judgement.colour();
    }

    /// What follows from the figure; null where it would give a small number away.
    @Nullable
    Colour derived() {
        var colour = standing.standing().derived().colour();
        var target = standing.target();
        if (shown || standing.value() == null || target == null) {
            return colour;
        }
        return released(standing.value(), standing.quarter())
                .judge(people -> Rag.ofMeasure(
                                measure().unit(),
                                measure().direction(),
                                BigDecimal.valueOf(people),
                                target,
                                settings.ragPerCent())
                        .colour())
                .orElse(null);
    }

    String colourWord() {
        var colour = colour();
        return colour == null ? "No colour" : colour.word();
    }

    String derivedWord() {
        var colour = derived();
        return colour == null ? "not given" : colour.word().toLowerCase(java.util.Locale.ROOT);
    }

    /// The evidence of the colour, with the figure as this reader may see it.
    String because() {
        if (standing.value() == null && standing.unavailable() != null) {
            return standing.unavailable();
        }
        if (standing.standing().judgement() != null) {
            return standing.standing().judgement().reason();
        }
        if (standing.value() == null || figure() != null) {
            return standing.standing().because();
        }
        var evidence = standing.target() == null
                ? value()
                : "%s against a target of %s %s"
                        .formatted(value(), target(), measure().direction() == Direction.UP ? "or more" : "or less");
        return derived() == null ? evidence + ": a colour would give the number away" : evidence;
    }

    /// As printed in a file; a number where it may be seen and is there.
    @Nullable
    BigDecimal figure() {
        var value = standing.value();
        return value == null || shown || !released(value, standing.quarter()).hidden() ? value : null;
    }

    private String print(BigDecimal figure, Quarter quarter) {
        return shown
                ? measure().unit().print(figure)
                : released(figure, quarter).text();
    }

    private ReleasedFigure released(BigDecimal people, Quarter quarter) {
        return DisclosureControl.release(
                people.setScale(0, RoundingMode.HALF_UP).longValueExact(), settings.smallNumbers(quarter));
    }
}
