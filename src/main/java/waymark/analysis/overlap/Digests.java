package waymark.analysis.overlap;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Digests that say of what a certificate speaks, and nothing of what was in it.
final class Digests {

    private Digests() {}

    /// SHA-256.
    static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
