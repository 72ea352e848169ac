package waymark.strategy;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Quarter;

/// How many open actions and measures are red in each area, by its code.
///
/// @param measures as the reader sees them: a colour that would give a small number away does not count
/// @param quarter the latest with a figure; null where no measure is supplied
public record RedCounts(
        Map<String, Integer> actions,
        Map<String, Integer> measures,
        @Nullable Quarter quarter) {

    /// How many open actions of the area are red.
    public int actionsIn(String area) {
        return actions.getOrDefault(area, 0);
    }

    /// How many measures are red for the area.
    public int measuresIn(String area) {
        return measures.getOrDefault(area, 0);
    }
}
