package waymark.strategy.bulk;

/// A row that cannot be taken as it is.
///
/// @param row of the sheet, counted from 0
/// @param message what is wrong and what to do, as a sentence without a full stop
record RowFault(int row, String message) {

    /// As the person's spreadsheet counts.
    int number() {
        return row + 1;
    }
}
