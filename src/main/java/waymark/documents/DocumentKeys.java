package waymark.documents;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
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

    /// How what the newest key seals begins.
    byte[] newest() {
        return Arrays.copyOf(seal(new UUID(0, 0), new byte[0]), KEY_ID);
    }

    private static byte[] purpose(UUID version) {
        return ("document:" + version).getBytes(StandardCharsets.US_ASCII);
    }
}
