package waymark.web.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The order of a list: `due` is by due date with the first date first, `-due` the other way round.
public record Sorting(String column, boolean descending) {

    /// The order asked for, or the standing one where that is not a column of the list: a forged or
    /// outdated address shows the list, never an error.
    public static Sorting of(@Nullable String asked, String standing, List<String> columns) {
        return parse(asked == null || !columns.contains(parse(asked).column()) ? standing : asked);
    }

    private static Sorting parse(String text) {
        return text.startsWith("-") ? new Sorting(text.substring(1), true) : new Sorting(text, false);
    }

    /// What a click on the column's heading asks for: its own order, and the other way round the second time.
    public Sorting onClick(String clicked) {
        return new Sorting(clicked, column.equals(clicked) && !descending);
    }

    /// The `aria-sort` of the column's heading.
    public String aria(String heading) {
        if (!column.equals(heading)) {
            return "none";
        }
        return descending ? "descending" : "ascending";
    }

    /// As the address says it.
    @Override
    public String toString() {
        return descending ? "-" + column : column;
    }
}
