package waymark.governance;

import waymark.insight.SmallNumbers;
import waymark.kernel.Quarter;
import waymark.strategy.Settings;

/// What the partnership has set for judging and printing the figures of a quarter.
///
/// @param perCent how far off its target a measure may be and still be amber
/// @param now which counts of people of the quarter are too small to print
/// @param before the same for the quarter before, which the figures are compared with
record Rules(int perCent, SmallNumbers now, SmallNumbers before) {

    static Rules of(Settings settings, Quarter quarter) {
        return new Rules(
                settings.ragPerCent(), settings.smallNumbers(quarter), settings.smallNumbers(quarter.previous()));
    }
}
