package waymark.audit.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The public half of a key that signs checkpoints (Ed25519), written in one line as in c2sp.org/signed-note:
/// `name+1a2b3c4d+base64`.
public final class VerifierKey {

    private static final int LENGTH = 32;
    private static final byte ED25519 = 1;

    /// What X.509 puts before the 32 bytes of an Ed25519 key (RFC 8410).
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] key;

    private VerifierKey(String name, byte[] key) {
        this.name = name;
        this.key = key;
    }

    /// @param name of the log; without spaces and without a plus
    /// @param key its 32 bytes (RFC 8032)
    public static VerifierKey of(String name, byte[] key) {
        if (name.isEmpty() || name.codePoints().anyMatch(VerifierKey::refused) || key.length != LENGTH) {
            throw new IllegalArgumentException("not the name or not the bytes of a key");
        }
        return new VerifierKey(name, key.clone());
    }

    private static boolean refused(int letter) {
        return letter == '+' || letter < ' ' || Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    /// @throws IllegalArgumentException where the line is not that of an Ed25519 key
    public static VerifierKey parse(String line) {
        var parts = line.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a key is written name+number+base64");
        }
        var bytes = Base64.getDecoder().decode(parts[2]);
        if (bytes.length != LENGTH + 1 || bytes[0] != ED25519) {
            throw new IllegalArgumentException("not an Ed25519 key");
        }
        var key = of(parts[0], Arrays.copyOfRange(bytes, 1, bytes.length));
        if (!key.number().equals(parts[1])) {
            throw new IllegalArgumentException("the number is not this key's");
        }
        return key;
    }

    public String name() {
        return name;
    }

    /// Eight hexadecimal digits by which people and notes tell keys apart; no proof of anything.
    public String number() {
        return HexFormat.of().formatHex(id());
    }

    byte[] id() {
        var sha256 = Hash.sha256();
        sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        sha256.update(ED25519);
        return Arrays.copyOf(sha256.digest(key), Integer.BYTES);
    }

    /// True where the text was signed by the private half.
    boolean verifies(String text, byte[] signature) {
        try {
            var encoded =
                    ByteBuffer.allocate(X509.length + LENGTH).put(X509).put(key).array();
            var check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VerifierKey that && name.equals(that.name) && MessageDigest.isEqual(key, that.key);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(key);
    }

    /// The line.
    @Override
    public String toString() {
        var bytes = ByteBuffer.allocate(LENGTH + 1).put(ED25519).put(key).array();
        return name + "+" + number() + "+" + Base64.getEncoder().encodeToString(bytes);
    }
}
