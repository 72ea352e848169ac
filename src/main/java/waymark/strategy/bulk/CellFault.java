package waymark.strategy.bulk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import waymark.web.forms.Choice;
import waymark.web.sheets.Sheet;

/// Something that cannot be read in one cell, or in several of a column that say the same: mended once, it is
/// mended in all of them.
///
/// @param rows of the sheet, counted from 0
/// @param found what was read, empty where the cell is
/// @param allowed what may be there, as a sentence without a full stop
/// @param choices what may be there where that is a list, else empty
/// @param nearest of the choices, to begin with, or empty
record CellFault(
        PlanColumn column,
        int place,
        List<Integer> rows,
        String found,
        String allowed,
        List<Choice> choices,
        String nearest) {

    private static final int NAMED = 6;

    CellFault {
        rows = List.copyOf(rows);
        choices = List.copyOf(choices);
    }

    /// The field of the form that mends it.
    String field() {
        return "fix-" + Sheet.name(rows.getFirst(), place);
    }

    /// The cells as a field carries them.
    String cells() {
        return rows.stream().map(row -> Sheet.name(row, place)).collect(Collectors.joining(" "));
    }

    /// The cells as the person's spreadsheet calls them.
    String where() {
        var named =
                rows.stream().limit(NAMED).map(row -> Sheet.name(row, place)).collect(Collectors.joining(", "));
        int more = rows.size() - NAMED;
        return more > 0 ? "%s and %d more".formatted(named, more) : named;
    }

    /// The sentence at the top of the page.
    String summary() {
        return "%s, %s: %s".formatted(where(), column.heading().toLowerCase(Locale.ROOT), says());
    }

    /// What is wrong.
    String says() {
        return found.isEmpty() ? "this is empty" : "“%s” cannot be used".formatted(found);
    }
}
