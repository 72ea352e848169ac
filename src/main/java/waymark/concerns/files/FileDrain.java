package waymark.concerns.files;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Brings the files of this machine's spool into the database, after the reports they belong to. One whose report did
/// not come within two weeks in which the database was there had a code that nobody was given, and goes.
@Component
class FileDrain implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FileDrain.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration OLD = Duration.ofDays(1);

    /// The report may lie in the spool of another node, which stands still.
    static final Duration UNCLAIMED = Duration.ofDays(14);

    private final FileSpool spool;
    private final FileBringing bringing;
    private final Clock clock;
    private final boolean runs;
    private final ScheduledExecutorService threads = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("files").factory());
    private volatile boolean running;

    FileDrain(FileSpool spool, FileBringing bringing, Clock clock, @Value("${waymark.jobs:true}") boolean runs) {
        this.spool = spool;
        this.bringing = bringing;
        this.clock = clock;
        this.runs = runs;
    }

    /// @return how many left the spool
    int drain() {
        var now = clock.instant();
        spool.sweep(now.minus(OLD));
        int left = 0;
        for (var id : spool.waiting()) {
            if (leaves(id, now)) {
                left++;
            }
        }
        return left;
    }

    private boolean leaves(UUID id, Instant now) {
        try {
            var file = spool.read(id);
            boolean over = switch (bringing.brought(file, 1)) {
                case THERE, FULL -> true;
                case NO_REPORT -> spool.olderThan(id, now.minus(UNCLAIMED));
                case AWAY -> {
                    spool.stillWaits(id, now);
                    yield false;
                }
            };
            if (over) {
                spool.done(file);
            }
            return over;
        } catch (NoSuchFileException done) {
            return false;
        } catch (IOException | RuntimeException broken) { // one that is broken keeps no other from being brought
            LOG.error("A file in the spool cannot be read. It is kept: see docs/operations/reports.md");
            return false;
        }
    }

    private void quietly() {
        try {
            drain();
        } catch (RuntimeException failed) {
            LOG.error("The spool of files could not be looked through");
        }
    }

    @Override
    public void start() {
        running = true;
        if (runs) {
            threads.scheduleWithFixedDelay(this::quietly, 1, PAUSE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    @Override
    public void stop() {
        running = false;
        threads.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
