package waymark.strategy.measures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import waymark.strategy.rag.StrategySettings;
import waymark.web.charts.Chart;
import waymark.web.charts.ChartFrame;
import waymark.web.charts.ChartPoint;

/// One measure over time, as a reader may see it: the areas beside each other on one scale, against their
/// targets, and what changed last.
final class MeasureTrend {

    /// Columns that can still be read on a phone.
    private static final int QUARTERS = 6;

    private final MeasureLine measure;
    private final StrategySettings settings;
    private final List<Series> areas;

    /// @param results of one area, oldest first
    private record Series(String area, List<VisibleResult> results) {

        /// Up to the latest quarter with a figure.
        List<VisibleResult> known() {
            return results.stream().filter(VisibleResult::known).toList();
        }
    }

    /// @param soFar every area and quarter up to today's, latest first
    MeasureTrend(MeasureLine measure, List<VisibleResult> soFar, StrategySettings settings) {
        this.measure = measure;
        this.settings = settings;
        var first = soFar.stream()
                .filter(VisibleResult::known)
                .map(one -> one.result().quarter().key())
                .min(String::compareTo)
                .orElse("");
        var byArea = new LinkedHashMap<String, List<VisibleResult>>();
        soFar.reversed().stream()
                .filter(one -> one.result().quarter().key().compareTo(first) >= 0)
                .forEach(one -> byArea.computeIfAbsent(one.result().areaName(), _ -> new ArrayList<>())
                        .add(one));
        this.areas = first.isEmpty()
                ? List.of()
                : soFar.stream()
                        .map(one -> one.result().areaName())
                        .distinct()
                        .filter(byArea::containsKey)
                        .map(area -> new Series(area, last(byArea.getOrDefault(area, List.of()))))
                        .toList();
    }

    private static List<VisibleResult> last(List<VisibleResult> results) {
        return List.copyOf(results.subList(Math.max(0, results.size() - QUARTERS), results.size()));
    }

    /// A chart for each area; empty before there is a figure.
    List<Chart> charts() {
        var all = areas.stream().flatMap(series -> points(series).stream()).toList();
        return areas.stream()
                .map(series -> Chart.trend(
                        new ChartFrame(
                                measure.ref().value() + " " + series.area(),
                                series.area(),
                                measure.title() + ": " + changed(series),
                                "Quarter",
                                measure.unit().words(),
                                "Target, " + measure.direction().words().toLowerCase(Locale.UK)),
                        points(series),
                        all))
                .toList();
    }

    private List<ChartPoint> points(Series series) {
        return series.results().stream().map(one -> one.point(brief(one))).toList();
    }

    /// `Hull: 82% in Q2 2026/27, up 4 percentage points since Q1 2026/27; target 80%, green`, a sentence for each area.
    List<String> changes() {
        return areas.stream().map(this::changed).toList();
    }

    private String changed(Series series) {
        var known = series.known();
        if (known.isEmpty()) {
            return series.area() + ": no value yet";
        }
        var now = known.getLast();
        var colour = now.colour();
        return "%s: %s in %s%s%s"
                .formatted(
                        series.area(),
                        now.value(),
                        brief(now),
                        known.size() < 2 ? "" : since(known.get(known.size() - 2), now),
                        now.result().target() == null || colour == null
                                ? ""
                                : "; target " + now.target() + ", "
                                        + now.colourWord().toLowerCase(Locale.UK));
    }

    /// Nothing where either is too small to print: the change would give it away.
    private String since(VisibleResult before, VisibleResult now) {
        var was = before.figure();
        var is = now.figure();
        return was == null || is == null
                ? ""
                : ", %s since %s".formatted(measure.unit().change(is.subtract(was)), brief(before));
    }

    /// `Q2 2026/27`.
    private String brief(VisibleResult one) {
        return one.result().quarter().brief(settings.firstMonth());
    }
}
