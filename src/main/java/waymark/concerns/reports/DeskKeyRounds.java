package waymark.concerns.reports;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import waymark.concerns.files.FileIntake;
import waymark.concerns.intake.Intake;
import waymark.concerns.intake.IntakeSeals;
import waymark.kernel.Acting;
import waymark.kernel.Actor;
import waymark.web.TurningPair;
import waymark.web.TurningPair.Key;

/// Destroys the desk's keys of before in this machine's folder once nothing needs them, so that a copy of the database
/// that is older than a report's end opens nothing of it. Each node has its folder, so this is no job of the clock.
///
/// A key goes only when it is not sealed with here, was not for sixty days, nothing in this spool waits, and no row is
/// sealed with it. A node seals with nothing that its own folder does not open: so none is ever lost by this.
@Component
class DeskKeyRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeskKeyRounds.class);
    private static final Duration PAUSE = Duration.ofHours(6);

    /// For a report in the spool of a node that stands still, or held on a telephone until there is signal. It costs
    /// nothing: a report is kept longer than this.
    static final Duration GRACE = Duration.ofDays(60);

    private final TurningPair pair;
    private final DeskKeyUses uses;
    private final Intake intake;
    private final FileIntake files;
    private final Clock clock;
    private final boolean runs;
    private final ScheduledExecutorService threads = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("desk-keys").factory());
    private volatile boolean running;

    DeskKeyRounds(
            @Value("${waymark.keys}") Path folder,
            DeskKeyUses uses,
            Intake intake,
            FileIntake files,
            Clock clock,
            @Value("${waymark.jobs:true}") boolean runs) {
        this.pair = new TurningPair(folder, "desk", IntakeSeals.PAIR);
        this.uses = uses;
        this.intake = intake;
        this.files = files;
        this.clock = clock;
        this.runs = runs;
    }

    /// @return the keys that are destroyed now
    List<Key> round(Actor clockwork, Instant now) throws GeneralSecurityException, IOException {
        if (!intake.settled() || !files.settled() || now.isBefore(pair.turned().plus(GRACE))) {
            return List.of();
        }
        var unneeded = pair.keys().stream()
                .filter(key -> !key.seals() && !uses.needed(clockwork, key))
                .toList();
        for (var key : unneeded) {
            uses.destroyed(clockwork, key); // on record first: a record too many does no harm
            pair.destroy(key.id());
        }
        return unneeded;
    }

    private void quietly() {
        var clockwork = Actor.system("Desk keys");
        Acting.run(clockwork, () -> {
            try {
                round(clockwork, clock.instant());
            } catch (GeneralSecurityException | IOException | RuntimeException failed) {
                LOG.error("The desk's keys of before could not be looked through");
            }
        });
    }

    @Override
    public void start() {
        running = true;
        if (runs) {
            threads.scheduleWithFixedDelay(this::quietly, 10, PAUSE.toMinutes(), TimeUnit.MINUTES);
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
