package waymark.strategy.bulk;

import java.util.Optional;
import waymark.web.forms.FormData;
import waymark.web.sheets.Sheet;

/// What somebody mended in a sheet on the page that shows its faults: texts for cells, and rows to leave out.
final class Mending {

    private static final int LONGEST = 4;
    private static final int ALPHABET = 26;
    private static final int MOST_COLUMNS = 60;

    private Mending() {}

    /// The sheet with what the form mends. What names no cell of it is left alone.
    static Sheet of(Sheet sheet, FormData form) {
        var mended = sheet;
        for (var cells : form.all("fault")) {
            var names = cells.split(" ", -1);
            var field = "fix-" + names[0];
            var text = form.text(field);
            boolean given = form.has(field) && (!text.isEmpty() || form.has("clears-" + names[0]));
            for (var name : given ? names : new String[0]) {
                mended = with(mended, name, text);
            }
        }
        for (var row : form.all("skip")) {
            int number = number(row);
            mended = number > 0 && number <= mended.rows().size() ? mended.without(number - 1) : mended;
        }
        return mended;
    }

    private static Sheet with(Sheet sheet, String name, String text) {
        int letters = (int)
                name.chars().takeWhile(letter -> letter >= 'A' && letter <= 'Z').count();
        int row = number(name.substring(letters)) - 1;
        return column(name.substring(0, letters))
                .filter(column -> row >= 0 && row < sheet.rows().size() && column < MOST_COLUMNS)
                .map(column -> sheet.with(row, column, text))
                .orElse(sheet);
    }

    private static Optional<Integer> column(String letters) {
        if (letters.isEmpty() || letters.length() >= LONGEST) {
            return Optional.empty();
        }
        return Optional.of(letters.chars().reduce(0, (sum, letter) -> sum * ALPHABET + letter - 'A' + 1) - 1);
    }

    private static int number(String text) {
        boolean digits = !text.isEmpty()
                && text.length() <= LONGEST
                && text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
        return digits ? Integer.parseInt(text) : 0;
    }
}
