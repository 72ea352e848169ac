package waymark.conferences.figures;

import java.util.ArrayList;
import java.util.List;
import waymark.conferences.figures.ConferenceCounts.Counted;
import waymark.conferences.forums.Forum;
import waymark.insight.Counts;
import waymark.insight.DisclosureControl;
import waymark.insight.ReleasedFigure;
import waymark.insight.ReleasedTable;
import waymark.insight.SmallNumberRule;
import waymark.kernel.Quarter;
import waymark.web.charts.Chart;
import waymark.web.charts.ChartFrame;

/// How many items were referred to each forum in each quarter.
record VolumeFigures(List<Forum> counted, List<Quarter> quarters, ReleasedTable table) {

    static VolumeFigures of(List<Forum> counted, List<Quarter> quarters, List<Counted> items) {
        var exact = Counts.none();
        for (var forum : counted) {
            for (var quarter : quarters) {
                exact = exact.with(
                        forum.code(),
                        quarter.key(),
                        items.stream()
                                .filter(one -> one.forum().equals(forum.code())
                                        && Quarter.holding(one.referredOn(), ConferenceFiguresController.FIRST_MONTH)
                                                .equals(quarter))
                                .count());
            }
        }
        return new VolumeFigures(counted, quarters, DisclosureControl.release(exact, SmallNumberRule.USUAL));
    }

    /// True where nothing was referred, which is no picture.
    boolean quiet() {
        return rows().stream()
                .flatMap(row -> row.figures().stream())
                .allMatch(figure -> figure.text().equals("0"));
    }

    /// One figure for each quarter, then all of them.
    List<FigureRow> rows() {
        var rows = new ArrayList<FigureRow>();
        for (var forum : counted) {
            var figures = new ArrayList<ReleasedFigure>();
            quarters.forEach(quarter -> figures.add(table.figure(forum.code(), quarter.key())));
            figures.add(table.rowTotal(forum.code()));
            rows.add(new FigureRow("%s, %s".formatted(forum.name(), forum.areaName()), figures));
        }
        if (counted.size() > 1) {
            var figures = new ArrayList<ReleasedFigure>();
            quarters.forEach(quarter -> figures.add(table.total(quarter.key())));
            figures.add(table.grandTotal());
            rows.add(new FigureRow("All", figures));
        }
        return rows;
    }

    Chart trend() {
        return Chart.trend(
                new ChartFrame(
                        "conference-volume",
                        "Items referred in each quarter",
                        "A column for each quarter. Where a number is too small to print, the column shows the range it lies in.",
                        "Quarter",
                        "Items",
                        ""),
                quarters.stream()
                        .map(quarter -> FigureRow.point(
                                quarter.brief(ConferenceFiguresController.FIRST_MONTH), table.total(quarter.key())))
                        .toList());
    }
}
