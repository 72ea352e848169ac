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

/// Destroys the keys of before, the desk's and the custodian's, in this machine's folder once nothing needs them, so
/// that a copy of the database that is older than a report's end opens nothing of it. Each node has its folder, so
/// this is no job of the clock.
///
/// A key goes only when it is not sealed with here, was not for sixty days, nothing in this spool waits, and no row is
/// sealed with it. A node seals with nothing that its own folder does not open: so none is ever lost by this.
@Component
class KeyDestructionJob {

    private static final Logger LOG = LoggerFactory.getLogger(KeyDestructionJob.class);
    private static final Duration FIRST = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofHours(6);

    /// For a report in the spool of a node that stands still, or held on a telephone until there is signal. It costs
    /// nothing: a report is kept longer than this.
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
    static class Often {

        @Bean
        NodeJob keysOfBefore(KeyDestructionJob rounds, @Value("${waymark.jobs:true}") boolean runs) {
            return new NodeJob("report-keys", FIRST, PAUSE, runs, rounds::now);
        }
    }

    /// @return the keys that are destroyed now; never one that was added after what is sealed with, and is used next
    List<Key> round(Actor clockwork, KeyHolder holder, Instant now) throws GeneralSecurityException, IOException {
        var pair = holder.pair(folder);
        if (!intake.settled() || !files.settled() || now.isBefore(pair.turned().plus(GRACE))) {
            return List.of();
        }
        var unneeded = pair.keys().stream()
                .takeWhile(key -> !key.seals())
                .filter(key -> !uses.needed(clockwork, holder, key))
                .toList();
        for (var key : unneeded) {
            uses.destroyed(clockwork, holder, key); // on record first: a record too many does no harm
            pair.destroy(key.id());
        }
        return unneeded;
    }

    private void now() {
        var clockwork = Actor.system("Report keys");
        CurrentActor.run(clockwork, () -> {
            for (var holder : KeyHolder.values()) {
                try {
                    round(clockwork, holder, clock.instant());
                } catch (GeneralSecurityException | IOException unreadable) {
                    LOG.error("The keys of before of the {} could not be looked through", holder.word());
                }
            }
        });
    }
}
