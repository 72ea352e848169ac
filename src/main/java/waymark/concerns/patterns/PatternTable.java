package waymark.concerns.patterns;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import waymark.insight.ReleasedFigure;

/// A table of months by areas or sectors, with totals. It contains released figures only.
///
/// @param total of everything
record PatternTable(List<String> columns, List<Row> rows, List<ReleasedFigure> totals, ReleasedFigure total) {

    /// @param figures one for each column
    record Row(String month, List<ReleasedFigure> figures, ReleasedFigure total) {}

    /// The figures of one month.
    interface Cells {
        ReleasedFigure at(int month, int column);
    }

    /// The months in which something came in, latest first.
    List<Row> shown() {
        return rows.reversed().stream()
                .filter(row -> row.total().high().orElse(0) > 0)
                .toList();
    }

    /// @param months how many months of the year have passed
    static PatternTable of(List<String> columns, int months, Cells cells) {
        var rows = new ArrayList<Row>();
        for (int month = 1; month <= months; month++) {
            int of = month;
            var figures = IntStream.range(0, columns.size())
                    .mapToObj(column -> cells.at(of, column))
                    .toList();
            rows.add(new Row(
                    Month.of(month).getDisplayName(TextStyle.FULL, Locale.UK), figures, ReleasedFigure.total(figures)));
        }
        var totals = IntStream.range(0, columns.size())
                .mapToObj(column -> ReleasedFigure.total(
                        rows.stream().map(row -> row.figures().get(column)).toList()))
                .toList();
        return new PatternTable(columns, rows, totals, ReleasedFigure.total(totals));
    }
}
