package waymark.concerns.keys;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import waymark.concerns.intake.IntakeSeals;
import waymark.web.security.KeyFiles;
import waymark.web.security.ReloadingKeys;
import waymark.web.security.RotatingKeyPair;

/// For whom a part of a report is sealed. Each has its own key pair in the folder of keys, rotated each
/// month.
public enum KeyHolder {
    /// Reads reports.
    DESK("desk", "report"),
    /// Opens reporters' contact details.
    CUSTODIAN("custodian", "contact");

    private final String word;
    private final String sealed;

    KeyHolder(String word, String sealed) {
        this.word = word;
        this.sealed = sealed;
    }

    /// The name of its files.
    String word() {
        return word;
    }

    private Path secret(Path folder) {
        return folder.resolve(word + ".json");
    }

    /// True if this folder has its private key.
    boolean isIn(Path folder) {
        return Files.exists(secret(folder));
    }

    /// Its key pair in that folder.
    public RotatingKeyPair pair(Path folder) {
        return new RotatingKeyPair(folder, word, IntakeSeals.PAIR);
    }

    /// Its private keys, read again after a rotation. They are never created here.
    ReloadingKeys<HybridDecrypt> opening(Path folder) {
        try {
            HybridConfig.register();
            return new ReloadingKeys<>(
                    secret(folder),
                    () -> KeyFiles.opening(secret(folder), folder.resolve(word + ".public.json"))
                            .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class));
        } catch (GeneralSecurityException | IOException problem) {
            throw new IllegalStateException(
                    "%1$s.json in %2$s is missing, cannot be read, or does not open what %1$s.public.json seals. Put back the one that belongs to it: another would make every %3$s unreadable."
                            .formatted(word, folder, sealed),
                    problem);
        }
    }
}
