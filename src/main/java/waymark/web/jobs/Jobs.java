package waymark.web.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureReschedule;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.health.Outage;

/// Runs the jobs that the modules declare, from when Waymark is ready until it stops. Nodes share one
/// table, so that each job runs on one of them at a time.
///
/// The scheduler asks its table through two connections of its own, which act as the clock and touch
/// nothing else; the work goes through the ordinary pool and its transactions. Every job has a thread of
/// its own. Two at a time have their turn, so that jobs leave the database to people; those that wait for
/// something outside take no turn.
///
/// What a stopping node had begun or taken is given back at once. What a killed node had taken another
/// takes, or the same after its restart, once [#DEAD_AFTER] has passed without a sign of life.
@Component
@ConditionalOnProperty(name = "waymark.jobs", matchIfMissing = true)
class Jobs implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private static final int AT_ONCE = 2;

    /// A running job says so often that it is alive.
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);

    private static final int SIGNS_MISSED = 6;

    static final Duration DEAD_AFTER = SIGN_OF_LIFE.multipliedBy(SIGNS_MISSED);

    /// A job that is still at work when Waymark stops gets so long to end, and is then interrupted. Shorter
    /// in tests.
    Duration lastWait = Duration.ofSeconds(5);

    /// How often the table is asked what is due. Shorter in tests.
    Duration looks = Duration.ofSeconds(10);

    /// How often a clock that went back is looked for. Shorter in tests.
    Duration clockLooks = Duration.ofMinutes(1);

    private final List<Job> jobs;
    private final Environment settings;
    private final Clock clock;
    private final List<JobWatch> watches;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final String node = "waymark-" + UUID.randomUUID();
    private volatile boolean stopping;
    private @Nullable HikariDataSource connections;
    private @Nullable Scheduler scheduler;
    private @Nullable NodeJob clockWatch;

    Jobs(List<Job> jobs, Environment settings, Clock clock) {
        this(jobs, settings, clock, List.of());
    }

    @Autowired
    Jobs(List<Job> jobs, Environment settings, Clock clock, List<JobWatch> watches) {
        this.jobs = List.copyOf(jobs);
        this.settings = settings;
        this.clock = clock;
        this.watches = List.copyOf(watches);
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void start() {
        var own = new HikariDataSource();
        own.setPoolName("waymark-jobs");
        own.setJdbcUrl(settings.getRequiredProperty("spring.datasource.url"));
        own.setUsername(settings.getRequiredProperty("spring.datasource.username"));
        own.setPassword(settings.getRequiredProperty("spring.datasource.password"));
        own.setConnectionInitSql("set role waymark_clock");
        own.setMaximumPoolSize(2);
        own.setMinimumIdle(1);
        connections = own;
        var running = Scheduler.create(own)
                .startTasks(jobs.stream().map(this::task).toList())
                .tableName("jobs.scheduled")
                .schedulerName(new SchedulerName.Fixed(node))
                .threads(jobs.size())
                // virtual: an interrupt ends even a wait for another machine's answer
                .executorService(new JobThreads(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("job-", 0).factory())))
                .heartbeatInterval(SIGN_OF_LIFE)
                .missedHeartbeatsLimit(SIGNS_MISSED)
                .pollingInterval(looks)
                .shutdownMaxWait(lastWait)
                .build();
        scheduler = running;
        bringForward(own);
        running.start();
        clockWatch = new NodeJob("Clock of the jobs", clockLooks, clockLooks, true, () -> {
            bringForward(own);
            running.triggerCheckForDueExecutions();
        });
        clockWatch.start();
    }

    private RecurringTask<Void> task(Job job) {
        var next = new OnFailureReschedule<Void>(job.schedule());
        return Tasks.recurring(job.name(), job.schedule())
                .onFailure((ended, row) -> {
                    if (!stopping) { // else it is given back as it is
                        next.onFailure(ended, row);
                    }
                })
                .execute((instance, context) -> inTurn(job));
    }

    private void inTurn(Job job) {
        if (job.outside()) {
            watched(job);
            if (stopping && Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("Waymark stops"); // not done: it is given back
            }
            return;
        }
        try {
            turns.acquire();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Waymark stops", stopped);
        }
        try {
            watched(job);
        } finally {
            turns.release();
        }
    }

    /// Runs it, and says afterwards how it went. What is said of it never changes how it went.
    private void watched(Job job) {
        var began = clock.instant();
        RuntimeException problem = null;
        try {
            run(job);
        } catch (RuntimeException failed) {
            problem = failed;
            throw failed;
        } finally {
            if (!stopping) {
                say(job, began, problem);
            }
        }
    }

    private void say(Job job, Instant began, @Nullable RuntimeException problem) {
        for (var watch : watches) {
            try {
                watch.ran(job.name(), began, clock.instant(), problem);
            } catch (RuntimeException unsaid) {
                LOG.debug(
                        "How a job went could not be noted: {}",
                        unsaid.getClass().getName());
            }
        }
    }

    /// The work of a job, as the clock. What the database or the disk keeps from being done is named once, by
    /// [waymark.web.health.Health].
    static void run(Job job) {
        var clock = Actor.system(job.name());
        try {
            CurrentActor.run(clock, () -> job.work().accept(clock));
        } catch (RuntimeException failed) {
            throw Outage.of(failed).<RuntimeException>map(NotDone::new).orElse(failed);
        }
    }

    /// The scheduler tries again at the job's next time, and writes a line without a trace.
    private static final class NotDone extends RuntimeException {
        NotDone(Outage trouble) {
            super("not done: " + trouble, null, false, false);
        }
    }

    /// A clock that was wrong and is put right leaves times that no schedule gives: those jobs are due now,
    /// and the last signs of life are believed no longer.
    private void bringForward(HikariDataSource own) {
        var db = JdbcClient.create(own);
        var now = clock.instant();
        db.sql("update jobs.scheduled set last_heartbeat = :now where picked and last_heartbeat > :later")
                .param("now", Timestamp.from(now))
                .param("later", Timestamp.from(now.plus(DEAD_AFTER)))
                .update();
        int late = db.sql("""
                update jobs.scheduled s
                   set execution_time = :now, version = version + 1
                  from unnest(:names::text[], :latest::text[]::timestamptz[]) as j (name, latest)
                 where s.task_name = j.name and not s.picked and s.execution_time > j.latest
                """)
                .param("now", Timestamp.from(now))
                .param("names", jobs.stream().map(Job::name).toArray(String[]::new))
                .param(
                        "latest",
                        jobs.stream()
                                .map(job -> job.schedule()
                                        .getNextExecutionTime(ExecutionComplete.simulatedSuccess(now))
                                        .plus(DEAD_AFTER)
                                        .toString())
                                .toArray(String[]::new))
                .update();
        if (late > 0) {
            LOG.warn(
                    "{} jobs were due later than their schedule says (the clock went back, or the schedule is new); they run now",
                    late);
        }
    }

    @Override
    public synchronized void destroy() {
        stopping = true;
        if (clockWatch != null) {
            clockWatch.stop();
        }
        if (scheduler != null) {
            scheduler.stop();
        }
        if (connections != null) {
            giveBack(connections);
            connections.close();
        }
    }

    /// What this node took and did not end is due as it was before.
    private void giveBack(HikariDataSource own) {
        try {
            JdbcClient.create(own).sql("""
                    update jobs.scheduled
                       set picked = false, picked_by = null, last_heartbeat = null, version = version + 1
                     where picked and picked_by = :node
                    """).param("node", node).update();
        } catch (RuntimeException away) {
            LOG.warn("The jobs of this node could not be given back; they run again within two minutes of a start");
        }
    }
}
