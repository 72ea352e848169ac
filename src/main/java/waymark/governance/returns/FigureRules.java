package waymark.governance.returns;

import waymark.insight.SmallNumberRule;
import waymark.kernel.Quarter;
import waymark.strategy.rag.StrategySettings;

/// What the partnership has set for judging and printing the figures of a quarter.
///
/// @param perCent how far off its target a measure may be and still be amber
/// @param now which counts of people of the quarter are too small to print
/// @param before the same for the quarter before, which the figures are compared with
public record FigureRules(int perCent, SmallNumberRule now, SmallNumberRule before) {

    /// The rules of a quarter.
    public static FigureRules of(StrategySettings settings, Quarter quarter) {
        return new FigureRules(
                settings.ragPerCent(), settings.smallNumbers(quarter), settings.smallNumbers(quarter.previous()));
    }
}
