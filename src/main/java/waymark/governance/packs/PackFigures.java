package waymark.governance.packs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.governance.packs.PackContent.MeasureRow;
import waymark.governance.packs.PackContent.PriorityPage;
import waymark.governance.returns.PrintedFigure;
import waymark.strategy.rag.Colour;
import waymark.web.lists.ListFile;

/// Every figure of a pack as a list: as printed, as a number where there is one, and where it comes from.
final class PackFigures {

    private static final List<String> HEADER = List.of(
            "Quarter",
            "Priority",
            "Objective",
            "Measure",
            "Title",
            "Unit",
            "Area",
            "Figure",
            "Number",
            "Target",
            "Target unit",
            "Colour",
            "Change since the quarter before",
            "Trend",
            "Note",
            "Source",
            "Return");

    private PackFigures() {}

    static ListFile file(String name, PackContent content) {
        var rows = new ArrayList<List<?>>();
        for (var priority : content.priorities()) {
            for (var measure : priority.measures()) {
                for (var cell : measure.cells()) {
                    rows.add(row(content, priority, measure, cell, measure.targetAmount()));
                }
                if (measure.total() != null) {
                    rows.add(row(content, priority, measure, measure.total(), null));
                }
            }
        }
        return new ListFile(name, HEADER, rows);
    }

    /// @param target of one area; a total has none
    private static List<?> row(
            PackContent content,
            PriorityPage priority,
            MeasureRow measure,
            PrintedFigure cell,
            @Nullable BigDecimal target) {
        return Arrays.asList(
                content.quarter(),
                priority.priority(),
                measure.objective(),
                measure.measure(),
                measure.title(),
                measure.unit(),
                cell.areaName(),
                cell.csv(),
                number(cell),
                target,
                target == null ? "" : measure.unit(),
                colour(cell.colour()),
                cell.change(),
                cell.trend() == null ? "" : cell.trend().words(),
                cell.note(),
                measure.source() == null ? "" : measure.source(),
                cell.areaReturn());
    }

    private static String colour(@Nullable Colour colour) {
        return colour == null ? "" : colour.word();
    }

    /// Where the figure is printed exactly and is of all the areas that it is said to be of.
    private static @Nullable BigDecimal number(PrintedFigure cell) {
        var low = cell.low();
        return low != null && cell.high() != null && low.compareTo(cell.high()) == 0 ? low : null;
    }
}
