package waymark.concerns;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.insight.Counts;
import waymark.insight.DisclosureControl;
import waymark.insight.ReleasedTable;
import waymark.insight.SmallNumberRule;
import waymark.web.sql.RecordMapper;
import waymark.web.transactions.RunAsSystem;

/// How many public reports came in, for other modules: by area and month, which is the unit that patterns release
/// too, so that neither gives away what the other hides. A month is counted once it is over: a look each day would
/// show reports come in one by one.
@Component
public class ReportMonths {

    private static final SmallNumberRule RULE = SmallNumberRule.USUAL;

    private final JdbcClient db;
    private final RunAsSystem runAsSystem;

    ReportMonths(JdbcClient db, RunAsSystem runAsSystem) {
        this.db = db;
        this.runAsSystem = runAsSystem;
    }

    private record Cell(String area, LocalDate month) {}

    private record Counted(String area, LocalDate month, long reports) {}

    /// The released table: a row for each area, a column for each month as `2026-10`.
    ///
    /// @param areas codes
    @Transactional(readOnly = true)
    public ReleasedTable of(List<String> areas, YearMonth first, YearMonth last, LocalDate today) {
        var counted = new HashMap<Cell, Long>();
        for (var each : counted(first, last)) {
            counted.put(new Cell(each.area(), each.month()), each.reports());
        }
        var counts = Counts.none();
        for (var area : areas) {
            for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                counts = month.isBefore(YearMonth.from(today))
                        ? counts.with(area, month.toString(), counted.getOrDefault(new Cell(area, month.atDay(1)), 0L))
                        : counts.missing(area, month.toString(), "The month is not over");
            }
        }
        return DisclosureControl.release(counts, RULE);
    }

    private List<Counted> counted(YearMonth first, YearMonth last) {
        return runAsSystem.get(
                "counts reports by month",
                _ -> db.sql("""
                        select area, month, count(*) as reports from concerns.report_pattern
                         where month between :first and :last group by area, month
                        """)
                        .param("first", first.atDay(1))
                        .param("last", last.atDay(1))
                        .query(RecordMapper.of(Counted.class))
                        .list());
    }
}
