package waymark.analysis.national;

/// Something that a person has to look at before a figure is taken.
///
/// @param cell where it is, as a spreadsheet calls it: `Table_1!C7`; empty for what concerns a whole sheet
/// @param kind tells doubts of one kind from others
/// @param words what was found, in a sentence
record Doubt(String cell, Kind kind, String words) {

    /// What kinds of doubt there are.
    enum Kind {
        SHEET("Not read"),
        HEADER("Header not recognised"),
        CELL("No number"),
        WITHHELD("Withheld by the publisher"),
        TOTAL("Does not add up"),
        CHANGE("Fell or rose a lot"),
        REVISED("Differs from what is held"),
        TWICE("Twice in the file"),
        FUTURE("Not over yet");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }
}
