package waymark.insight;

import java.util.List;
import java.util.Map;

/// A table of counts of people as it may be printed, with its totals.
public final class ReleasedTable {

    private final Map<String, Map<String, ReleasedFigure>> rows;
    private final List<String> columns;

    ReleasedTable(Map<String, Map<String, ReleasedFigure>> rows, List<String> columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /// The figure of an area in a table with one column.
    public ReleasedFigure figure(String row) {
        return figure(row, Counts.ONLY);
    }

    public ReleasedFigure figure(String row, String column) {
        return rows.getOrDefault(row, Map.of()).getOrDefault(column, ReleasedFigure.missing("No figure was given"));
    }

    /// All areas together, in a table with one column.
    public ReleasedFigure total() {
        return total(Counts.ONLY);
    }

    /// All areas together, in one column.
    public ReleasedFigure total(String column) {
        return ReleasedFigure.total(
                rows.keySet().stream().map(row -> figure(row, column)).toList());
    }

    /// One area over all columns.
    public ReleasedFigure rowTotal(String row) {
        return ReleasedFigure.total(
                columns.stream().map(column -> figure(row, column)).toList());
    }

    /// Everything.
    public ReleasedFigure grandTotal() {
        return ReleasedFigure.total(rows.keySet().stream()
                .flatMap(row -> columns.stream().map(column -> figure(row, column)))
                .toList());
    }
}
