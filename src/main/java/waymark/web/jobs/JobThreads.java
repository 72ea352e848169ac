package waymark.web.jobs;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.web.health.Outage;

/// The threads that jobs run on. Where a job cannot be picked from its table, because the database takes
/// nothing, the thread lives and waits a while: the scheduler would try again at once, thousands of times a
/// second.
final class JobThreads extends AbstractExecutorService {

    private static final Logger LOG = LoggerFactory.getLogger(JobThreads.class);

    private final ExecutorService threads;
    private final Duration pause;

    JobThreads(ExecutorService threads) {
        this(threads, Duration.ofSeconds(5));
    }

    /// @param pause after something that failed
    JobThreads(ExecutorService threads, Duration pause) {
        this.threads = threads;
        this.pause = pause;
    }

    @Override
    public void execute(Runnable work) {
        threads.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException failed) {
                LOG.error(
                        "A job could not be picked, or its end not be noted, and is tried again: {}",
                        Outage.of(failed)
                                .map(Enum::name)
                                .orElse(failed.getClass().getName()));
                waited();
            }
        });
    }

    private void waited() {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void shutdown() {
        threads.shutdown();
    }

    @Override
    public List<Runnable> shutdownNow() {
        return threads.shutdownNow();
    }

    @Override
    public boolean isShutdown() {
        return threads.isShutdown();
    }

    @Override
    public boolean isTerminated() {
        return threads.isTerminated();
    }

    @Override
    public boolean awaitTermination(long time, TimeUnit unit) throws InterruptedException {
        return threads.awaitTermination(time, unit);
    }
}
