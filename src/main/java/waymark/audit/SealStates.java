package waymark.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;

/// Gathers how the account stands.
@Component
class SealStates {

    private static final Duration A_MONTH = Duration.ofDays(31);

    private final Checkpoints checkpoints;
    private final EntryRows entries;
    private final Exports exports;
    private final SelfChecks checks;
    private final WitnessSettings settings;
    private final Clock clock;

    SealStates(
            Checkpoints checkpoints,
            EntryRows entries,
            Exports exports,
            SelfChecks checks,
            WitnessSettings settings,
            Clock clock) {
        this.checkpoints = checkpoints;
        this.entries = entries;
        this.exports = exports;
        this.checks = checks;
        this.settings = settings;
        this.clock = clock;
    }

    SealState now(Actor actor) {
        var latest = checkpoints.latest(actor).orElse(null);
        return new SealState(
                latest,
                waiting(actor, latest),
                exports.latest(actor),
                checks.latest(actor).orElse(null),
                settings.folder().isPresent(),
                settings.addresses().size(),
                keyLost(actor),
                clock.instant());
    }

    private boolean keyLost(Actor actor) {
        var aMonthAgo = clock.instant().minus(A_MONTH);
        return checkpoints.handings(actor).stream()
                .anyMatch(handing -> handing.handing() == SealedTo.Handing.LOST
                        && handing.at().isAfter(aMonthAgo));
    }

    private @Nullable Instant waiting(Actor actor, @Nullable SealedTo latest) {
        var from = latest == null ? Instant.MIN : latest.covers().minus(EntrySealing.LATE);
        return entries.unsealed(actor, from, 1).stream()
                .findFirst()
                .map(EntryRows.Unsealed::at)
                .orElse(null);
    }
}
