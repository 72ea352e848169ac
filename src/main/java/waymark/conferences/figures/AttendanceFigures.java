package waymark.conferences.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.conferences.figures.ConferenceCounts.Attended;
import waymark.insight.Counts;
import waymark.insight.DisclosureControl;
import waymark.insight.SmallNumberRule;
import waymark.web.charts.Chart;
import waymark.web.charts.ChartFrame;

/// How often each agency was there over all forums: the sum of what may be printed of each.
///
/// @param rows how often it was there, sent apologies and was absent
record AttendanceFigures(List<FigureRow> rows) {

    private static final List<String> ANSWERS = List.of("PRESENT", "APOLOGY", "ABSENT");

    static AttendanceFigures of(List<Attended> attended) {
        var names = new LinkedHashMap<String, String>();
        attended.forEach(one -> names.putIfAbsent(one.organisation(), one.organisationName()));
        var codes = attended.stream().map(Attended::forum).distinct().toList();
        var rows = new ArrayList<FigureRow>();
        names.forEach((organisation, name) -> {
            var exact = Counts.none();
            for (var forum : codes) {
                var there = attended.stream()
                        .filter(one ->
                                one.forum().equals(forum) && one.organisation().equals(organisation))
                        .toList();
                for (var answer : there.isEmpty() ? List.<String>of() : ANSWERS) {
                    exact = exact.with(
                            forum,
                            answer,
                            there.stream()
                                    .filter(one -> one.answer().equals(answer))
                                    .mapToLong(Attended::count)
                                    .sum());
                }
            }
            var released = DisclosureControl.release(exact, SmallNumberRule.USUAL);
            rows.add(new FigureRow(name, ANSWERS.stream().map(released::total).toList()));
        });
        return new AttendanceFigures(rows);
    }

    @Nullable
    Chart drawn() {
        return rows.isEmpty()
                ? null
                : Chart.bars(
                        new ChartFrame(
                                "conference-attendance",
                                "Times that an agency was there",
                                "A bar for each agency: for how many items somebody came for it.",
                                "Agency",
                                "Items",
                                ""),
                        rows.stream()
                                .map(row -> FigureRow.point(
                                        row.name(), row.figures().getFirst()))
                                .toList());
    }
}
