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

/// The custodian's private keys, this month's and earlier ones that something still needs: they open
/// reporters' contact details, and nothing else.
@Component
public class CustodianKeys {

    private static final Logger LOG = LoggerFactory.getLogger(CustodianKeys.class);

    private final ReloadingKeys<HybridDecrypt> custodian;
    private final IntakeSeals seals;

    CustodianKeys(@Value("${waymark.keys}") Path folder, IntakeSeals seals) {
        this.seals = seals;
        this.custodian = KeyHolder.CUSTODIAN.opening(folder);
    }

    /// Contact details, opened.
    ///
    /// @param said as written; empty if the reporter did not say; null if it does not open, because a
    ///     telephone may have sealed anything, or the key was destroyed
    public record Contact(@Nullable String said) {

        /// True if it could be opened.
        public boolean readable() {
            return said != null;
        }

        /// Hides the contents, so that none are logged.
        @Override
        public String toString() {
            return "how to reach somebody";
        }
    }

    /// Opens the contact details of a report.
    public Contact contact(UUID report, byte[] sealed) {
        try {
            return new Contact(seals.message(custodian.get().decrypt(sealed, IntakeSeals.purpose("contact", report))));
        } catch (GeneralSecurityException | BufferUnderflowException other) {
            LOG.warn("How to reach the person who reported cannot be read with the keys that are here");
            return new Contact(null);
        }
    }
}
