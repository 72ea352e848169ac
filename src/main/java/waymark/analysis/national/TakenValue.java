package waymark.analysis.national;

/// A value that was found in a spreadsheet.
///
/// @param cell where it stands: `Table_1!C7`
/// @param header as the spreadsheet has it
/// @param marks of the publisher, such as `r` for revised; empty where there are none
record TakenValue(
        Measure measure,
        Split split,
        String part,
        int year,
        int quarter,
        int value,
        String cell,
        String header,
        String marks) {

    Series series() {
        return new Series(measure, split, part);
    }

    Period period() {
        return new Period(year, quarter);
    }

    String words() {
        return measure.words(value);
    }
}
