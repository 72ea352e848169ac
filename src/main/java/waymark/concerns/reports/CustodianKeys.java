package waymark.concerns.reports;

import com.google.crypto.tink.HybridDecrypt;
import java.nio.BufferUnderflowException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import waymark.concerns.intake.IntakeSeals;
import waymark.web.FreshKeys;

/// The private halves of the custodian's keys, this month's and those of before that something still needs: they open
/// how to reach whoever reported, and nothing else.
@Component
class CustodianKeys {

    private static final String UNREADABLE =
            "What was sent cannot be read: nobody sealed it for the custodian, or with a key that is gone.";

    private final FreshKeys<HybridDecrypt> custodian;
    private final IntakeSeals seals;

    CustodianKeys(@Value("${waymark.keys}") Path folder, IntakeSeals seals) {
        this.seals = seals;
        this.custodian = KeyHolder.CUSTODIAN.opening(folder);
    }

    /// As it was written; empty where whoever reported did not say. What a telephone sealed may be anything: what does
    /// not open is shown as that.
    String contact(UUID report, byte[] sealed) {
        try {
            return seals.message(custodian.get().decrypt(sealed, IntakeSeals.purpose("contact", report)));
        } catch (GeneralSecurityException | BufferUnderflowException other) {
            return UNREADABLE;
        }
    }
}
