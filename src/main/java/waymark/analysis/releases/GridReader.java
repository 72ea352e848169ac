package waymark.analysis.releases;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import waymark.kernel.Problems;

/// Reads counts that somebody typed, or copied out of a spreadsheet or a CSV file: names of columns in the first line,
/// then a line for each row. Totals may be there; they have to be right, and are then worked out anew.
final class GridReader {

    static final int MOST_ROWS = 40;
    static final int MOST_COLUMNS = 20;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_TEXT = 60_000;
    private static final long MOST = 10_000_000;
    private static final Set<String> TOTALS = Set.of("total", "totals", "all", "sum");

    private final String field;
    private final Problems problems;

    private GridReader(String field, Problems problems) {
        this.field = field;
        this.problems = problems;
    }

    /// @param rowName fills the corner: what the rows are, where the first line names it
    record Read(CountGrid grid, String rowName) {}

    /// The counts, or nothing where something is wrong with them.
    static Optional<Read> read(String text, String field, Problems problems) {
        var found = new Problems();
        var read = new GridReader(field, found).read(text);
        problems.addAll(found.list());
        return found.any() ? Optional.empty() : read;
    }

    private void wrong(String message) {
        problems.add(field, message);
    }

    private Optional<Read> read(String text) {
        if (text.isBlank()) {
            wrong("Enter the counts, or copy them from a spreadsheet");
            return Optional.empty();
        }
        if (text.length() > LONGEST_TEXT) {
            wrong("The table is too long");
            return Optional.empty();
        }
        var lines = lines(text);
        if (lines.size() < 2 || lines.getFirst().size() < 2) {
            wrong("Enter a line with the names of the columns, then a line for each row, with tabs or commas between");
            return Optional.empty();
        }
        return table(lines);
    }

    private List<List<String>> lines(String text) {
        char delimiter = text.indexOf('\t') >= 0 ? '\t' : text.indexOf(';') >= 0 ? ';' : ',';
        var lines = new ArrayList<List<String>>();
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setTrim(true)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        try (var parser = CSVParser.parse(text.strip(), format)) {
            for (var line : parser) {
                var cells = new ArrayList<>(line.toList().stream()
                        .map(cell -> cell.strip().replaceAll("\\s+", " "))
                        .toList());
                while (!cells.isEmpty() && cells.getLast().isEmpty()) {
                    cells.removeLast();
                }
                if (!cells.isEmpty()) {
                    lines.add(cells);
                }
            }
        } catch (IOException | java.io.UncheckedIOException quotes) {
            wrong("The cells cannot be told apart. Copy the table again, with tabs between");
        }
        return lines;
    }

    private Optional<Read> table(List<List<String>> lines) {
        var head = lines.getFirst();
        var columns = new ArrayList<>(head.subList(1, head.size()));
        boolean totalColumn = columns.size() > 1 && isTotal(columns.getLast());
        if (totalColumn) {
            columns.removeLast();
        }
        var body = lines.subList(1, lines.size());
        boolean totalRow = body.size() > 1 && isTotal(body.getLast().getFirst());
        var rows = totalRow ? body.subList(0, body.size() - 1) : body;
        names(columns, "column", MOST_COLUMNS);
        names(rows.stream().map(List::getFirst).toList(), "row", MOST_ROWS);
        var counts = new ArrayList<Long>();
        for (int row = 0; row < rows.size(); row++) {
            numbers(rows.get(row), row + 2, columns.size(), totalColumn, counts);
        }
        if (problems.any()) {
            return Optional.empty();
        }
        var grid = new CountGrid(rows.stream().map(List::getFirst).toList(), columns, counts);
        if (totalRow) {
            sums(grid, body.getLast(), totalColumn);
        }
        return Optional.of(new Read(grid, head.getFirst()));
    }

    private static boolean isTotal(String name) {
        return TOTALS.contains(name.toLowerCase(Locale.ROOT));
    }

    private void names(List<String> names, String what, int most) {
        if (names.size() > most) {
            wrong("A table has at most %d %ss".formatted(most, what));
        }
        var seen = new HashSet<String>();
        for (int at = 0; at < names.size(); at++) {
            var name = names.get(at);
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                wrong("Give %s %d a name of at most %d characters".formatted(what, at + 1, LONGEST_NAME));
            } else if (!seen.add(Category.key(name))) {
                wrong("Two %ss are called “%s”".formatted(what, name));
            } else if (name.contains("=") || name.contains("+")) {
                wrong("Write “%s” without = and +, which say what adds up".formatted(name));
            }
        }
    }

    private void numbers(List<String> line, int number, int columns, boolean totalColumn, List<Long> counts) {
        int wanted = columns + 1 + (totalColumn ? 1 : 0);
        if (line.size() != wanted) {
            wrong("Line %d (“%s”) has %d cells, the first line has %d"
                    .formatted(number, line.getFirst(), line.size(), wanted));
            return;
        }
        long sum = 0;
        for (int column = 1; column <= columns; column++) {
            long count = number(line.get(column), number, column);
            counts.add(count);
            sum += count;
        }
        if (totalColumn && number(line.get(columns + 1), number, columns + 1) != sum) {
            wrong("Line %d (“%s”): the total is not the sum of its counts".formatted(number, line.getFirst()));
        }
    }

    private long number(String cell, int line, int column) {
        var digits = cell.replace(",", "");
        if (!digits.matches("[0-9]{1,8}") || Long.parseLong(digits) > MOST) {
            wrong("Line %d, cell %d: “%s” is not a whole number of people"
                    .formatted(line, column + 1, cell.length() > 20 ? cell.substring(0, 20) : cell));
            return 0;
        }
        return Long.parseLong(digits);
    }

    private void sums(CountGrid grid, List<String> line, boolean totalColumn) {
        int wanted = grid.columns().size() + 1 + (totalColumn ? 1 : 0);
        if (line.size() != wanted) {
            wrong("The line of totals has %d cells, the first line has %d".formatted(line.size(), wanted));
            return;
        }
        for (int column = 0; column < wanted - 1; column++) {
            if (number(line.get(column + 1), grid.rows().size() + 2, column + 1)
                    != grid.value(grid.rows().size(), column)) {
                wrong("The total of “%s” is not the sum of its counts"
                        .formatted(
                                column < grid.columns().size() ? grid.columns().get(column) : line.getFirst()));
            }
        }
    }
}
