package waymark.concerns.reports;

import com.google.crypto.tink.HybridDecrypt;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import waymark.concerns.intake.IntakeSeals;
import waymark.kernel.Impossible;
import waymark.web.FreshKeys;

/// The private halves of the custodian's keys, this month's and those of before that something still needs: they open
/// how to reach whoever reported, and nothing else.
@Component
class CustodianKeys {

    private final FreshKeys<HybridDecrypt> custodian;
    private final IntakeSeals seals;

    CustodianKeys(@Value("${waymark.keys}") Path folder, IntakeSeals seals) {
        this.seals = seals;
        this.custodian = KeyHolder.CUSTODIAN.opening(folder);
    }

    /// As it was written; empty where whoever reported did not say.
    String contact(UUID report, byte[] sealed) {
        try {
            return seals.message(custodian.get().decrypt(sealed, IntakeSeals.purpose("contact", report)));
        } catch (GeneralSecurityException altered) {
            throw new Impossible("a contact that the custodian’s key does not open", altered);
        }
    }
}
