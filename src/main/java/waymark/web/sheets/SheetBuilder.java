package waymark.web.sheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Collects the cells of a sheet and stops where there are too many.
final class SheetBuilder {

    /// Rows with something in them.
    static final int MOST_ROWS = 501;
    /// The last row, empty ones counted.
    static final int LAST_ROW = 5_000;

    static final int MOST_COLUMNS = 60;
    static final int MOST_CHARACTERS = 1_000_000;

    private static final int WIDE_ROWS = 1_501;
    private static final int WIDE_COLUMNS = 250;

    private final List<List<String>> rows = new ArrayList<>();
    private final Set<Integer> filled = new HashSet<>();
    private final int mostRows;
    private final int mostColumns;
    private int characters;

    /// For what people type or copy.
    SheetBuilder() {
        this(MOST_ROWS, MOST_COLUMNS);
    }

    private SheetBuilder(int mostRows, int mostColumns) {
        this.mostRows = mostRows;
        this.mostColumns = mostColumns;
    }

    /// For published tables: some have a column for each quarter since 2014.
    static SheetBuilder wide() {
        return new SheetBuilder(WIDE_ROWS, WIDE_COLUMNS);
    }

    /// Puts a text into a cell; an empty one leaves no trace.
    void put(int row, int column, String text) throws UnreadableSheet {
        var tidy = tidy(text);
        if (tidy.isEmpty()) {
            return;
        }
        characters += tidy.length();
        filled.add(row);
        check(row, column);
        while (rows.size() <= row) {
            rows.add(new ArrayList<>());
        }
        var cells = rows.get(row);
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, tidy);
    }

    private void check(int row, int column) throws UnreadableSheet {
        if (filled.size() > mostRows || row >= LAST_ROW) {
            throw new UnreadableSheet(
                    "It has more than %d rows below its headings. Send it in parts".formatted(mostRows - 1));
        }
        if (column >= mostColumns) {
            throw new UnreadableSheet("It has more than %d columns".formatted(mostColumns));
        }
        if (characters > MOST_CHARACTERS) {
            throw new UnreadableSheet("It has more than %,d characters. Send it in parts".formatted(MOST_CHARACTERS));
        }
    }

    /// Without what no text has: marks that control a machine, and white space at both ends.
    static String tidy(String text) {
        var kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(letter -> {
            boolean written = letter == '\n' || letter == '\t' || !Character.isISOControl(letter);
            if (written && letter != '\uFEFF' && Character.getType(letter) != Character.SURROGATE) {
                kept.appendCodePoint(letter == '\u00A0' ? ' ' : letter);
            }
        });
        return kept.toString().strip();
    }

    Sheet sheet() throws UnreadableSheet {
        if (filled.isEmpty()) {
            throw new UnreadableSheet("It has nothing in it");
        }
        return new Sheet(rows);
    }
}
