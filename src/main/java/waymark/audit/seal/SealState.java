package waymark.audit.seal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waymark.audit.seal.CheckpointExports.Export;
import waymark.audit.seal.VerificationResults.Outcome;
import waymark.audit.seal.VerificationResults.Result;

/// The state of the audit log: how far it is sealed, who receives checkpoints, and what information
/// governance has to do.
///
/// @param latest the last checkpoint, null before the first
/// @param oldestWaiting time of the oldest entry that is not sealed, null where none waits
/// @param exports the last checkpoint that was given away of each kind, failed ones too
/// @param check the last verification of the whole log, null before the first
/// @param folder true where a witness folder is set
/// @param addresses how many witnesses get e-mails
/// @param keyLost true where in the last month a key began to sign that the one before had not announced
public record SealState(
        @Nullable StoredCheckpoint latest,
        @Nullable Instant oldestWaiting,
        List<Export> exports,
        @Nullable Result check,
        boolean folder,
        int addresses,
        boolean keyLost,
        Instant now) {

    /// Sealing runs each minute: after so long somebody has to look.
    static final Duration LAG = Duration.ofMinutes(10);

    /// Something that is not as it should be.
    ///
    /// @param what happened, as a sentence
    /// @param next what to do about it
    record Warning(String what, String next) {}

    List<Warning> warnings() {
        var warnings = new ArrayList<Warning>();
        if (check != null && check.outcome() == Outcome.NOT_SOUND) {
            warnings.add(
                    new Warning(
                            "Waymark verified the audit log and found: " + check.sentence(),
                            "Treat it as an incident. Download the entries and the checkpoints now, ask a witness for theirs, and have"
                                    + " somebody outside the organisation that runs Waymark verify them (docs/operations/audit.md)."));
        }
        if (stopped(Outcome.DATABASE_OLDER)) {
            warnings.add(
                    new Warning(
                            String.valueOf(check == null ? "" : check.sentence()),
                            "Ask the people who run Waymark whether a copy was restored, when and why. If nobody did, treat it as an"
                                    + " incident. Entries are still written; they are sealed once the file audit-last.checkpoint is taken"
                                    + " out of the folder of keys. Keep the witnesses’ checkpoints: they prove what was lost."));
        }
        if (stopped(Outcome.KEY_MISSING)) {
            warnings.add(new Warning(
                    String.valueOf(check == null ? "" : check.sentence()),
                    "Ask the people who run Waymark to put the key back into the folder of keys (docs/operations/keys.md)."
                            + " Entries are still written."));
        } else if (lags()) {
            warnings.add(new Warning(
                    "Entries have been waiting to be sealed for more than %d minutes".formatted(LAG.toMinutes()),
                    "Ask the people who run Waymark to look at its log for “Audit sealing”. Entries are still written; until they are"
                            + " sealed nothing would show that one was changed."));
        }
        if (keyLost) {
            warnings.add(
                    new Warning(
                            "The audit log is signed by a new key that the one before did not announce",
                            "Ask the people who run Waymark why. Tell the witnesses the new key yourself, and that the old one is lost."));
        }
        failing(CheckpointExports.FOLDER)
                .ifPresent(failed -> warnings.add(new Warning(
                        "The last checkpoint could not be written to the witness folder",
                        "Ask the people who run Waymark whether the folder is there and may be written to.")));
        failing(CheckpointExports.MAIL)
                .ifPresent(
                        failed -> warnings.add(
                                new Warning(
                                        "The last checkpoint could not be sent to a witness",
                                        "Ask the people who run Waymark to look at the mail server. It is sent again every quarter of an hour.")));
        return warnings;
    }

    /// Stopped, and nothing was sealed since.
    private boolean stopped(Outcome outcome) {
        return check != null
                && check.outcome() == outcome
                && (latest == null || latest.at().isBefore(check.at()));
    }

    private boolean lags() {
        return oldestWaiting != null && oldestWaiting.plus(LAG).isBefore(now) && !stopped(Outcome.DATABASE_OLDER);
    }

    private Optional<Export> failing(String way) {
        return last(way, false)
                .filter(failed -> last(way, true)
                        .filter(done -> done.at().isAfter(failed.at()))
                        .isEmpty());
    }

    private Optional<Export> last(String way, boolean done) {
        return exports.stream()
                .filter(export -> export.way().equals(way) && export.done() == done)
                .findFirst();
    }

    /// The last checkpoint that a witness got.
    Optional<Export> witnessed() {
        return exports.stream().filter(Export::done).max(java.util.Comparator.comparing(Export::at));
    }

    boolean sound() {
        return check != null && check.outcome() == Outcome.SOUND;
    }

    /// The people who run Waymark hold the key as well: without a witness they could seal everything
    /// again.
    boolean noWitness() {
        return !folder && addresses == 0;
    }
}
