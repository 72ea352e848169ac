package waymark.concerns.patterns;

import java.util.ArrayList;
import java.util.List;
import waymark.web.charts.Chart;
import waymark.web.charts.ChartFrame;
import waymark.web.charts.ChartPoint;
import waymark.web.forms.Choice;
import waymark.web.lists.FilterChip;

/// The figures that the pattern page and its file show: everything was released.
record PatternView(
        PatternFilter filter,
        List<Choice> years,
        List<Choice> areas,
        List<Choice> surveys,
        PatternTable reports,
        List<ReleasedPattern.Again> outcomes,
        PatternTable sheets,
        List<ReleasedPattern.Again> places,
        List<ReleasedPattern.Again> seen) {

    static final List<String> COLUMNS = List.of("Table", "Year", "Month", "Area or sector", "What", "Figure");

    List<FilterChip> chips() {
        var chips = new ArrayList<FilterChip>();
        areas.stream()
                .filter(one -> one.value().equals(filter.area()))
                .forEach(one -> chips.add(new FilterChip("Area", one.label(), "area", one.value())));
        surveys.stream()
                .filter(one -> one.value().equals(filter.survey()))
                .forEach(one -> chips.add(new FilterChip("Sector", one.label(), "survey", one.value())));
        return chips;
    }

    /// Reports by month, as in the table.
    Chart chart() {
        var frame = new ChartFrame(
                "reports",
                "Reports in %s".formatted(filter.year()),
                "A bar for each month; a hatched part where the exact number is not printed.",
                "Month",
                "Reports",
                "");
        return Chart.bars(
                frame,
                reports.shown().stream()
                        .map(row -> ChartPoint.between(
                                row.month(),
                                row.total().low().orElse(0),
                                row.total().high().orElse(0),
                                row.total().text()))
                        .toList());
    }

    /// All figures as rows of a file, under [#COLUMNS].
    List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        table(rows, "Reports", reports);
        again(rows, "Outcomes of reports", outcomes);
        table(rows, "Surveys", sheets);
        again(rows, "Places", places);
        again(rows, "Seen", seen);
        return rows;
    }

    private void table(List<List<String>> rows, String name, PatternTable table) {
        for (var row : table.rows()) {
            for (int column = 0; column < table.columns().size(); column++) {
                rows.add(List.of(
                        name,
                        filter.year().toString(),
                        row.month(),
                        table.columns().get(column),
                        "",
                        row.figures().get(column).csv()));
            }
        }
    }

    private void again(List<List<String>> rows, String name, List<ReleasedPattern.Again> all) {
        all.forEach(one -> rows.add(
                List.of(name, filter.year().toString(), "", one.of(), one.what(), "at least " + one.atLeast())));
    }
}
