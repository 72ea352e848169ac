package waymark.web.sheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Which column of a sheet is read as what.
///
/// @param heading row of the headings, or -1 where the sheet has none
/// @param keys for each column of the sheet, the key of what it is read as, or empty where it is not read
public record ColumnMatch(int heading, List<String> keys) {

    /// So many headings that are known make a row one of headings.
    private static final int KNOWN = 2;

    public ColumnMatch {
        keys = List.copyOf(keys);
    }

    /// As the headings say, in the first row that has anything.
    public static ColumnMatch guess(Sheet sheet, List<SheetColumn> columns) {
        int row = 0;
        while (row < sheet.rows().size() && sheet.empty(row)) {
            row++;
        }
        var keys = new ArrayList<String>();
        var taken = new HashSet<String>();
        for (int column = 0; column < sheet.width(); column++) {
            var heading = sheet.cell(row, column);
            keys.add(columns.stream()
                    .filter(one -> one.named(heading) && taken.add(one.key()))
                    .map(SheetColumn::key)
                    .findFirst()
                    .orElse(""));
        }
        return new ColumnMatch(taken.size() >= KNOWN ? row : -1, keys);
    }

    /// As somebody chose; a key that is chosen twice counts the first time.
    public static ColumnMatch chosen(Sheet sheet, boolean headings, List<String> chosen, List<SheetColumn> columns) {
        int row = 0;
        while (row < sheet.rows().size() && sheet.empty(row)) {
            row++;
        }
        var keys = new ArrayList<String>();
        var taken = new HashSet<String>();
        for (var key : chosen) {
            boolean known = columns.stream().anyMatch(one -> one.key().equals(key));
            keys.add(known && taken.add(key) ? key : "");
        }
        return new ColumnMatch(headings ? row : -1, keys);
    }

    /// The column that is read as this, or -1.
    public int column(String key) {
        return keys.indexOf(key);
    }

    /// The first row below the headings.
    public int first() {
        return heading + 1;
    }
}
