package waymark.audit.seal;

import com.google.crypto.tink.subtle.Ed25519Sign;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import waymark.audit.proof.SigningKey;
import waymark.audit.proof.VerifierKey;
import waymark.kernel.InvariantViolation;

/// The keys that sign checkpoints, in files beside, never inside, the database: `audit-1.pem`, `audit-2.pem`.
/// The one with the highest number signs; to rotate, somebody puts the next number there.
/// `docs/operations/keys.md` says how.
@Component
class SigningKeys {

    private static final Pattern NAME = Pattern.compile("audit-(\\d{1,6})\\.pem");
    private static final int SEED = 32;

    /// What PKCS #8 puts before the 32 bytes of an Ed25519 key (RFC 8410).
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final Path folder;

    SigningKeys(@Value("${waymark.keys}") Path folder) {
        this.folder = folder;
    }

    /// Two keys of one folder.
    private record Half(byte[] publicHalf, byte[] seed) {}

    /// All of them under the name, the one that signs last.
    List<SigningKey> all(String origin) {
        return files().stream()
                .map(SigningKeys::read)
                .map(half -> named(origin, half))
                .toList();
    }

    /// True where there is none.
    boolean none() {
        return files().isEmpty();
    }

    /// A name for an account that has none: made from its first key, so that it stays the same for the same
    /// folder.
    String originOfItsOwn() {
        var half = read(files().getFirst());
        return "waymark.invalid/audit/" + VerifierKey.of("-", half.publicHalf()).number();
    }

    /// Makes the first key; where another node was first, theirs stays.
    void makeFirst() {
        try {
            var seed = new byte[SEED];
            new SecureRandom().nextBytes(seed);
            var fresh = Files.createTempFile(
                    folder,
                    "audit",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                Files.writeString(fresh, pem(seed));
                Files.createLink(folder.resolve("audit-1.pem"), fresh);
            } catch (FileAlreadyExistsException theirs) {
                // read next
            } finally {
                Files.delete(fresh);
            }
        } catch (IOException problem) {
            throw new IllegalStateException(
                    "The key that signs the audit log cannot be written to " + folder + ". Check that it is yours.",
                    problem);
        }
    }

    private static String pem(byte[] seed) {
        var encoded =
                ByteBuffer.allocate(PKCS8.length + SEED).put(PKCS8).put(seed).array();
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(encoded)
                + "\n-----END PRIVATE KEY-----\n";
    }

    private List<Path> files() {
        try (var inside = Files.list(folder)) {
            return inside.filter(file -> number(file) > 0)
                    .sorted(Comparator.comparingInt(SigningKeys::number))
                    .toList();
        } catch (IOException problem) {
            throw new IllegalStateException("The folder of keys cannot be read: " + folder, problem);
        }
    }

    private static int number(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        return name.matches() ? Integer.parseInt(name.group(1)) : 0;
    }

    private static Half read(Path file) {
        try {
            var base64 = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
            var key = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
            var seed = ((EdECPrivateKey) key).getBytes().orElseThrow();
            return new Half(Ed25519Sign.KeyPair.newKeyPairFromSeed(seed).getPublicKey(), seed);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException problem) {
            throw new IllegalStateException(
                    file + " is not an Ed25519 key in PEM. Put the right file back, or take it away.", problem);
        }
    }

    private static SigningKey named(String origin, Half half) {
        try {
            var encoded = ByteBuffer.allocate(PKCS8.length + SEED)
                    .put(PKCS8)
                    .put(half.seed())
                    .array();
            return new SigningKey(
                    VerifierKey.of(origin, half.publicHalf()),
                    KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException missing) {
            throw new InvariantViolation("Java without Ed25519", missing);
        }
    }
}
