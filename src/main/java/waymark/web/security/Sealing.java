package waymark.web.security;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.mac.MacConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import waymark.kernel.InvariantViolation;

/// Seals what must not be readable in the database or a cookie, under keys that lie in files beside, never
/// inside, the database (`waymark.keys`, each readable by its owner alone). The newest key seals; those of
/// before go on opening, and a file that was turned ([RotatingKeys]) is read anew by itself. Losing the
/// folder loses authenticator secrets, client secrets and parked forms; `docs/operations/keys.md` says how
/// to keep and turn it.
@Component
public class Sealing {

    private final Supplier<Aead> aead;
    private final Supplier<Mac> mac;
    private final Supplier<Mac> first;

    /// @param kept false on a machine where nobody signs in: nothing that is sealed there outlives it, so
    /// no key does
    Sealing(@Value("${waymark.keys}") Path folder, @Value("${waymark.sealing.kept:true}") boolean kept) {
        try {
            AeadConfig.register();
            MacConfig.register();
            aead = keys(
                    folder,
                    RotatingKeys.SEALING,
                    kept,
                    keys -> keys.getPrimitive(RegistryConfiguration.get(), Aead.class));
            mac = keys(
                    folder,
                    RotatingKeys.TOKENS,
                    kept,
                    keys -> keys.getPrimitive(RegistryConfiguration.get(), Mac.class));
            first = keys(folder, RotatingKeys.TOKENS, kept, Sealing::byTheFirst);
        } catch (GeneralSecurityException | IOException problem) {
            throw new IllegalStateException(
                    "The keys in " + folder + " cannot be read or made. Check that the folder exists and is yours.",
                    problem);
        }
    }

    private interface Use<P> {
        P of(KeysetHandle keys) throws GeneralSecurityException;
    }

    private static <P> Supplier<P> keys(Path folder, RotatingKeys which, boolean kept, Use<P> use)
            throws GeneralSecurityException, IOException {
        if (!kept) {
            var passing = use.of(KeysetHandle.generateNew(which.kind(), RegistryConfiguration.get()));
            return () -> passing;
        }
        var file = which.in(folder);
        return new ReloadingKeys<>(file, () -> use.of(KeyFiles.kept(file, which.kind())))::get;
    }

    private static Mac byTheFirst(KeysetHandle keys) throws GeneralSecurityException {
        var builder = KeysetHandle.newBuilder(keys);
        builder.getAt(0).makePrimary();
        return builder.setConfiguration(RegistryConfiguration.get())
                .build()
                .getPrimitive(RegistryConfiguration.get(), Mac.class);
    }

    /// Seals the bytes for one purpose; only the same purpose opens them.
    public byte[] seal(byte[] plain, String purpose) {
        try {
            return aead.get().encrypt(plain, purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException problem) {
            throw new InvariantViolation("sealing failed", problem);
        }
    }

    /// The plain bytes, or nothing where they were altered or sealed for something else.
    public Optional<byte[]> open(byte[] sealed, String purpose) {
        try {
            return Optional.of(aead.get().decrypt(sealed, purpose.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException altered) {
            return Optional.empty();
        }
    }

    /// A tag over the text that only this installation can make. To compare one with another, ask [#fits].
    public byte[] tag(String text) {
        return tag(mac.get(), text);
    }

    /// The same under the first key of all, so that it can be made again, and be the same, after the key was
    /// turned.
    public byte[] lastingTag(String text) {
        return tag(first.get(), text);
    }

    private static byte[] tag(Mac mac, String text) {
        try {
            return mac.computeMac(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException problem) {
            throw new InvariantViolation("tagging failed", problem);
        }
    }

    /// True where the tag is over that text, under the newest key or one of before.
    public boolean fits(String text, byte[] tag) {
        try {
            mac.get().verifyMac(tag, text.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (GeneralSecurityException other) {
            return false;
        }
    }
}
