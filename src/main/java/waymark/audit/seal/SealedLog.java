package waymark.audit.seal;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;
import waymark.audit.proof.Checkpoint;

/// How far the audit log is sealed, for modules that print or send it.
///
/// @param number of the checkpoint
/// @param origin which log this is
/// @param size covers the entries from 1 to this one
/// @param root over all of them, in base64
/// @param note the whole checkpoint with its signatures, as text
@NamedInterface("seal")
public record SealedLog(long number, String origin, long size, String root, Instant at, String note) {

    static SealedLog of(StoredCheckpoint sealed) {
        Checkpoint checkpoint = sealed.checkpoint();
        return new SealedLog(
                sealed.number(),
                checkpoint.origin(),
                checkpoint.size(),
                checkpoint.root().base64(),
                sealed.at(),
                sealed.note());
    }
}
