package waymark.system.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.web.jobs.JobSchedule;
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
    private final JobSchedule schedule;
    private final Clock clock;

    JobRuns(JdbcClient db, Audit audit, RunAsSystem asSystem, JobSchedule schedule, Clock clock) {
        this.db = db;
        this.schedule = schedule;
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
            String error) {

        private static Run of(JobSchedule.Due due, @Nullable Last last) {
            return last == null
                    ? new Run(
                            due.name(),
                            due.next(),
                            due.running(),
                            due.failing(),
                            due.lastFailure(),
                            null,
                            null,
                            0,
                            0,
                            "")
                    : new Run(
                            due.name(),
                            due.next(),
                            due.running(),
                            due.failing(),
                            due.lastFailure(),
                            last.began(),
                            last.node(),
                            last.tookMs(),
                            last.longestMs(),
                            last.error());
        }
    }

    /// A run that failed.
    record Failure(String job, Instant at, long tookMs, String error) {}

    /// All jobs, read as the system: the scheduler's table is the clock's alone.
    List<Run> all(Actor actor) {
        return asSystem.get("Page of the jobs", this::states);
    }

    List<Run> states(Actor system) {
        var last = db
                .sql("select job, node, began, took_ms, longest_ms, error from system.job_run")
                .query(RecordMapper.of(Last.class))
                .stream()
                .collect(Collectors.toMap(Last::job, Function.identity()));
        return schedule.all(system).stream()
                .map(due -> Run.of(due, last.get(due.name())))
                .toList();
    }

    private record Last(String job, String node, Instant began, long tookMs, long longestMs, String error) {}

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
            db.sql(
                            "insert into system.job_failure (id, job, at, took_ms, error) values (:id, :job, :began, :took, :error)")
                    .paramSource(row)
                    .update();
        }
    }

    /// It is due now; false where it runs already, or is not known.
    @Transactional
    boolean runNow(Actor actor, String job) {
        boolean due = asSystem.get("Page of the jobs", system -> schedule.now(system, job));
        if (due) {
            audit.changed(actor, "run_job", job, 0, List.of());
        }
        return due;
    }

    /// Failures whose time is over.
    @Transactional
    void forget(Actor system) {
        db.sql("delete from system.job_failure where at < :before")
                .paramSource(
                        RecordParameters.none().with("before", clock.instant().minus(KEPT)))
                .update();
    }
}
