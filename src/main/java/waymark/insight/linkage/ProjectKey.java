package waymark.insight.linkage;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The key that the organisations of one project share, and whoever compares their lists never holds. For
/// one project only, and deleted with it: without it nobody can make an encoding that compares with those
/// that were made.
public final class ProjectKey implements AutoCloseable {

    /// The least that a key may hold.
    public static final int LEAST_BYTES = 16;

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] secret;
    private boolean deleted;

    private ProjectKey(byte[] secret) {
        this.secret = secret;
    }

    /// A new key of 32 bytes made by chance.
    public static ProjectKey generate() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return new ProjectKey(secret);
    }

    /// @throws IllegalArgumentException where it is shorter than [#LEAST_BYTES]
    public static ProjectKey of(byte[] secret) {
        if (secret.length < LEAST_BYTES) throw new IllegalArgumentException("a key has at least 16 bytes");
        return new ProjectKey(secret.clone());
    }

    /// What to hand to the other organisations of the project, by a safe way.
    public byte[] secret() {
        check();
        return secret.clone();
    }

    /// Says whether two lists were encoded with the same key, and nothing else of it.
    public String mark() {
        byte[] mark = mac().doFinal("mark of the project".getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(mark, 0, 6);
    }

    Mac mac() {
        check();
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Deletes it from memory. Nothing can be encoded with it any more.
    @Override
    public void close() {
        Arrays.fill(secret, (byte) 0);
        deleted = true;
    }

    private void check() {
        if (deleted) throw new IllegalStateException("the key of this project was deleted");
    }

    /// Without the key.
    @Override
    public String toString() {
        return "Project key";
    }
}
