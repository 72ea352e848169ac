package waymark.audit.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Keeps a database that was restored to an earlier state from giving witnesses a checkpoint behind one
/// that they have: it would look as if the end of the log had been cut off, and they could not tell which
/// is right.
@Component
class RollbackGuard {

    private static final Pattern GIVEN = Pattern.compile("(\\d{12})-\\w+\\.checkpoint");

    private final WitnessSettings settings;
    private final LastSignedCheckpoint lastSigned;
    private final Checkpoints checkpoints;
    private final VerificationResults results;

    RollbackGuard(
            WitnessSettings settings,
            LastSignedCheckpoint lastSigned,
            Checkpoints checkpoints,
            VerificationResults results) {
        this.settings = settings;
        this.lastSigned = lastSigned;
        this.checkpoints = checkpoints;
        this.results = results;
    }

    /// True where a later checkpoint than this one was signed here or is in the witness folder.
    /// Information governance is told.
    boolean isAhead(StoredCheckpoint latest) {
        long later = Math.max(signedLater(), inTheFolder());
        if (later <= latest.size()) {
            return false;
        }
        results.note(
                later,
                VerificationResults.Outcome.DATABASE_OLDER,
                null,
                "%,d entries were signed or given to a witness, and the database ends before: it was restored to an earlier state, or its end was cut off. Witnesses are given nothing until it has come further"
                        .formatted(later));
        return true;
    }

    /// How many entries were signed here that the database does not know.
    private long signedLater() {
        return lastSigned
                .get()
                .filter(signed -> !checkpoints.knows(signed.size(), signed.root()))
                .map(signed -> signed.size())
                .orElse(0L);
    }

    private long inTheFolder() {
        return settings.folder().map(RollbackGuard::latest).orElse(0L);
    }

    /// How many entries the latest checkpoint covers that lies there; none where nothing can be read.
    static long latest(Path folder) {
        try (var inside = Files.list(folder)) {
            return inside.map(file -> GIVEN.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToLong(name -> Long.parseLong(name.group(1)))
                    .max()
                    .orElse(0);
        } catch (IOException unreadable) {
            return 0;
        }
    }
}
