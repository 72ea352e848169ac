package waymark.analysis.releases;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import waymark.insight.disclosure.CountTable;

/// Exact counts of people by two things, with the names of rows and columns.
///
/// @param counts row by row
public record CountGrid(List<String> rows, List<String> columns, List<Long> counts) {

    public CountGrid {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        counts = List.copyOf(counts);
        if (rows.isEmpty() || columns.isEmpty() || counts.size() != rows.size() * columns.size()) {
            throw new IllegalArgumentException("as many counts as there are rows and columns");
        }
    }

    /// Where a place is in the table with its totals: the row after the last is the total of the columns, the column
    /// after the last the total of the rows.
    int place(int row, int column) {
        return row * (columns.size() + 1) + column;
    }

    /// How many places the table has with its totals.
    int places() {
        return (rows.size() + 1) * (columns.size() + 1);
    }

    /// The count of a place; the row or column after the last is the total.
    long value(int row, int column) {
        long sum = 0;
        for (int each = row == rows.size() ? 0 : row; each < (row == rows.size() ? rows.size() : row + 1); each++) {
            for (int other = column == columns.size() ? 0 : column;
                    other < (column == columns.size() ? columns.size() : column + 1);
                    other++) {
                sum = Math.addExact(sum, counts.get(each * columns.size() + other));
            }
        }
        return sum;
    }

    /// The same for the search of patterns.
    CountTable table() {
        long[][] table = new long[rows.size()][columns.size()];
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                table[row][column] = counts.get(row * columns.size() + column);
            }
        }
        return CountTable.of(table);
    }

    /// With two rows counted as one, in the place of the first.
    CountGrid mergeRows(int one, int other, String name) {
        var names = new ArrayList<>(rows);
        names.set(one, name);
        names.remove(other);
        var merged = new ArrayList<Long>();
        for (int row = 0; row < rows.size(); row++) {
            if (row != other) {
                for (int column = 0; column < columns.size(); column++) {
                    merged.add(value(row, column) + (row == one ? value(other, column) : 0));
                }
            }
        }
        return new CountGrid(names, columns, merged);
    }

    /// With two columns counted as one, in the place of the first.
    CountGrid mergeColumns(int one, int other, String name) {
        return turned().mergeRows(one, other, name).turned();
    }

    private CountGrid turned() {
        var turned = new ArrayList<Long>();
        for (int column = 0; column < columns.size(); column++) {
            for (int row = 0; row < rows.size(); row++) {
                turned.add(value(row, column));
            }
        }
        return new CountGrid(/* rows= */ columns, /* columns= */ rows, turned);
    }

    /// As it can be copied into a spreadsheet and back.
    String text(String rowName) {
        var lines = new ArrayList<String>();
        lines.add(String.join(
                "\t", Stream.concat(Stream.of(rowName), columns.stream()).toList()));
        for (int row = 0; row < rows.size(); row++) {
            var cells = new ArrayList<String>(List.of(rows.get(row)));
            for (int column = 0; column < columns.size(); column++) {
                cells.add(Long.toString(value(row, column)));
            }
            lines.add(String.join("\t", cells));
        }
        return String.join("\n", lines);
    }

    /// Without the numbers: exact counts must not reach a log.
    @Override
    public String toString() {
        return "Counts of %d by %d".formatted(rows.size(), columns.size());
    }
}
