package waymark.cases.record;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.io.IOException;
import java.nio.ByteBuffer;
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

/// Wraps the key of each case twice, with the secret of that case ([CaseSecrets]) and with the key of
/// `cases.json`; both lie beside the database and never in it, and it opens with both alone. The newest key of
/// `cases.json` wraps, those of before go on opening, and each night what an earlier one wrapped is wrapped with
/// the newest.
@Component
class CaseKeys {

    /// Tink begins what it seals with a byte and the id of the key.
    private static final int KEY_ID = 5;

    /// How what both wrap begins; what `cases.json` alone wrapped begins with the 1 of Tink.
    static final byte BOTH = 2;

    private static final int SECRET_BYTES = 32;

    private final ReloadingKeys<Aead> keys;
    private final CaseSecrets secrets;

    CaseKeys(@Value("${waymark.keys}") Path folder, CaseSecrets secrets) {
        this.secrets = secrets;
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

    /// Wraps the key of a case for which no secret was made yet.
    byte[] wrapFirst(UUID caseId, byte[] key) {
        return wrap(caseId, key, secrets.make(caseId));
    }

    /// Wraps the key of a case anew.
    byte[] wrap(UUID caseId, byte[] key) {
        return wrap(caseId, key, secrets.of(caseId));
    }

    private byte[] wrap(UUID caseId, byte[] key, byte[] secret) {
        try {
            var inner = bySecret(caseId, secret).encrypt(key, purpose(caseId));
            var outer = keys.get().encrypt(inner, both(caseId));
            return ByteBuffer.allocate(outer.length + 1).put(BOTH).put(outer).array();
        } catch (GeneralSecurityException problem) {
            throw new InvariantViolation("sealing failed", problem);
        }
    }

    /// @throws CaseSecretMissing where the secret of the case is not there
    /// @throws InvariantViolation where none of the keys that are here opens it
    byte[] unwrap(UUID caseId, byte[] wrapped) {
        try {
            if (needsSecret(wrapped)) {
                var inner = keys.get().decrypt(Arrays.copyOfRange(wrapped, 1, wrapped.length), both(caseId));
                return bySecret(caseId, secrets.of(caseId)).decrypt(inner, purpose(caseId));
            }
            return keys.get().decrypt(wrapped, purpose(caseId));
        } catch (GeneralSecurityException other) {
            throw new InvariantViolation("the key of a case does not open: is cases.json the right one?", other);
        }
    }

    /// False where `cases.json` alone wrapped it, as all were before each case had a secret.
    static boolean needsSecret(byte[] wrapped) {
        return wrapped.length > 0 && wrapped[0] == BOTH;
    }

    private static Aead bySecret(UUID caseId, byte[] secret) throws GeneralSecurityException {
        return new AesGcmJce(Hkdf.computeHkdf("HMACSHA256", secret, new byte[0], purpose(caseId), SECRET_BYTES));
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

    /// How what the newest key tags begins.
    byte[] newest() {
        return Arrays.copyOf(tag(""), KEY_ID);
    }

    /// How what the newest key and the secret of a case wrap begins.
    byte[] newestWrapped() {
        return ByteBuffer.allocate(KEY_ID + 1).put(BOTH).put(newest()).array();
    }

    private static byte[] both(UUID caseId) {
        return ("case and secret:" + caseId).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] purpose(UUID caseId) {
        return ("case:" + caseId).getBytes(StandardCharsets.US_ASCII);
    }
}
