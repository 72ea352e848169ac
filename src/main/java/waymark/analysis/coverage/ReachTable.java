package waymark.analysis.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.insight.Counts;
import waymark.insight.DisclosureControl;
import waymark.insight.ReleasedFigure;
import waymark.insight.SmallNumberRule;
import waymark.kernel.Area;
import waymark.web.charts.Chart;
import waymark.web.charts.ChartFrame;
import waymark.web.charts.ChartPoint;
import waymark.web.figures.ProvidedBreakdown;
import waymark.web.figures.ProvidedBreakdown.GroupCount;

/// A count by group and area, as it was released: each cell is guarded before anything is added up, so that no total
/// gives away what is hidden.
///
/// @param areas names of the areas, in the order of the cells of each row
/// @param codes of those areas; empty for what lies in none, or more than one
/// @param sums of each area over all groups
public record ReachTable(
        String key,
        String title,
        String definition,
        List<String> areas,
        List<String> codes,
        List<Row> rows,
        List<Cell> sums) {

    private static final int MOST_GROUPS = 12;
    private static final String OTHERS = "All others";

    public ReachTable {
        areas = List.copyOf(areas);
        codes = List.copyOf(codes);
        rows = List.copyOf(rows);
        sums = List.copyOf(sums);
    }

    /// A bar for each group; null where there is none.
    @Nullable
    Chart drawn() {
        if (rows.isEmpty()) {
            return null;
        }
        var points = rows.stream().map(row -> row.total().point(row.group())).toList();
        return Chart.bars(
                new ChartFrame(
                        "reach-" + key,
                        title,
                        "A bar for each group. A striped bar is a range, where a small number is in it.",
                        "Group",
                        "All areas",
                        ""),
                points);
    }

    /// One group.
    public record Row(String group, List<Cell> cells, Cell total) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// A number as it may be printed.
    ///
    /// @param low the least it can be; null where there is none
    /// @param high the most it can be
    public record Cell(
            String text, @Nullable Long low, @Nullable Long high) {

        ChartPoint point(String label) {
            return low == null || high == null
                    ? ChartPoint.none(label, text)
                    : ChartPoint.between(label, low, high, text);
        }

        static Cell of(ReleasedFigure figure) {
            return new Cell(
                    figure.text(),
                    figure.low().isPresent() ? figure.low().getAsLong() : null,
                    figure.high().isPresent() ? figure.high().getAsLong() : null);
        }

        static Cell of(long things) {
            return new Cell("%,d".formatted(things), things, things);
        }
    }

    /// What was counted, released. Of things that are no people every number may be printed.
    static ReachTable of(ProvidedBreakdown breakdown, List<Area> areas, List<GroupCount> counted) {
        var names = new LinkedHashMap<String, String>();
        areas.forEach(area -> names.put(area.code(), area.name()));
        names.put("", "Elsewhere, or several areas");
        var groups = groups(counted);
        var exact = new LinkedHashMap<String, Map<String, Long>>();
        for (var group : groups) {
            var row = new LinkedHashMap<String, Long>();
            names.keySet().forEach(code -> row.put(code, 0L));
            exact.put(group, row);
        }
        for (var one : counted) {
            var group = exact.containsKey(one.group()) ? one.group() : OTHERS;
            var area = one.area();
            exact.getOrDefault(group, new LinkedHashMap<>())
                    .merge(area != null && names.containsKey(area) ? area : "", one.count(), Long::sum);
        }
        var codes = List.copyOf(names.keySet());
        var table = breakdown.people() ? people(exact, codes) : things(exact, codes);
        return new ReachTable(
                breakdown.key(),
                breakdown.title(),
                breakdown.definition(),
                List.copyOf(names.values()),
                codes,
                table.rows(),
                table.sums());
    }

    private record Cells(List<Row> rows, List<Cell> sums) {}

    private static Cells people(Map<String, Map<String, Long>> exact, List<String> codes) {
        var counts = Counts.none();
        for (var group : exact.entrySet()) {
            for (var code : codes) {
                counts = counts.with(group.getKey(), code, group.getValue().getOrDefault(code, 0L));
            }
        }
        var released = DisclosureControl.release(counts, SmallNumberRule.USUAL);
        var rows = new ArrayList<Row>();
        for (var group : exact.keySet()) {
            rows.add(new Row(
                    group,
                    codes.stream()
                            .map(code -> Cell.of(released.figure(group, code)))
                            .toList(),
                    Cell.of(released.rowTotal(group))));
        }
        return new Cells(
                rows, codes.stream().map(code -> Cell.of(released.total(code))).toList());
    }

    private static Cells things(Map<String, Map<String, Long>> exact, List<String> codes) {
        var rows = new ArrayList<Row>();
        exact.forEach((group, cells) -> rows.add(new Row(
                group,
                codes.stream()
                        .map(code -> Cell.of(cells.getOrDefault(code, 0L)))
                        .toList(),
                Cell.of(cells.values().stream().mapToLong(Long::longValue).sum()))));
        return new Cells(
                rows,
                codes.stream()
                        .map(code -> Cell.of(exact.values().stream()
                                .mapToLong(cells -> cells.getOrDefault(code, 0L))
                                .sum()))
                        .toList());
    }

    /// The groups in the order they were counted in; of very many the largest, and the others together.
    private static List<String> groups(List<GroupCount> counted) {
        var all = new LinkedHashSet<>(counted.stream().map(GroupCount::group).toList());
        if (all.size() <= MOST_GROUPS) {
            return List.copyOf(all);
        }
        var sums = new LinkedHashMap<String, Long>();
        counted.forEach(one -> sums.merge(one.group(), one.count(), Long::sum));
        var largest = sums.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_GROUPS - 1L)
                .map(Map.Entry::getKey)
                .sorted();
        return Stream.concat(largest, Stream.of(OTHERS)).toList();
    }

    /// One area over all groups.
    public Optional<Cell> ofArea(String code) {
        int place = codes.indexOf(code);
        return place < 0 || rows.isEmpty() ? Optional.empty() : Optional.of(sums.get(place));
    }
}
