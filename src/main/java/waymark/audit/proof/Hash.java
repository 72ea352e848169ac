package waymark.audit.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// A SHA-256, and the three ways in which RFC 6962 makes one. The first byte keeps an entry from being taken
/// for a branch of the tree, and the reverse.
public final class Hash {

    public static final int LENGTH = 32;

    private static final byte ENTRY = 0;
    private static final byte BRANCH = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @throws IllegalArgumentException where it is not 32 bytes long
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a SHA-256 has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /// @throws IllegalArgumentException where it is not 64 hexadecimal digits
    public static Hash hex(String text) {
        return of(HexFormat.of().parseHex(text));
    }

    /// @throws IllegalArgumentException where it is not the base64 of 32 bytes
    public static Hash base64(String text) {
        return of(Base64.getDecoder().decode(text));
    }

    /// Of a tree without entries.
    public static Hash ofNothing() {
        return new Hash(sha256().digest());
    }

    /// Of an entry, given its form.
    public static Hash ofEntry(byte[] form) {
        var sha256 = sha256();
        sha256.update(ENTRY);
        return new Hash(sha256.digest(form));
    }

    /// Of a branch of the tree.
    public static Hash ofBranch(Hash left, Hash right) {
        var sha256 = sha256();
        sha256.update(BRANCH);
        sha256.update(left.bytes);
        return new Hash(sha256.digest(right.bytes));
    }

    static byte[] sha256(String... parts) {
        var sha256 = sha256();
        for (var part : parts) {
            sha256.update(part.getBytes(StandardCharsets.UTF_8));
        }
        return sha256.digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Java without SHA-256", missing);
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
