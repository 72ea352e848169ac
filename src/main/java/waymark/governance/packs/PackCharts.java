package waymark.governance.packs;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import waymark.governance.packs.PackContent.MeasureRow;
import waymark.governance.packs.PackContent.PriorityPage;
import waymark.governance.returns.TrendPoint;
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

    /// The last figures of a measure in an area as a line the height of a word. Empty where there is nothing to
    /// compare.
    ///
    /// @param where on the page, so that a chart shown twice has two names
    static Optional<Chart> line(PackContent content, MeasureRow row, String area, String areaName, String where) {
        var points = content.pointsOf(row.measure(), area);
        if (points.size() < 2) {
            return Optional.empty();
        }
        var frame = new ChartFrame(
                where + " " + row.measure() + " " + area,
                "Trend in " + areaName,
                points.stream()
                        .map(point -> point.quarter() + ": " + point.text())
                        .collect(Collectors.joining(", ")),
                "Quarter",
                row.unit(),
                "");
        return Optional.of(
                Chart.sparkline(frame, points.stream().map(PackCharts::point).toList()));
    }

    private static ChartPoint point(TrendPoint point) {
        return ChartPoint.between(
                point.quarter(), point.low().doubleValue(), point.high().doubleValue(), point.text());
    }
}
