package waymark.analysis.releases;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waymark.web.charts.Chart;
import waymark.web.charts.ChartFrame;
import waymark.web.charts.ChartPoint;

/// A table as anybody may read it: counts, totals, and one mark for everything that is not shown, whichever reason it
/// has.
///
/// @param rows the names of the rows
/// @param columns the names of the columns
/// @param figures row by row with the totals; null where the count is not shown
public record PrintedTable(List<String> rows, List<String> columns, List<List<@Nullable Long>> figures) {

    /// What stands where a count is not shown.
    public static final String MARK = "not shown";

    private static final int DRAWN = 12;

    static PrintedTable of(CountGrid grid, BitSet hidden) {
        var figures = new ArrayList<List<@Nullable Long>>();
        int columns = grid.columns().size() == 1 ? 1 : grid.columns().size() + 1;
        for (int row = 0; row <= grid.rows().size(); row++) {
            var line = new ArrayList<@Nullable Long>();
            for (int column = 0; column < columns; column++) {
                line.add(hidden.get(grid.place(row, column)) ? null : Long.valueOf(grid.value(row, column)));
            }
            figures.add(line);
        }
        return new PrintedTable(grid.rows(), grid.columns(), figures);
    }

    /// What is counted and by what: `People supported, by age`.
    ///
    /// @param columnName empty where there is one column
    public static String caption(String measure, String columnName) {
        if (columnName.isEmpty()) {
            return measure;
        }
        boolean letters = columnName.length() > 1 && Character.isUpperCase(columnName.charAt(1));
        var by = letters ? columnName : Character.toLowerCase(columnName.charAt(0)) + columnName.substring(1);
        return measure + ", by " + by;
    }

    /// The headings over the figures, with the one of totals.
    public List<String> headings() {
        var headings = new ArrayList<>(columns);
        if (columns.size() > 1) {
            headings.add("Total");
        }
        return headings;
    }

    /// The names of the lines, with the one of totals.
    public List<String> lines() {
        var lines = new ArrayList<>(rows);
        lines.add("Total");
        return lines;
    }

    Optional<Long> figure(int row, int column) {
        return Optional.ofNullable(figures.get(row).get(column));
    }

    /// As it is printed.
    public String text(int row, int column) {
        return figure(row, column).map("%,d"::formatted).orElse(MARK);
    }

    /// How many counts are not shown.
    public long hidden() {
        return figures.stream()
                .flatMap(List::stream)
                .filter(figure -> figure == null)
                .count();
    }

    /// A bar for each row: its total.
    Chart chart(Described about) {
        return chart(about.measure(), about.rowName());
    }

    /// A bar for each row: its total.
    ///
    /// @param rowName what the rows are
    public Chart chart(String measure, String rowName) {
        var points = new ArrayList<ChartPoint>();
        for (int row = 0; row < Math.min(DRAWN, rows.size()); row++) {
            var figure = figures.get(row).getLast();
            points.add(
                    figure == null
                            ? ChartPoint.none(rows.get(row), MARK)
                            : ChartPoint.of(rows.get(row), figure, "%,d".formatted(figure)));
        }
        return Chart.bars(
                new ChartFrame(
                        "released",
                        measure,
                        "A bar for each of %s, all together. Where a count is not shown there is no bar."
                                .formatted(rowName),
                        rowName,
                        "Number",
                        ""),
                points);
    }

    /// As a file has it.
    public List<List<Object>> cells() {
        var cells = new ArrayList<List<Object>>();
        for (int row = 0; row < figures.size(); row++) {
            var line = new ArrayList<Object>(List.of(lines().get(row)));
            for (int column = 0; column < headings().size(); column++) {
                var figure = figures.get(row).get(column);
                line.add(figure == null ? MARK : figure);
            }
            cells.add(line);
        }
        return cells;
    }

    /// As it is kept.
    Map<String, Object> json() {
        return Map.of("rows", rows, "columns", columns, "figures", figures);
    }
}
