package waymark.audit.seal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;

/// Gathers the state of the audit log.
@Component
public class SealStates {

    private static final Duration A_MONTH = Duration.ofDays(31);

    private final Checkpoints checkpoints;
    private final SealedEntries entries;
    private final CheckpointExports exports;
    private final VerificationResults results;
    private final WitnessSettings settings;
    private final Clock clock;

    SealStates(
            Checkpoints checkpoints,
            SealedEntries entries,
            CheckpointExports exports,
            VerificationResults results,
            WitnessSettings settings,
            Clock clock) {
        this.checkpoints = checkpoints;
        this.entries = entries;
        this.exports = exports;
        this.results = results;
        this.settings = settings;
        this.clock = clock;
    }

    public SealState now(Actor actor) {
        var latest = checkpoints.latest().orElse(null);
        return new SealState(
                latest,
                waiting(actor, latest),
                exports.latest(),
                results.latest().orElse(null),
                settings.folder().isPresent(),
                settings.addresses().size(),
                keyLost(),
                clock.instant());
    }

    private boolean keyLost() {
        var aMonthAgo = clock.instant().minus(A_MONTH);
        return checkpoints.handings().stream()
                .anyMatch(handing -> handing.handing() == StoredCheckpoint.Handing.LOST
                        && handing.at().isAfter(aMonthAgo));
    }

    private @Nullable Instant waiting(Actor actor, @Nullable StoredCheckpoint latest) {
        var from = latest == null ? Instant.MIN : latest.covers().minus(EntrySealing.LATE);
        return entries.unsealed(actor, from, 1).stream()
                .findFirst()
                .map(SealedEntries.Unsealed::at)
                .orElse(null);
    }
}
