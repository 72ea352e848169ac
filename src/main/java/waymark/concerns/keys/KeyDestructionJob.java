package waymark.concerns.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import waymark.concerns.files.FileIntake;
import waymark.concerns.intake.Intake;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.jobs.NodeJob;
import waymark.web.security.RotatingKeyPair.Key;

/// Destroys earlier keys of the desk and the custodian in this machine's folder once nothing needs them, so
/// that deleted reports cannot be opened from an old database backup. Each node has its folder, so this runs
/// on every node.
///
/// A key is destroyed only if it has not been the sealing key for sixty days, nothing waits in this machine's
/// spool, and no row is sealed with it. A node seals only with keys that its own folder can open, so nothing
/// becomes unreadable.
@Component
class KeyDestructionJob {

    private static final Logger LOG = LoggerFactory.getLogger(KeyDestructionJob.class);
    private static final Duration FIRST = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofHours(6);

    /// Grace period for a report in the spool of a node that is down, or on a telephone without signal. It
    /// delays nothing: a report is kept longer than this.
    static final Duration GRACE = Duration.ofDays(60);

    private final Path folder;
    private final ReportKeyUses uses;
    private final Intake intake;
    private final FileIntake files;
    private final Clock clock;

    KeyDestructionJob(
            @Value("${waymark.keys}") Path folder, ReportKeyUses uses, Intake intake, FileIntake files, Clock clock) {
        this.folder = folder;
        this.uses = uses;
        this.intake = intake;
        this.files = files;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        NodeJob earlierKeys(KeyDestructionJob job, @Value("${waymark.jobs:true}") boolean runs) {
            return new NodeJob("report-keys", FIRST, PAUSE, runs, job::now);
        }
    }

    /// @return the keys that were destroyed; never one that was added after the sealing key, which is used
    ///     next
    List<Key> run(Actor system, KeyHolder holder, Instant now) throws GeneralSecurityException, IOException {
        var pair = holder.pair(folder);
        if (!intake.settled() || !files.settled() || now.isBefore(pair.turned().plus(GRACE))) {
            return List.of();
        }
        var unneeded = pair.keys().stream()
                .takeWhile(key -> !key.seals())
                .filter(key -> !uses.needed(system, holder, key))
                .toList();
        for (var key : unneeded) {
            uses.destroyed(system, holder, key); // recorded first: a record too many does no harm
            pair.destroy(key.id());
        }
        return unneeded;
    }

    private void now() {
        var system = Actor.system("Report keys");
        CurrentActor.run(system, () -> {
            for (var holder : KeyHolder.values()) {
                try {
                    run(system, holder, clock.instant());
                } catch (GeneralSecurityException | IOException unreadable) {
                    LOG.error("The earlier keys of the {} could not be checked", holder.word());
                }
            }
        });
    }
}
