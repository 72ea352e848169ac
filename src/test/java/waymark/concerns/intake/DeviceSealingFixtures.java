package waymark.concerns.intake;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import waymark.web.security.KeyFiles;
import waymark.web.security.SizeClass;

/// Seals as the page without signal does it on a telephone, whatever it is given.
@Component
public class DeviceSealingFixtures {

    private final Path keys;
    private final JsonMapper json;

    DeviceSealingFixtures(@Value("${waymark.keys}") Path keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /// In place of a report, for the desk.
    public String sealed(UUID held, Object report) {
        return sealed("desk", "device", held, SizeClass.filled(json.writeValueAsBytes(report)));
    }

    /// How to reach them, for the custodian.
    public String contact(UUID held, String text) {
        return sealed("custodian", "contact", held, SizeClass.filled(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// @param whose name of the key
    /// @param part what it is
    String sealed(String whose, String part, UUID held, byte[] filled) {
        try {
            HybridConfig.register();
            return Base64.getUrlEncoder()
                    .encodeToString(KeyFiles.shown(
                                    keys.resolve(whose + ".json"), keys.resolve(whose + ".public.json"), KeyFiles.PAIR)
                            .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class)
                            .encrypt(filled, IntakeSeals.purpose(part, held)));
        } catch (GeneralSecurityException | IOException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
