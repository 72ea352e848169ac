package waymark.access.passkeys;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A key of one person's device, as we recognise it: the public half, and what it said of itself.
///
/// @param credential what the device calls the key
/// @param handle what the device calls its owner: random, the same for all keys of one account, and nowhere
/// else
/// @param publicKey in the form of COSE (RFC 9052)
/// @param signCount of the last use; 0 always where the device does not count
/// @param backupEligible true where the key may be copied to the owner's other devices; never changes
/// @param backedUp true where it has been
/// @param name the owner's word for it
public record Passkey(
        UUID id,
        UUID account,
        byte[] credential,
        byte[] handle,
        byte[] publicKey,
        long signCount,
        boolean backupEligible,
        boolean backedUp,
        String transports,
        String name,
        Instant createdAt,
        @Nullable Instant usedAt,
        int version) {

    /// The most for one person: enough for a telephone, a computer and a security key.
    public static final int MOST = 5;

    public static final int LONGEST_NAME = 60;

    @Override
    public String toString() {
        return "passkey " + id;
    }
}
