package waymark.access.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import waymark.kernel.InvariantViolation;

/// A secret in a cookie or a link: 256 random bits. Only its SHA-256 is stored, so that reading the table
/// does not give it away.
public final class Token {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Token() {}

    /// A new one, in letters that an address can hold.
    public static String fresh() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }

    /// So many random bytes.
    public static byte[] bytes(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /// What is kept of it.
    public static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new InvariantViolation("a Java without SHA-256", missing);
        }
    }
}
