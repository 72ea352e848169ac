package waymark.analysis.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import waymark.audit.Audit;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.web.figures.BreakdownProvider;
import waymark.web.figures.CountedPeriod;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// Who is reached, counted once for each quarter and kept as it was released. Counted every day, two days would tell of
/// one person.
@Repository
@Transactional(readOnly = true)
public class ReachCounts {

    private static final String SYSTEM = "Counting who is reached";
    private static final TypeReference<List<ReachTable>> TABLES = new TypeReference<>() {};
    private static final int MONTHS_OF_A_QUARTER = 3;

    private final JdbcClient db;
    private final List<BreakdownProvider> providers;
    private final DirectoryApi directory;
    private final RunAsSystem asSystem;
    private final Audit audit;
    private final JsonMapper json;
    private final Clock clock;

    ReachCounts(
            JdbcClient db,
            List<BreakdownProvider> providers,
            DirectoryApi directory,
            RunAsSystem asSystem,
            Audit audit,
            JsonMapper json,
            Clock clock) {
        this.db = db;
        this.providers = List.copyOf(providers);
        this.directory = directory;
        this.asSystem = asSystem;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /// What was counted for a quarter.
    ///
    /// @param quarter the last of the four that are counted, of the calendar year: `2026-3`
    public record Counted(String quarter, List<ReachTable> tables, LocalDate countedOn, String countedByName) {

        public Counted {
            tables = List.copyOf(tables);
        }

        /// `Q3 2026`.
        public String name() {
            return "Q%s %s".formatted(quarter.substring(5), quarter.substring(0, 4));
        }
    }

    /// The newest that was counted.
    public Optional<Counted> newest(Actor actor) {
        return db.sql("""
                select quarter, cast(tables as text) as tables, counted_on, counted_by_name from analysis.reach_count
                 order by quarter desc limit 1
                """)
                .query((row, number) -> new Counted(
                        row.getString("quarter"),
                        json.readValue(row.getString("tables"), TABLES),
                        row.getObject("counted_on", LocalDate.class),
                        row.getString("counted_by_name")))
                .optional();
    }

    /// The first day of the quarter that is running.
    private LocalDate running() {
        var today = LocalDate.now(clock);
        int month = today.getMonthValue() - (today.getMonthValue() - 1) % MONTHS_OF_A_QUARTER;
        return LocalDate.of(today.getYear(), month, 1);
    }

    /// The quarter that ended last.
    String due() {
        var last = running().minusDays(1);
        return "%d-%d".formatted(last.getYear(), (last.getMonthValue() + 2) / MONTHS_OF_A_QUARTER);
    }

    /// Counts the four quarters up to the last that ended, as the system, and keeps what may be released.
    ///
    /// @return false where it was counted already
    @Transactional
    public boolean count(Actor.Person actor) {
        var quarter = due();
        var running = running();
        var period = new CountedPeriod(running.minusYears(1), running.minusDays(1), LocalDate.now(clock));
        var areas = directory.areas(actor);
        var tables = asSystem.get(SYSTEM, system -> {
            var all = new ArrayList<ReachTable>();
            for (var provider : providers) {
                for (var breakdown : provider.breakdowns()) {
                    all.add(ReachTable.of(breakdown, areas, breakdown.counter().count(period)));
                }
            }
            return all;
        });
        int rows = db.sql("""
                insert into analysis.reach_count (quarter, tables, counted_on, counted_by_name)
                values (:quarter, cast(:tables as jsonb), :today, :actorName) on conflict (quarter) do nothing
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("quarter", quarter)
                        .with("tables", json.writeValueAsString(tables))
                        .with("today", LocalDate.now(clock)))
                .update();
        if (rows > 0) {
            audit.changed(actor, "count_reach", quarter, 1, List.of("figures"));
        }
        return rows > 0;
    }
}
