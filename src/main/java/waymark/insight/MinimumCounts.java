package waymark.insight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Counts of the same things as another released table, in steps: "at least 10".
///
/// Two tables of the same things can give each other away, where one adds up what the other hides. So the
/// second prints lower bounds only, in steps, and together no more than the lower bound of the first:
/// whatever number the first hides, the second could read the same.
public final class MinimumCounts {

    private static final List<Long> STEPS = List.of(10_000L, 5_000L, 2_000L, 1_000L, 500L, 200L, 100L, 50L, 20L, 10L);

    private MinimumCounts() {}

    /// Things that exclude one another: places, or the outcome of a report.
    ///
    /// @param total of all of them, as it was released
    /// @return the highest first, alike ones by their name; what is too small for a step is left out
    public static SequencedMap<String, Long> apart(
            Map<String, Long> counts, ReleasedFigure total, SmallNumberRule rule) {
        long left = total.low().orElse(0);
        var floors = new LinkedHashMap<String, Long>();
        for (var name : ordered(counts, rule)) {
            long floor = step(Math.min(step(counts.getOrDefault(name, 0L), rule), left), rule);
            if (floor > 0) {
                floors.put(name, floor);
                left -= floor;
            }
        }
        return floors;
    }

    /// Things of which one report may have several: each count may be as high as the total.
    public static SequencedMap<String, Long> together(
            Map<String, Long> counts, ReleasedFigure total, SmallNumberRule rule) {
        var floors = new LinkedHashMap<String, Long>();
        for (var name : ordered(counts, rule)) {
            long floor = step(
                    Math.min(
                            step(counts.getOrDefault(name, 0L), rule),
                            total.low().orElse(0)),
                    rule);
            if (floor > 0) {
                floors.put(name, floor);
            }
        }
        return floors;
    }

    /// By the printed number, never by the exact one.
    private static Collection<String> ordered(Map<String, Long> counts, SmallNumberRule rule) {
        var names = new ArrayList<>(counts.keySet());
        names.sort(Comparator.<String>comparingLong(name -> -step(counts.getOrDefault(name, 0L), rule))
                .thenComparing(Comparator.naturalOrder()));
        return names;
    }

    private static long step(long count, SmallNumberRule rule) {
        return STEPS.stream()
                .filter(step -> step <= count && step >= rule.threshold())
                .findFirst()
                .orElse(count >= rule.threshold() ? (long) rule.threshold() : 0L);
    }
}
