package waymark.governance.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waymark.governance.packs.PackContent.MeasureRow;
import waymark.governance.packs.PackContent.PriorityPage;
import waymark.governance.returns.PrintedFigure;
import waymark.strategy.rag.Colour;
import waymark.web.charts.Chart;
import waymark.web.charts.ChartFrame;
import waymark.web.charts.ChartParts;
import waymark.web.charts.ChartPoint;

/// The charts of a pack, made from its content, the same on the page and in the PDF.
final class PackCharts {

    private PackCharts() {}

    /// The colours of the actions of each priority. Empty where no action was reported.
    static Optional<Chart> actions(PackContent content) {
        if (content.priorities().stream().allMatch(page -> page.actionCount() == 0)) {
            return Optional.empty();
        }
        var frame = new ChartFrame(
                "actions",
                "Actions by priority",
                "%d actions were reported; %d are past their due date."
                        .formatted(count(content, null), count(content, Colour.RED)),
                "Priority",
                "Actions",
                "");
        return Optional.of(Chart.parts(
                frame, content.priorities().stream().map(PackCharts::parts).toList()));
    }

    private static int count(PackContent content, @Nullable Colour colour) {
        return content.priorities().stream()
                .flatMap(page -> page.actions().stream())
                .filter(each -> colour == null || each.colour() == colour)
                .mapToInt(PackContent.ColourCount::actions)
                .sum();
    }

    private static ChartParts parts(PriorityPage page) {
        int actions = page.actionCount();
        return new ChartParts(
                page.priority(),
                page.priority() + " " + page.title(),
                actions == 1 ? "1 action" : actions + " actions",
                page.actions().stream()
                        .map(each -> new ChartParts.Part(
                                word(each.colour()), each.colour().tone(), each.actions()))
                        .toList());
    }

    private static String word(Colour colour) {
        return switch (colour) {
            case BLUE -> "Complete (blue)";
            case GREY -> "Not begun or withdrawn (grey)";
            case RED, AMBER, GREEN -> colour.word();
        };
    }

    /// The figures of the areas beside each other with their target; a missing area keeps its
    /// place. Empty where no area has a figure.
    static Optional<Chart> measure(MeasureRow row) {
        if (row.cells().stream().allMatch(cell -> cell.low() == null)) {
            return Optional.empty();
        }
        var points = new ArrayList<ChartPoint>();
        for (var cell : row.cells()) {
            points.add(withTarget(point(cell), row));
        }
        var frame = new ChartFrame(
                row.measure(),
                row.title() + " by area",
                "%s by area, each against a target of %s.".formatted(row.title(), row.target()),
                "Area",
                row.unit(),
                "Target");
        return Optional.of(Chart.bars(frame, List.copyOf(points)));
    }

    private static ChartPoint point(PrintedFigure cell) {
        var low = cell.low();
        var high = cell.high();
        return low == null || high == null
                ? ChartPoint.none(cell.areaName(), cell.text())
                : ChartPoint.between(cell.areaName(), low.doubleValue(), high.doubleValue(), cell.text());
    }

    private static ChartPoint withTarget(ChartPoint point, MeasureRow row) {
        var target = row.targetAmount();
        return target == null ? point : point.target(target.doubleValue(), row.target());
    }
}
