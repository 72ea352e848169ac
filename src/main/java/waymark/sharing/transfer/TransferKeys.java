package waymark.sharing.transfer;

import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.signature.SignatureConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import waymark.kernel.InvariantViolation;
import waymark.web.security.KeyFiles;
import waymark.web.security.ReloadingKeys;
import waymark.web.security.RotatingKeys;

/// The keys of this installation for transfers: `transfer.json` opens what others seal for it, and
/// `transfer_signing.json` signs what it sends. Both lie beside the database and never in it.
@Component
class TransferKeys {

    private final ReloadingKeys<OwnKeys> sealing;
    private final ReloadingKeys<OwnKeys> signing;

    TransferKeys(@Value("${waymark.keys}") Path folder) {
        try {
            HybridConfig.register();
            SignatureConfig.register();
            sealing = new ReloadingKeys<>(RotatingKeys.TRANSFER.in(folder), () -> read(folder));
            signing = new ReloadingKeys<>(RotatingKeys.TRANSFER_SIGNING.in(folder), () -> read(folder));
        } catch (GeneralSecurityException | IOException problem) {
            throw new IllegalStateException(
                    "The keys for transfers in " + folder + " cannot be read or made.", problem);
        }
    }

    private static OwnKeys read(Path folder) throws GeneralSecurityException, IOException {
        return new OwnKeys(
                KeyFiles.kept(RotatingKeys.TRANSFER.in(folder), RotatingKeys.TRANSFER.kind()),
                KeyFiles.kept(RotatingKeys.TRANSFER_SIGNING.in(folder), RotatingKeys.TRANSFER_SIGNING.kind()));
    }

    OwnKeys own() {
        return new OwnKeys(sealing.get().sealing(), signing.get().signing());
    }

    /// What is given to other partnerships.
    PublicKeys shown() {
        try {
            return own().shown();
        } catch (GeneralSecurityException problem) {
            throw new InvariantViolation("the keys for transfers cannot be read", problem);
        }
    }
}
