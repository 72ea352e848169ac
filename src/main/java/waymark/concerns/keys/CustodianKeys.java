package waymark.concerns.keys;

import com.google.crypto.tink.HybridDecrypt;
import java.nio.BufferUnderflowException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import waymark.concerns.intake.IntakeSeals;
import waymark.web.security.ReloadingKeys;

/// The private halves of the custodian's keys, this month's and those of before that something still needs: they open
/// how to reach whoever reported, and nothing else.
@Component
public class CustodianKeys {

    private static final Logger LOG = LoggerFactory.getLogger(CustodianKeys.class);

    private final ReloadingKeys<HybridDecrypt> custodian;
    private final IntakeSeals seals;

    CustodianKeys(@Value("${waymark.keys}") Path folder, IntakeSeals seals) {
        this.seals = seals;
        this.custodian = KeyHolder.CUSTODIAN.opening(folder);
    }

    /// What was sealed for a custodian, opened.
    ///
    /// @param said as it was written; empty where whoever reported did not say; null where it does not open: what a
    /// telephone sealed may be anything, and a key may be gone
    public record Contact(@Nullable String said) {

        public boolean readable() {
            return said != null;
        }

        /// Never into a log.
        @Override
        public String toString() {
            return "how to reach somebody";
        }
    }

    public Contact contact(UUID report, byte[] sealed) {
        try {
            return new Contact(seals.message(custodian.get().decrypt(sealed, IntakeSeals.purpose("contact", report))));
        } catch (GeneralSecurityException | BufferUnderflowException other) {
            LOG.warn("How to reach the person who reported cannot be read with the keys that are here");
            return new Contact(null);
        }
    }
}
