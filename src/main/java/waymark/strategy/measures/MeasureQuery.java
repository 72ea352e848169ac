package waymark.strategy.measures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Quarter;
import waymark.strategy.objectives.StrategyChoices;
import waymark.strategy.rag.Colour;
import waymark.web.lists.FilterChip;
import waymark.web.lists.Sorting;

/// The query string of the list of measures. Unknown values are ignored.
///
/// @param area only what that area supplies
/// @param rag only measures of which an area shown has that colour
record MeasureQuery(
        @Nullable String quarter,
        @Nullable String area,
        @Nullable String priority,
        @Nullable String rag,
        @Nullable String sort,
        @Nullable String page) {

    MeasureQuery {
        quarter = quarter == null ? "" : quarter.strip();
        area = area == null ? "" : area.strip();
        priority = priority == null ? "" : priority.strip();
        rag = rag == null ? "" : rag.strip();
    }

    @Nullable
    Quarter asked() {
        return Quarter.parse(String.valueOf(quarter)).orElse(null);
    }

    @Nullable
    String onlyArea() {
        return area == null || area.isEmpty() ? null : area;
    }

    /// By objective by default; the code of an area sorts by its colours, the worst first.
    Sorting sorting(List<String> areas) {
        var columns = new ArrayList<>(List.of("objective", "title"));
        columns.addAll(areas);
        return Sorting.of(sort, "objective", columns);
    }

    List<MeasureRow> of(List<MeasureRow> rows, Sorting sorting) {
        var found = new ArrayList<>(rows.stream().filter(this::fits).toList());
        var order = order(sorting.column());
        if (order != null) {
            found.sort(sorting.descending() ? order.reversed() : order);
        } else if (sorting.descending()) {
            return found.reversed();
        }
        return found;
    }

    private boolean fits(MeasureRow row) {
        var colour = Colour.parse(String.valueOf(rag)).orElse(null);
        boolean under = priority == null
                || priority.isEmpty()
                || row.measure().priority().equals(priority);
        return under && (colour == null || row.colours().contains(colour));
    }

    /// Null for the order of the strategy, which the rows already have.
    private static @Nullable Comparator<MeasureRow> order(String column) {
        return switch (column) {
            case "objective" -> null;
            case "title" -> Comparator.comparing(row -> row.measure().title(), String.CASE_INSENSITIVE_ORDER);
            default -> Comparator.comparingInt(row -> row.rank(column));
        };
    }

    List<FilterChip> chips(StrategyChoices.Offered choices) {
        var chips = new ArrayList<FilterChip>();
        FilterChip.add(chips, "Area", "area", area, choices.label("area", String.valueOf(area)));
        FilterChip.add(chips, "Priority", "priority", priority, choices.label("priority", String.valueOf(priority)));
        FilterChip.add(
                chips,
                "Colour",
                "rag",
                rag,
                Colour.parse(String.valueOf(rag)).map(Colour::word).orElse(String.valueOf(rag)));
        return chips;
    }
}
