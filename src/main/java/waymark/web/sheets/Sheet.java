package waymark.web.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A table of texts with the rows and columns of somebody's spreadsheet, counted from 0. Empty rows stay, so
/// that each cell has the name that it has there.
public record Sheet(List<List<String>> rows) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LETTERS = 26;

    public Sheet {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// The text of a cell, empty where there is none.
    public String cell(int row, int column) {
        if (row < 0 || row >= rows.size() || column < 0) {
            return "";
        }
        var cells = rows.get(row);
        return column < cells.size() ? cells.get(column) : "";
    }

    /// How many columns the widest row has.
    public int width() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    /// True where nothing is in the row.
    public boolean empty(int row) {
        return row >= rows.size() || rows.get(row).stream().allMatch(String::isEmpty);
    }

    /// The same with another text in a cell of a row that is there.
    public Sheet with(int row, int column, String text) {
        var changed = new ArrayList<List<String>>(rows);
        var cells = new ArrayList<String>(rows.get(row));
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
        changed.set(row, cells);
        return new Sheet(changed);
    }

    /// The same with nothing in a row.
    public Sheet without(int row) {
        var changed = new ArrayList<List<String>>(rows);
        changed.set(row, List.of());
        return new Sheet(changed);
    }

    /// True where the cell says this text, as far as a cell can: without white space at its ends.
    public static boolean says(String cell, String text) {
        return cell.equals(SheetBuilder.tidy(text));
    }

    /// What a spreadsheet calls a cell: `C4`.
    public static String name(int row, int column) {
        return letters(column) + (row + 1);
    }

    /// What a spreadsheet calls a column: `A` to `Z`, then `AA`.
    public static String letters(int column) {
        var name = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            name.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return name.toString();
    }

    /// As a field of a form carries it from one page to the next.
    public String carried() {
        return JSON.writeValueAsString(rows);
    }

    /// What a form carried, within the limits of any sheet; nothing where it is no such text.
    public static Optional<Sheet> of(String carried) {
        try {
            var rows = JSON.readValue(carried, String[][].class);
            var sheet = new SheetBuilder();
            for (int row = 0; rows != null && row < rows.length; row++) {
                for (int column = 0; rows[row] != null && column < rows[row].length; column++) {
                    sheet.put(row, column, String.valueOf(rows[row][column]));
                }
            }
            return Optional.of(sheet.sheet());
        } catch (JacksonException | UnreadableSheet wrong) {
            return Optional.empty();
        }
    }
}
