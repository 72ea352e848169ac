package waymark.analysis.overlap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.insight.estimation.OverlapTable;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Scope;

/// Tables of comparisons that the organisations handed to analysts, for an estimate.
@Repository
@Transactional(readOnly = true)
public class OverlapTables {

    /// A table that was handed over. Its counts are personal data: many of them are ones. They go into
    /// an estimate, and on a page only through disclosure control.
    ///
    /// @param definition who is on the lists
    /// @param missedLinks the share of links that are probably missing
    /// @param falseLinks the share of links that are probably false
    public record Handed(
            Ref comparison,
            String title,
            String definition,
            String place,
            LocalDate fromDay,
            LocalDate toDay,
            Instant handedAt,
            OverlapTable table,
            double missedLinks,
            double falseLinks) {

        /// Where an estimate begins with it.
        public String estimating() {
            return "/insight/estimates/new?comparison=" + comparison;
        }
    }

    private record Row(
            Ref ref,
            String title,
            String definition,
            String place,
            LocalDate fromDay,
            LocalDate toDay,
            Instant handedAt,
            List<String> organisations,
            double missed,
            double wrong,
            int combination,
            int people) {}

    private final JdbcClient db;

    OverlapTables(JdbcClient db) {
        this.db = db;
    }

    /// What was handed to analysts, the newest first; nothing for anybody else.
    public List<Handed> handed(Actor actor) {
        if (!actor.may(Permission.ANALYSE_FIGURES, Scope.PARTNERSHIP)) return List.of();
        Map<Ref, List<Row>> tables = new LinkedHashMap<>();
        db.sql("""
                select p.ref, p.title, p.definition, p.place, p.from_day, p.to_day, p.handed_at,
                       (select array_agg(coalesce(d.name, o.code) order by o.position)
                          from unnest(r.organisations) with ordinality as o(code, position)
                          left join directory_open.organisation d on d.code = o.code) as organisations,
                       r.missed, r.wrong, c.combination, c.people
                  from analysis.overlap_project p
                  join analysis.overlap_run r on r.id = p.handed_run
                  join analysis.overlap_cell c on c.run = r.id
                 order by p.handed_at desc, p.ref, c.combination
                """)
                .query(OverlapTables::row)
                .list()
                .forEach(row -> tables.computeIfAbsent(row.ref(), _ -> new ArrayList<>())
                        .add(row));
        return tables.values().stream().map(OverlapTables::table).toList();
    }

    /// The table of one comparison, where it was handed over and the reader is an analyst.
    public Optional<Handed> handed(Actor actor, String comparison) {
        return handed(actor).stream()
                .filter(one -> one.comparison().value().equals(comparison))
                .findFirst();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new Ref(row.getString("ref")),
                row.getString("title"),
                row.getString("definition"),
                row.getString("place"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getTimestamp("handed_at").toInstant(),
                List.of((String[]) row.getArray("organisations").getArray()),
                row.getDouble("missed"),
                row.getDouble("wrong"),
                row.getInt("combination"),
                row.getInt("people"));
    }

    private static Handed table(List<Row> rows) {
        var first = rows.getFirst();
        int[] counts = new int[1 << first.organisations().size()];
        rows.forEach(row -> counts[row.combination()] = row.people());
        return new Handed(
                first.ref(),
                first.title(),
                first.definition(),
                first.place(),
                first.fromDay(),
                first.toDay(),
                first.handedAt(),
                new OverlapTable(first.organisations(), counts),
                first.missed(),
                first.wrong());
    }
}
