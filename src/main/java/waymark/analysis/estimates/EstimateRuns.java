package waymark.analysis.estimates;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import waymark.audit.History;
import waymark.insight.estimation.GuardRails;
import waymark.insight.estimation.OverlapTable;
import waymark.kernel.Actor;
import waymark.web.sql.RecordParameters;

/// What the job reads and writes of estimates: counts of combinations, and neither a title nor a name.
@Repository
@Transactional(readOnly = true)
class EstimateRuns {

    private static final TypeReference<List<EstimateAnswers.Pair>> PAIRS = new TypeReference<>() {};

    private final JdbcClient db;
    private final History history;
    private final JsonMapper json;
    private final Clock clock;

    EstimateRuns(JdbcClient db, History history, JsonMapper json, Clock clock) {
        this.db = db;
        this.history = history;
        this.json = json;
        this.clock = clock;
    }

    /// One that is to be worked out.
    record Run(
            String ref,
            int version,
            OverlapTable table,
            EstimateAnswers answers,
            long seed,
            int replicates,
            GuardRails rails) {}

    /// The next one, which is then being worked out. One that a node began and did not end is taken again.
    @Transactional
    public Optional<Run> take(Actor system) {
        var found = db.sql("""
                select e.ref, e.version, e.lists, o.counts, e.one_period, e.one_territory, e.one_definition, cast(e.pairs as text) as pairs,
                       e.linkage, e.missed_links, e.false_links, e.seed, e.replicates, e.least_overlap, e.publishable
                  from analysis.estimate e join analysis.estimate_overlap o on o.estimate = e.ref
                 where e.state in ('QUEUED', 'RUNNING')
                 order by e.ref limit 1
                """)
                .query((row, _) -> new Run(
                        row.getString("ref"),
                        row.getInt("version"),
                        Estimates.table(List.of((String[]) row.getArray("lists").getArray()), row),
                        new EstimateAnswers(
                                row.getObject("one_period", Boolean.class),
                                row.getObject("one_territory", Boolean.class),
                                row.getObject("one_definition", Boolean.class),
                                json.readValue(row.getString("pairs"), PAIRS),
                                row.getString("linkage"),
                                row.getBigDecimal("missed_links"),
                                row.getBigDecimal("false_links")),
                        row.getLong("seed"),
                        row.getInt("replicates"),
                        new GuardRails(
                                GuardRails.USUAL.leastLists(),
                                row.getInt("least_overlap"),
                                row.getInt("publishable"),
                                GuardRails.USUAL.largestFactor())))
                .optional();
        found.ifPresent(run -> db.sql("""
                        update analysis.estimate set state = 'RUNNING', ran_at = :now where ref = :ref and state in ('QUEUED', 'RUNNING')
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("ref", run.ref())
                .update());
        return found;
    }

    /// How far it is.
    @Transactional
    public void progress(Actor system, Run run, int perCent) {
        db.sql("update analysis.estimate set progress = :progress where ref = :ref and state = 'RUNNING'")
                .param("progress", perCent)
                .param("ref", run.ref())
                .update();
    }

    /// Keeps what came of it.
    ///
    /// @param reasons that say counts, for the analyst alone
    @Transactional
    public void keep(Actor system, Run run, GuardedOverlap guarded, EstimateResult result, List<String> reasons) {
        db.sql("update analysis.estimate_overlap set reasons = :reasons, version = version + 1 where estimate = :ref")
                .param("reasons", reasons.toArray(String[]::new))
                .param("ref", run.ref())
                .update();
        int rows = db.sql("""
                update analysis.estimate
                   set state = 'DONE', progress = 100, guarded = cast(:guarded as jsonb), result = cast(:result as jsonb), version = version + 1
                 where ref = :ref and version = :version and state = 'RUNNING'
                """)
                .param("guarded", json.writeValueAsString(guarded))
                .param("result", json.writeValueAsString(result))
                .param("ref", run.ref())
                .param("version", run.version())
                .update();
        if (rows > 0) {
            append(system, run, "work_out_estimate", "Worked out");
        }
    }

    /// Notes that it could not be worked out.
    @Transactional
    public void fail(Actor system, Run run) {
        int rows = db.sql("""
                update analysis.estimate set state = 'FAILED', version = version + 1 where ref = :ref and state = 'RUNNING'
                """).param("ref", run.ref()).update();
        if (rows > 0) {
            append(system, run, "fail_estimate", "Could not be worked out");
        }
    }

    private void append(Actor system, Run run, String act, String headline) {
        history.append(
                system,
                new History.Change(act, run.ref(), run.version() + 1L, List.of("result")),
                """
                insert into analysis.estimate_event (estimate, at, actor, actor_name, headline)
                values (:object, :at, :actor, :actorName, :headline)
                """,
                "{}",
                RecordParameters.none().with("headline", headline));
    }

    static double share(@Nullable BigDecimal value) {
        return value == null ? 0 : value.doubleValue();
    }
}
