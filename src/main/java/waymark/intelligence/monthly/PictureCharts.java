package waymark.intelligence.monthly;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import waymark.insight.ReleasedFigure;
import waymark.intelligence.monthly.MonthlyPicture.State;
import waymark.web.charts.Chart;
import waymark.web.charts.ChartFrame;
import waymark.web.charts.ChartPoint;

/// The charts of the pictures of months. Where a number is too small to print they draw the range it lies in.
final class PictureCharts {

    private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);
    private static final int DRAWN = 8;

    private PictureCharts() {}

    /// Reports over the published months; null before there are two.
    static @Nullable Chart trend(List<MonthlyPicture> all) {
        var published = all.stream()
                .filter(one -> one.state() == State.PUBLISHED)
                .limit(DRAWN)
                .toList()
                .reversed();
        return published.size() < 2
                ? null
                : Chart.trend(
                        new ChartFrame(
                                "monthly-reports",
                                "Intelligence reports in the published months",
                                "A column for each month. Where a number is too small to print, the column shows the range it lies in.",
                                "Month",
                                "Reports",
                                ""),
                        published.stream()
                                .flatMap(one -> one.figures().table("reports").stream()
                                        .map(table -> point(
                                                BRIEF.format(one.month()),
                                                ReleasedFigure.total(
                                                        table.total().figures()))))
                                .toList());
    }

    private static ChartPoint point(String label, ReleasedFigure figure) {
        return figure.available()
                ? ChartPoint.between(
                        label, figure.low().orElseThrow(), figure.high().orElseThrow(), figure.text())
                : ChartPoint.none(label, figure.text());
    }

    /// One chart for each table that has something to draw, all areas together.
    static List<Chart> of(MonthlyPicture it) {
        return it.figures().tables().stream()
                .filter(table -> table.total().figures().stream()
                        .anyMatch(figure -> figure.high().orElse(0) > 0))
                .map(table -> {
                    var points = new ArrayList<ChartPoint>();
                    for (int column = 0; column < table.columns().size(); column++) {
                        points.add(point(
                                table.columns().get(column),
                                table.total().figures().get(column)));
                    }
                    return Chart.bars(
                            new ChartFrame(
                                    "month-" + table.key(),
                                    table.title(),
                                    "A bar for each kind, all areas together. Where a number is too small to print, the bar shows the range it lies in.",
                                    "Kind",
                                    "Number",
                                    ""),
                            points);
                })
                .toList();
    }
}
