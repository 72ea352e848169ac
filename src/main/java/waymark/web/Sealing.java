package waymark.web;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import waymark.kernel.Impossible;

/// Seals what must not be readable in the database or a cookie, under keys that lie in files beside, never
/// inside, the database (`waymark.keys`, each readable by its owner alone). Losing the folder loses
/// authenticator secrets and parked forms; `docs/operations/keys.md` says how to keep and rotate it.
@Component
public class Sealing {

    private final Aead aead;
    private final Mac mac;

    /// @param kept false on a machine where nobody signs in: nothing that is sealed there outlives it, so no key does
    Sealing(@Value("${waymark.keys}") Path folder, @Value("${waymark.sealing.kept:true}") boolean kept) {
        try {
            AeadConfig.register();
            MacConfig.register();
            aead = keys(folder.resolve("sealing.json"), PredefinedAeadParameters.AES256_GCM, kept)
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
            mac = keys(folder.resolve("tokens.json"), PredefinedMacParameters.HMAC_SHA256_256BITTAG, kept)
                    .getPrimitive(RegistryConfiguration.get(), Mac.class);
        } catch (GeneralSecurityException | IOException problem) {
            throw new IllegalStateException(
                    "The keys in " + folder + " cannot be read or made. Check that the folder exists and is yours.",
                    problem);
        }
    }

    private static KeysetHandle keys(Path file, Parameters kind, boolean kept)
            throws GeneralSecurityException, IOException {
        return kept ? KeyFiles.kept(file, kind) : KeysetHandle.generateNew(kind, RegistryConfiguration.get());
    }

    /// Seals the bytes for one purpose; only the same purpose opens them.
    public byte[] seal(byte[] plain, String purpose) {
        try {
            return aead.encrypt(plain, purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException problem) {
            throw new Impossible("sealing failed", problem);
        }
    }

    /// The plain bytes, or nothing where they were altered or sealed for something else.
    public Optional<byte[]> open(byte[] sealed, String purpose) {
        try {
            return Optional.of(aead.decrypt(sealed, purpose.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException altered) {
            return Optional.empty();
        }
    }

    /// A tag over the text that only this installation can make.
    public byte[] tag(String text) {
        try {
            return mac.computeMac(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException problem) {
            throw new Impossible("tagging failed", problem);
        }
    }
}
