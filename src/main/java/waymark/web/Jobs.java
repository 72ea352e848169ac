package waymark.web;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import waymark.kernel.Acting;
import waymark.kernel.Actor;
import waymark.web.health.Trouble;

/// Runs the jobs that the modules declare, from when Waymark is ready until it stops. Nodes share one table, so that
/// each job runs on one of them at a time.
///
/// The scheduler asks its table through two connections of its own, which act as the clock and touch nothing else; the
/// work goes through the ordinary pool and its transactions.
@Component
@ConditionalOnProperty(name = "waymark.jobs", matchIfMissing = true)
class Jobs implements DisposableBean {

    private final List<Job> jobs;
    private final Environment settings;
    private @Nullable HikariDataSource connections;
    private @Nullable Scheduler scheduler;

    Jobs(List<Job> jobs, Environment settings) {
        this.jobs = List.copyOf(jobs);
        this.settings = settings;
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
        scheduler = Scheduler.create(own)
                .startTasks(jobs.stream().map(Jobs::task).toList())
                .tableName("jobs.scheduled")
                .threads(2)
                .executorService(new JobThreads(Executors.newFixedThreadPool(2)))
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
        scheduler.start();
    }

    private static RecurringTask<Void> task(Job job) {
        return Tasks.recurring(job.name(), job.schedule()).execute((instance, context) -> run(job));
    }

    /// The work of a job, as the clock. Where the database or the disk keeps it from being done, that is said elsewhere
    /// and
    /// once: here a line is enough.
    static void run(Job job) {
        var clock = Actor.system(job.name());
        try {
            Acting.run(clock, () -> job.work().accept(clock));
        } catch (RuntimeException failed) {
            throw Trouble.of(failed).<RuntimeException>map(NotDone::new).orElse(failed);
        }
    }

    /// The scheduler tries again at the job's next time, and writes a line without a trace.
    private static final class NotDone extends RuntimeException {
        NotDone(Trouble trouble) {
            super("not done: " + trouble, null, false, false);
        }
    }

    @Override
    public synchronized void destroy() {
        if (scheduler != null) {
            scheduler.stop();
        }
        if (connections != null) {
            connections.close();
        }
    }
}
