package waymark.insight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The one way from a count of people to a number that may be printed.
///
/// First suppression: a small count is replaced by its range. Second suppression: a total over a replaced
/// count is the sum of what was released, so it is a range as well. The outcome is the same for every
/// value a hidden count could have; nothing printed, nor the choice of what to print, tells them apart.
/// That holds against a reader who knows this code, and against the leads of all other areas together,
/// who know their own counts exactly.
public final class DisclosureControl {

    private DisclosureControl() {}

    public static ReleasedTable release(Counts counts, SmallNumberRule rule) {
        Map<String, Map<String, ReleasedFigure>> rows = new LinkedHashMap<>();
        for (String row : counts.rows()) {
            Map<String, ReleasedFigure> figures = new LinkedHashMap<>();
            for (String column : counts.columns()) {
                figures.put(column, release(counts.cell(row, column), rule));
            }
            rows.put(row, figures);
        }
        return new ReleasedTable(rows, List.copyOf(counts.columns()));
    }

    /// One count that is in no table.
    public static ReleasedFigure release(long people, SmallNumberRule rule) {
        return release(new Counts.Cell.Count(people), rule);
    }

    private static ReleasedFigure release(Counts.Cell cell, SmallNumberRule rule) {
        return switch (cell) {
            case Counts.Cell.Missing(String why) -> ReleasedFigure.missing(why);
            case Counts.Cell.Count(long people) when rule.hides(people) -> ReleasedFigure.small(rule);
            case Counts.Cell.Count(long people) -> ReleasedFigure.exact(people);
        };
    }
}
