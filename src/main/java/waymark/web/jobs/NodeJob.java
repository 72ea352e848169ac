package waymark.web.jobs;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Work that each node does for itself, again and again: for what lies in a folder of its machine. What the
/// partnership needs done once, wherever, is a [Job] of the clock.
///
/// A bean of this kind runs from the start of the application to its end; a round that fails keeps no later
/// one.
public final class NodeJob implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NodeJob.class);

    private final String name;
    private final Duration first;
    private final Duration pause;
    private final boolean runs;
    private final Runnable work;
    private final ScheduledExecutorService thread;
    private volatile boolean running;

    /// @param name as its thread and the log say it
    /// @param first after the start
    /// @param pause between the end of a round and the next
    /// @param runs false where nothing is done by itself, as in tests
    public NodeJob(String name, Duration first, Duration pause, boolean runs, Runnable work) {
        this.name = name;
        this.first = first;
        this.pause = pause;
        this.runs = runs;
        this.work = work;
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name(name).factory());
    }

    @Override
    public void start() {
        running = true;
        if (runs) {
            thread.scheduleWithFixedDelay(this::round, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void round() {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.error("A round failed, and is tried again: {}", name);
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
