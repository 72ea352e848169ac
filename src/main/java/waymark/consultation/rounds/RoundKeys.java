package waymark.consultation.rounds;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.web.security.KeyFiles;

/// A pair of keys for each round: the public half is in the database and seals answers, the private half
/// is a file beside it and is deleted once they were opened. After that no dump, no backup of the
/// database and no log of its changes can be opened.
@Component
public class RoundKeys {

    private static final String FOLDER = "consultation";

    private final Path folder;

    RoundKeys(@Value("${waymark.keys}") Path folder) {
        this.folder = folder.resolve(FOLDER);
        try {
            HybridConfig.register();
        } catch (GeneralSecurityException missing) {
            throw new InvariantViolation("a Java that cannot seal answers", missing);
        }
    }

    private Path secret(Ref round) {
        return folder.resolve(round.value() + ".json");
    }

    private Path shown(Ref round) {
        return folder.resolve(round.value() + ".public.json");
    }

    /// Makes the pair of a round that opens.
    ///
    /// @return the public half, to be kept with the round
    String make(Ref round) {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(
                    KeyFiles.shown(secret(round), shown(round), KeyFiles.PAIR), RegistryConfiguration.get());
        } catch (GeneralSecurityException | IOException problem) {
            throw new IllegalStateException("The key of a round cannot be kept in " + folder, problem);
        }
    }

    /// What seals answers.
    ///
    /// @param seal public half, as it is kept with the round
    public static HybridEncrypt sealing(String seal) {
        try {
            return TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(seal, RegistryConfiguration.get())
                    .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
        } catch (GeneralSecurityException altered) {
            throw new InvariantViolation("the public key of a round cannot be read", altered);
        }
    }

    /// What opens answers, while the file is there.
    public Optional<HybridDecrypt> opening(Ref round) {
        if (!Files.exists(secret(round))) {
            return Optional.empty();
        }
        try {
            return Optional.of(KeyFiles.opening(secret(round), shown(round))
                    .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class));
        } catch (GeneralSecurityException | IOException problem) {
            throw new IllegalStateException("The key of a round cannot be read in " + folder, problem);
        }
    }

    /// Deletes the private half for good.
    public void destroy(Ref round) {
        try {
            Files.deleteIfExists(secret(round));
            Files.deleteIfExists(shown(round));
        } catch (IOException problem) {
            throw new IllegalStateException("The key of a round cannot be deleted in " + folder, problem);
        }
    }
}
