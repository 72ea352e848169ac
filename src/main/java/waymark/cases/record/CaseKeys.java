package waymark.cases.record;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import waymark.kernel.InvariantViolation;
import waymark.web.security.KeyFiles;
import waymark.web.security.ReloadingKeys;
import waymark.web.security.RotatingKeys;

/// Wraps the key of each case with the key of `cases.json`, which lies beside the database and never in it.
/// The newest key wraps, those of before go on opening, and each night what an earlier one wrapped is wrapped
/// with the newest.
@Component
class CaseKeys {

    /// Tink begins what it seals with a byte and the id of the key.
    private static final int KEY_ID = 5;

    private final ReloadingKeys<Aead> keys;

    CaseKeys(@Value("${waymark.keys}") Path folder) {
        var file = RotatingKeys.CASES.in(folder);
        try {
            AeadConfig.register();
            keys = new ReloadingKeys<>(
                    file,
                    () -> KeyFiles.kept(file, RotatingKeys.CASES.kind())
                            .getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException | IOException problem) {
            throw new IllegalStateException("The key of cases in " + folder + " cannot be read or made.", problem);
        }
    }

    byte[] wrap(UUID caseId, byte[] key) {
        try {
            return keys.get().encrypt(key, purpose(caseId));
        } catch (GeneralSecurityException problem) {
            throw new InvariantViolation("sealing failed", problem);
        }
    }

    /// @throws InvariantViolation where none of the keys that are here opens it
    byte[] unwrap(UUID caseId, byte[] wrapped) {
        try {
            return keys.get().decrypt(wrapped, purpose(caseId));
        } catch (GeneralSecurityException other) {
            throw new InvariantViolation("the key of a case does not open: is cases.json the right one?", other);
        }
    }

    /// A tag over a text that only these keys can make: nothing is sealed, and the text is what it is bound to.
    byte[] tag(String text) {
        try {
            return keys.get().encrypt(new byte[0], bound(text));
        } catch (GeneralSecurityException problem) {
            throw new InvariantViolation("tagging failed", problem);
        }
    }

    /// True where one of the keys that are here made the tag for that text.
    boolean fits(String text, byte[] tag) {
        try {
            return keys.get().decrypt(tag, bound(text)).length == 0;
        } catch (GeneralSecurityException other) {
            return false;
        }
    }

    private static byte[] bound(String text) {
        return ("grant:" + text).getBytes(StandardCharsets.UTF_8);
    }

    /// How what the newest key wraps begins.
    byte[] newest() {
        return Arrays.copyOf(wrap(new UUID(0, 0), new byte[0]), KEY_ID);
    }

    private static byte[] purpose(UUID caseId) {
        return ("case:" + caseId).getBytes(StandardCharsets.US_ASCII);
    }
}
