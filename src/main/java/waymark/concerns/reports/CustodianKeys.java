package waymark.concerns.reports;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import waymark.concerns.intake.IntakeSeals;
import waymark.kernel.Impossible;
import waymark.web.KeyFiles;

/// The private half of the custodian's key: opens how to reach whoever reported, and nothing else.
@Component
class CustodianKeys {

    private final HybridDecrypt custodian;
    private final IntakeSeals seals;

    CustodianKeys(@Value("${waymark.keys}") Path folder, IntakeSeals seals) {
        this.seals = seals;
        try {
            HybridConfig.register();
            custodian = KeyFiles.opening(folder.resolve("custodian.json"), folder.resolve("custodian.public.json"))
                    .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
        } catch (GeneralSecurityException | IOException problem) {
            throw new IllegalStateException(
                    "custodian.json in " + folder
                            + " is missing, cannot be read, or does not open what custodian.public.json seals."
                            + " Put back the one that belongs to it: another would make every contact unreadable.",
                    problem);
        }
    }

    /// As it was written; empty where whoever reported did not say.
    String contact(UUID report, byte[] sealed) {
        try {
            return seals.message(custodian.decrypt(sealed, IntakeSeals.purpose("contact", report)));
        } catch (GeneralSecurityException altered) {
            throw new Impossible("a contact that the custodian’s key does not open", altered);
        }
    }
}
