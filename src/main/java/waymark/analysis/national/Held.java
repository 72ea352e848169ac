package waymark.analysis.national;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// The national figures that are held, by series and period, each with its editions in order.
final class Held {

    private final Map<Series, SortedMap<Period, List<Edition>>> series = new HashMap<>();

    Held(List<Edition> editions) {
        for (var one : editions) {
            series.computeIfAbsent(one.series(), _ -> new TreeMap<>()).merge(one.period(), List.of(one), Held::joined);
        }
    }

    private static List<Edition> joined(List<Edition> some, List<Edition> more) {
        var all = new java.util.ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    /// The editions of a period, the earliest first; empty where none is held.
    List<Edition> editions(Series of, Period period) {
        return series.getOrDefault(of, new TreeMap<>()).getOrDefault(period, List.of());
    }

    /// The value of the newest edition.
    Optional<Edition> latest(Series of, Period period) {
        var all = editions(of, period);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /// The value that was published first, where it was seen.
    Optional<Edition> first(Series of, Period period) {
        return editions(of, period).stream().filter(Edition::first).findFirst();
    }

    /// The years, or the quarters, that are held of a series.
    NavigableSet<Period> periods(Series of, boolean annual) {
        var found = new TreeSet<Period>();
        for (var period : series.getOrDefault(of, new TreeMap<>()).keySet()) {
            if (period.annual() == annual) {
                found.add(period);
            }
        }
        return found;
    }

    /// The parts that are held of a measure and a split.
    List<Series> parts(Measure measure, Split split) {
        return series.keySet().stream()
                .filter(one -> one.measure() == measure && one.split() == split)
                .sorted(java.util.Comparator.comparing(Series::part))
                .toList();
    }
}
