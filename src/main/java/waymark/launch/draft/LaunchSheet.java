package waymark.launch.draft;

import java.util.ArrayList;
import java.util.List;
import waymark.web.sheets.ColumnMatch;
import waymark.web.sheets.Sheet;

/// Reads a spreadsheet into the rows of a step. Whatever is wrong is noted at its row and column, and
/// reading goes on; rows come in only where nothing is wrong.
///
/// @param faults in the order of the sheet
/// @param rows as they would be added
record LaunchSheet(List<SheetFault> faults, List<LaunchRow> rows) {

    /// Something wrong in one cell, or in a row.
    ///
    /// @param cell as the spreadsheet calls it: `C4`; or the row, where it has no such column: `Row 4`
    record SheetFault(String cell, String heading, String found, String message) {}

    LaunchSheet {
        faults = List.copyOf(faults);
        rows = List.copyOf(rows);
    }

    static LaunchSheet read(LaunchStep step, Sheet sheet, Draft draft) {
        var columns = step.columns();
        var match = ColumnMatch.guess(
                sheet, columns.stream().map(LaunchColumn::sheet).toList());
        var faults = new ArrayList<SheetFault>();
        if (match.heading() < 0) {
            var headings = columns.stream().map(LaunchColumn::heading).toList();
            faults.add(new SheetFault(
                    "Row 1",
                    "Headings",
                    "",
                    "The first row must have headings, at least two of these: " + String.join(", ", headings)));
            return new LaunchSheet(faults, List.of());
        }
        var rows = new ArrayList<LaunchRow>();
        var known = new ArrayList<LaunchRow>(draft.rows(step));
        for (int row = match.first(); row < sheet.rows().size(); row++) {
            if (sheet.empty(row)) {
                continue;
            }
            int at = row;
            var read = RowReading.of(step, key -> cell(sheet, match, at, key), draft)
                    .among(step, known);
            for (var problem : read.problems()) {
                faults.add(fault(step, sheet, match, row, problem.field(), problem.message()));
            }
            known.add(read.row());
            rows.add(read.row());
        }
        if (rows.isEmpty()) {
            faults.add(new SheetFault("Row 2", "", "", "There is no row below the headings"));
        }
        return new LaunchSheet(faults, rows);
    }

    private static String cell(Sheet sheet, ColumnMatch match, int row, String key) {
        int column = match.column(key);
        return column < 0 ? "" : sheet.cell(row, column);
    }

    private static SheetFault fault(
            LaunchStep step, Sheet sheet, ColumnMatch match, int row, String key, String message) {
        int column = match.column(key);
        var heading = step.columns().stream()
                .filter(one -> one.key().equals(key))
                .map(LaunchColumn::heading)
                .findFirst()
                .orElse("");
        return column < 0
                ? new SheetFault("Row " + (row + 1), heading, "", message + " (the sheet has no such column)")
                : new SheetFault(Sheet.name(row, column), heading, sheet.cell(row, column), message);
    }
}
