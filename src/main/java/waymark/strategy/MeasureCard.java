package waymark.strategy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Scope;

/// One area's figure of a measure as this reader may see it. A figure that counts people is exact only for the lead of
/// its own area: everyone else reads it in the board pack, where it has passed disclosure control.
///
/// @param shown true where the reader may see the figure itself
record MeasureCard(MeasureStanding standing, boolean shown) {

    static List<MeasureCard> of(List<MeasureStanding> standing, Actor actor) {
        return standing.stream()
                .map(one -> new MeasureCard(
                        one,
                        !one.measure().countsPeople()
                                || actor.may(Permission.SEE_EXACT_FIGURES, Scope.area(one.area()))))
                .toList();
    }

    MeasureLine measure() {
        return standing.measure();
    }

    String value() {
        if (standing.value() == null) {
            return standing.unavailable() == null ? "No value yet" : "Not available";
        }
        return shown ? print(standing.value()) : "In the board pack";
    }

    String target() {
        return print(standing.target());
    }

    String previous() {
        return shown || standing.previous() == null ? print(standing.previous()) : "In the board pack";
    }

    /// The evidence of the colour, without the figure where that may not be seen.
    String because() {
        if (standing.value() == null && standing.unavailable() != null) {
            return standing.unavailable();
        }
        if (standing.standing().judgement() != null) {
            return standing.standing().judgement().reason();
        }
        return shown || standing.value() == null
                ? standing.standing().because()
                : "Small numbers are protected: the figure stands in the board pack";
    }

    /// As printed in a file; a number where it may be seen and is there.
    @Nullable
    BigDecimal figure() {
        return shown ? standing.value() : null;
    }

    private String print(@Nullable BigDecimal figure) {
        return figure == null ? "None" : measure().unit().print(figure);
    }
}
