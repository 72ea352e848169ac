package waymark.audit.seal;

import java.time.Instant;
import waymark.audit.proof.Checkpoint;

/// How far the account is sealed, for those who print or send it.
///
/// @param number of the checkpoint
/// @param origin which account this is
/// @param size covers the entries from 1 to this one
/// @param root over all of them, in base64
/// @param note the whole checkpoint with its signatures, as text
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
