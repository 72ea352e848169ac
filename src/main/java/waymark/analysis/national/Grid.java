package waymark.analysis.national;

import waymark.web.sheets.Sheet;

/// A sheet as it is read: with its periods going down, whichever way they go in the file.
///
/// @param turned true where rows of the grid are columns of the file
record Grid(String name, Sheet sheet, boolean turned) {

    int height() {
        return turned ? sheet.width() : sheet.rows().size();
    }

    int width() {
        return turned ? sheet.rows().size() : sheet.width();
    }

    String cell(int row, int column) {
        return turned ? sheet.cell(column, row) : sheet.cell(row, column);
    }

    /// What the spreadsheet calls a cell.
    String address(int row, int column) {
        var cell = turned ? Sheet.name(column, row) : Sheet.name(row, column);
        return name.isEmpty() ? cell : name + "!" + cell;
    }

    int filled(int row) {
        int filled = 0;
        for (int column = 0; column < width(); column++) {
            filled += cell(row, column).isEmpty() ? 0 : 1;
        }
        return filled;
    }

    Grid turnedOver() {
        return new Grid(name, sheet, !turned);
    }
}
