package waymark.conferences.figures;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import waymark.conferences.figures.ConferenceCounts.Counted;
import waymark.conferences.items.Exploitation;
import waymark.insight.MinimumCounts;
import waymark.insight.ReleasedFigure;
import waymark.insight.SmallNumberRule;
import waymark.web.charts.Chart;
import waymark.web.charts.ChartFrame;
import waymark.web.charts.ChartPoint;

/// What items were about: at least so many of each. What is too small is left out.
record KindFigures(List<Least> about, List<Least> kinds) {

    /// @param least at least so many
    record Least(String name, long least) {}

    /// @param total of all items
    static KindFigures of(List<Counted> items, ReleasedFigure total) {
        return new KindFigures(
                least(items, Counted::about, total, word -> word.equals("person") ? "About a person" : "About a place"),
                least(items, Counted::exploitation, total, KindFigures::kind));
    }

    private static List<Least> least(
            List<Counted> items, Function<Counted, String> of, ReleasedFigure total, Function<String, String> title) {
        var exact = items.stream().collect(Collectors.groupingBy(of, Collectors.counting()));
        return MinimumCounts.apart(exact, total, SmallNumberRule.USUAL).entrySet().stream()
                .map(floor -> new Least(title.apply(floor.getKey()), floor.getValue()))
                .toList();
    }

    private static String kind(String code) {
        return Arrays.stream(Exploitation.values())
                .filter(one -> one.name().equals(code))
                .map(Exploitation::title)
                .findFirst()
                .orElse(code);
    }

    boolean none() {
        return about.isEmpty() && kinds.isEmpty();
    }

    @Nullable
    Chart drawn() {
        return kinds.isEmpty()
                ? null
                : Chart.bars(
                        new ChartFrame(
                                "conference-kinds",
                                "Kinds of exploitation",
                                "A bar for each kind, with at least so many items. Kinds with too few to print have none.",
                                "Kind",
                                "Items",
                                ""),
                        kinds.stream()
                                .map(one -> ChartPoint.of(one.name(), one.least(), "at least " + one.least()))
                                .toList());
    }
}
