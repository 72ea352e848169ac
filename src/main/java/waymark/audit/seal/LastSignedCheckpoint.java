package waymark.audit.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import waymark.audit.proof.Checkpoint;
import waymark.audit.proof.SignedNote;

/// The last checkpoint that this node signed, in a file beside its key (`audit-last.checkpoint`). A database
/// that does not know it was put back to an earlier state: nothing is signed over it until a person has
/// looked.
@Component
class LastSignedCheckpoint {

    private final Path file;

    LastSignedCheckpoint(@Value("${waymark.keys}") Path folder) {
        file = folder.resolve("audit-last.checkpoint");
    }

    Optional<Checkpoint> get() {
        try {
            return Files.exists(file)
                    ? Optional.of(Checkpoint.parse(
                            SignedNote.parse(Files.readString(file)).text()))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException problem) {
            throw new IllegalStateException(file + " cannot be read.", problem);
        }
    }

    void remember(String note) {
        try {
            var fresh = file.resolveSibling("audit-last.new");
            Files.writeString(fresh, note);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException problem) {
            throw new IllegalStateException(file + " cannot be written.", problem);
        }
    }
}
