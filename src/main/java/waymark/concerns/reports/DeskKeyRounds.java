package waymark.concerns.reports;

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
import waymark.concerns.intake.IntakeSeals;
import waymark.kernel.Acting;
import waymark.kernel.Actor;
import waymark.web.NodeRound;
import waymark.web.TurningPair;
import waymark.web.TurningPair.Key;

/// Destroys the desk's keys of before in this machine's folder once nothing needs them, so that a copy of the database
/// that is older than a report's end opens nothing of it. Each node has its folder, so this is no job of the clock.
///
/// A key goes only when it is not sealed with here, was not for sixty days, nothing in this spool waits, and no row is
/// sealed with it. A node seals with nothing that its own folder does not open: so none is ever lost by this.
@Component
class DeskKeyRounds {

    private static final Logger LOG = LoggerFactory.getLogger(DeskKeyRounds.class);
    private static final Duration FIRST = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofHours(6);

    /// For a report in the spool of a node that stands still, or held on a telephone until there is signal. It costs
    /// nothing: a report is kept longer than this.
    static final Duration GRACE = Duration.ofDays(60);

    private final TurningPair pair;
    private final DeskKeyUses uses;
    private final Intake intake;
    private final FileIntake files;
    private final Clock clock;

    DeskKeyRounds(
            @Value("${waymark.keys}") Path folder, DeskKeyUses uses, Intake intake, FileIntake files, Clock clock) {
        this.pair = new TurningPair(folder, "desk", IntakeSeals.PAIR);
        this.uses = uses;
        this.intake = intake;
        this.files = files;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Often {

        @Bean
        NodeRound deskKeysOfBefore(DeskKeyRounds rounds, @Value("${waymark.jobs:true}") boolean runs) {
            return new NodeRound("desk-keys", FIRST, PAUSE, runs, rounds::now);
        }
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

    private void now() {
        var clockwork = Actor.system("Desk keys");
        Acting.run(clockwork, () -> {
            try {
                round(clockwork, clock.instant());
            } catch (GeneralSecurityException | IOException unreadable) {
                LOG.error("The desk's keys of before could not be looked through");
            }
        });
    }
}
