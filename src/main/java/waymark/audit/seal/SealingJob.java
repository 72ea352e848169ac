package waymark.audit.seal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.audit.seal.EntrySealing.Outcome;
import waymark.kernel.Actor;

/// Seals what waits, each minute; says so where it may not.
@Component
class SealingJob {

    private final EntrySealing sealing;
    private final LastSignedCheckpoint lastSigned;
    private final VerificationResults results;

    SealingJob(EntrySealing sealing, LastSignedCheckpoint lastSigned, VerificationResults results) {
        this.sealing = sealing;
        this.lastSigned = lastSigned;
        this.results = results;
    }

    /// Seals what was committed since the last run.
    void recent(Actor clockwork) {
        run(clockwork, false);
    }

    /// Everything without a place, of whatever age.
    void everything(Actor clockwork) {
        run(clockwork, true);
    }

    private void run(Actor clockwork, boolean everything) {
        while (true) {
            switch (sealing.seal(clockwork, everything)) {
                case Outcome.Went(Optional<StoredCheckpoint> checkpoint, boolean more) -> {
                    checkpoint.ifPresent(signed -> lastSigned.remember(signed.note()));
                    if (!more) {
                        return;
                    }
                }
                case Outcome.KeyMissing() -> {
                    results.note(
                            0,
                            VerificationResults.Outcome.KEY_MISSING,
                            null,
                            "The key that signs the audit log is not in its folder. Nothing is sealed until it is back");
                    return;
                }
                case Outcome.DatabaseOlder(long signed) -> {
                    results.note(
                            signed,
                            VerificationResults.Outcome.DATABASE_OLDER,
                            null,
                            "%,d entries had been signed, and the database does not know it: it was restored to an earlier state, or its end was cut off"
                                    .formatted(signed));
                    return;
                }
            }
        }
    }
}
