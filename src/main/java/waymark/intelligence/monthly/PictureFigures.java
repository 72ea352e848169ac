package waymark.intelligence.monthly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.insight.Counts;
import waymark.insight.DisclosureControl;
import waymark.insight.ReleasedFigure;
import waymark.insight.SmallNumberRule;
import waymark.intelligence.monthly.IntelligenceCounts.Counted;
import waymark.kernel.Area;
import waymark.strategy.objectives.FourP;

/// The figures in the picture of a month, as they were released. Each area is guarded by itself before anything is
/// added up, so that no total gives away what is hidden.
record PictureFigures(List<Table> tables) {

    private static final String ELSEWHERE = "";

    PictureFigures {
        tables = List.copyOf(tables);
    }

    /// One table: areas down, kinds across, with totals.
    ///
    /// @param key tells it from the others: `reports`
    record Table(String key, String title, List<String> columns, List<Row> rows) {

        Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /// All areas together; the last row.
        Row total() {
            return rows.getLast();
        }
    }

    record Row(String name, List<ReleasedFigure> figures) {

        Row {
            figures = List.copyOf(figures);
        }
    }

    /// What was counted, released.
    static PictureFigures of(
            List<Area> areas,
            List<Counted> submissions,
            List<Counted> reports,
            List<Counted> disruptions,
            List<Counted> orders,
            List<Counted> requirements) {
        var told = new LinkedHashMap<String, String>();
        told.put("RECEIVED", "Submissions received");
        told.put("ANSWERED", "Submitters answered");
        var priorities = new LinkedHashMap<String, String>();
        priorities.put("HIGH", "High priority");
        priorities.put("MEDIUM", "Medium priority");
        priorities.put("LOW", "Low priority");
        var strands = new LinkedHashMap<String, String>();
        for (var p : FourP.values()) {
            strands.put(p.name(), p.word());
        }
        var order = new LinkedHashMap<String, String>();
        order.put("MADE", "Made in the month");
        order.put("HELD", "In force at its end");
        var asked = new LinkedHashMap<String, String>();
        asked.put("ASKED", "Questions asked");
        asked.put("ANSWERED", "Answers received");
        return new PictureFigures(List.of(
                table("submissions", "Submissions from partners", areas, submissions, told),
                table("reports", "Intelligence reports", areas, reports, priorities),
                table("disruptions", "Disruptions by the four Ps", areas, disruptions, strands),
                table("orders", "Court orders", areas, orders, order),
                table("requirements", "What officers asked", areas, requirements, asked)));
    }

    private static Table table(
            String key, String title, List<Area> areas, List<Counted> counted, Map<String, String> kinds) {
        var exact = Counts.none();
        var names = new LinkedHashMap<String, String>();
        areas.forEach(area -> names.put(area.code(), area.name()));
        names.put(ELSEWHERE, "More than one area");
        for (var code : names.keySet()) {
            for (var kind : kinds.keySet()) {
                exact = exact.with(
                        code,
                        kind,
                        counted.stream()
                                .filter(one -> one.kind().equals(kind)
                                        && code.equals(one.area() == null ? ELSEWHERE : one.area()))
                                .mapToLong(Counted::count)
                                .sum());
            }
        }
        var released = DisclosureControl.release(exact, SmallNumberRule.USUAL);
        var rows = new ArrayList<Row>();
        names.forEach((code, name) -> rows.add(new Row(
                name,
                kinds.keySet().stream().map(kind -> released.figure(code, kind)).toList())));
        rows.add(new Row("All", kinds.keySet().stream().map(released::total).toList()));
        return new Table(key, title, List.copyOf(kinds.values()), rows);
    }

    /// As it is kept.
    List<Map<String, Object>> json() {
        return tables.stream()
                .map(table -> Map.<String, Object>of(
                        "key",
                        table.key(),
                        "title",
                        table.title(),
                        "columns",
                        table.columns(),
                        "rows",
                        table.rows().stream()
                                .map(row -> Map.<String, Object>of(
                                        "name",
                                        row.name(),
                                        "figures",
                                        row.figures().stream()
                                                .map(ReleasedFigure::json)
                                                .toList()))
                                .toList()))
                .toList();
    }

    /// As [#json] wrote it.
    record Kept(String key, String title, List<String> columns, List<KeptRow> rows) {

        Table table() {
            return new Table(
                    key,
                    title,
                    columns,
                    rows.stream()
                            .map(row -> new Row(
                                    row.name(),
                                    row.figures().stream()
                                            .map(ReleasedFigure::thaw)
                                            .toList()))
                            .toList());
        }
    }

    record KeptRow(String name, List<Map<String, Object>> figures) {}

    /// The figures as they were kept.
    static PictureFigures thaw(List<Kept> kept) {
        return new PictureFigures(kept.stream().map(Kept::table).toList());
    }

    /// The table of that name, where the month was counted with it.
    Optional<Table> table(String key) {
        return tables.stream().filter(one -> one.key().equals(key)).findFirst();
    }
}
