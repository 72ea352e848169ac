package waymark.training.room;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import waymark.kernel.InvariantViolation;

/// What the address of a page carries once it joined, in place of a cookie: reloading it, or waking the telephone,
/// leads back to the stage that the room is at. Only its hash is stored.
record DeviceKey(String value) {

    private static final int LENGTH = 22;
    private static final SecureRandom RANDOM = new SecureRandom();

    static DeviceKey next() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return new DeviceKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// In an address.
    static Optional<DeviceKey> parse(String text) {
        return text.matches("[A-Za-z0-9_-]{" + LENGTH + "}") ? Optional.of(new DeviceKey(text)) : Optional.empty();
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException missing) {
            throw new InvariantViolation("a Java without SHA-256", missing);
        }
    }

    String hex() {
        return HexFormat.of().formatHex(hash());
    }

    /// Hides the contents, so that none are logged.
    @Override
    public String toString() {
        return "a key";
    }
}
