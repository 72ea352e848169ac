package waymark.documents;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import waymark.kernel.InvariantViolation;
import waymark.web.security.KeyFiles;
import waymark.web.security.ReloadingKeys;
import waymark.web.security.RotatingKeys;

/// Seals the key of each file under `documents.json`, which lies beside the database and never in it. The
/// newest key seals, those of before go on opening, and each night what an earlier one sealed is sealed with
/// the newest.
@Component
class DocumentKeys {

    /// Tink begins what it seals with a byte and the id of the key.
    private static final int KEY_ID = 5;

    /// How what needs the key of its thing too begins.
    private static final byte BOTH = 2;

    private final ReloadingKeys<Aead> keys;

    DocumentKeys(@Value("${waymark.keys}") Path folder) {
        var file = RotatingKeys.DOCUMENTS.in(folder);
        try {
            AeadConfig.register();
            keys = new ReloadingKeys<>(
                    file,
                    () -> KeyFiles.kept(file, RotatingKeys.DOCUMENTS.kind())
                            .getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException | IOException problem) {
            throw new IllegalStateException("The key of documents in " + folder + " cannot be read or made.", problem);
        }
    }

    byte[] seal(UUID version, byte[] key) {
        try {
            return keys.get().encrypt(key, purpose(version));
        } catch (GeneralSecurityException problem) {
            throw new InvariantViolation("sealing failed", problem);
        }
    }

    /// The key of a file; empty where the keys that are here do not open it.
    Optional<byte[]> open(UUID version, byte[] sealed) {
        try {
            return Optional.of(keys.get().decrypt(sealed, purpose(version)));
        } catch (GeneralSecurityException other) {
            return Optional.empty();
        }
    }

    /// The same for a file of a thing with a key of its own: it opens with both.
    byte[] seal(DocumentHolder.Sealer own, UUID version, byte[] key) {
        var outer = seal(version, own.seal(field(version), Base64.getEncoder().encodeToString(key)));
        return ByteBuffer.allocate(outer.length + 1).put(BOTH).put(outer).array();
    }

    /// The key of a file of a thing with a key of its own.
    Optional<byte[]> open(DocumentHolder.Sealer own, UUID version, byte[] sealed) {
        return open(version, Arrays.copyOfRange(sealed, 1, sealed.length))
                .map(one -> Base64.getDecoder().decode(own.open(field(version), one)));
    }

    private static DocumentHolder.Field field(UUID version) {
        return new DocumentHolder.Field("documents.document_version", version, "sealed_key");
    }

    /// False where `documents.json` alone sealed it.
    static boolean needsOwn(byte[] sealed) {
        return sealed.length > 0 && sealed[0] == BOTH;
    }

    /// How what the newest key and the key of a thing seal begins.
    byte[] newestWithOwn() {
        return ByteBuffer.allocate(KEY_ID + 1).put(BOTH).put(newest()).array();
    }

    /// How what the newest key seals begins.
    byte[] newest() {
        return Arrays.copyOf(seal(new UUID(0, 0), new byte[0]), KEY_ID);
    }

    private static byte[] purpose(UUID version) {
        return ("document:" + version).getBytes(StandardCharsets.US_ASCII);
    }
}
