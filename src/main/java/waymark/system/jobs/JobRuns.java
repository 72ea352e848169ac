package waymark.system.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// When each job ran, how long it took, whether it failed, and when it is due.
@Repository
@Transactional(readOnly = true)
class JobRuns {

    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient db;
    private final Audit audit;
    private final RunAsSystem asSystem;
    private final Clock clock;

    JobRuns(JdbcClient db, Audit audit, RunAsSystem asSystem, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /// A job as its table has it.
    ///
    /// @param running true while a machine is at it
    /// @param failing how often it failed in a row
    /// @param began of its last run, null before the first one
    /// @param error the kind of the error that ended the last run, empty where none did
    record Run(
            String name,
            Instant next,
            boolean running,
            int failing,
            @Nullable Instant lastFailure,
            @Nullable Instant began,
            @Nullable String node,
            long tookMs,
            long longestMs,
            String error) {}

    /// A run that failed.
    record Failure(String job, Instant at, long tookMs, String error) {}

    /// All jobs, read as the system: the scheduler's table is the clock's alone.
    List<Run> all(Actor actor) {
        return asSystem.get("Page of the jobs", this::states);
    }

    List<Run> states(Actor system) {
        return db.sql("""
                select s.task_name as name, s.execution_time as next, s.picked as running,
                       coalesce(s.consecutive_failures, 0) as failing, s.last_failure, r.began, r.node,
                       coalesce(r.took_ms, 0) as took_ms, coalesce(r.longest_ms, 0) as longest_ms, coalesce(r.error, '') as error
                  from jobs.scheduled s left join system.job_run r on r.job = s.task_name
                 order by s.task_name
                """).query(RecordMapper.of(Run.class)).list();
    }

    /// Runs that failed, the newest first.
    List<Failure> failures(Actor actor) {
        return db.sql("select job, at, took_ms, error from system.job_failure order by at desc, id limit 50")
                .query(RecordMapper.of(Failure.class))
                .list();
    }

    /// Notes how a run went.
    ///
    /// @param error the kind of the error, empty where it ended well
    @Transactional
    void note(Actor system, String job, String node, Instant began, long took, String error) {
        var row = RecordParameters.none()
                .with("id", UUID.randomUUID())
                .with("job", job)
                .with("node", node)
                .with("began", began)
                .with("took", Math.max(0, took))
                .with("error", error);
        db.sql("""
                insert into system.job_run as r (job, node, began, took_ms, longest_ms, error)
                values (:job, :node, :began, :took, :took, :error)
                on conflict (job) do update
                   set node = excluded.node, began = excluded.began, took_ms = excluded.took_ms, error = excluded.error,
                       longest_ms = greatest(r.longest_ms, excluded.took_ms)
                """).paramSource(row).update();
        if (!error.isEmpty()) {
            db.sql("insert into system.job_failure (id, job, at, took_ms, error) values (:id, :job, :began, :took, :error)")
                    .paramSource(row)
                    .update();
        }
    }

    /// It is due now; false where it runs already, or is not known.
    @Transactional
    boolean runNow(Actor actor, String job) {
        int rows = asSystem.get("Page of the jobs", _ -> db.sql("""
                update jobs.scheduled set execution_time = :now, version = version + 1
                 where task_name = :job and not picked
                """)
                .paramSource(RecordParameters.none().with("now", clock.instant()).with("job", job))
                .update());
        if (rows > 0) {
            audit.changed(actor, "run_job", job, 0, List.of());
        }
        return rows > 0;
    }

    /// Failures whose time is over.
    @Transactional
    void forget(Actor system) {
        db.sql("delete from system.job_failure where at < :before")
                .paramSource(RecordParameters.none().with("before", clock.instant().minus(KEPT)))
                .update();
    }
}
