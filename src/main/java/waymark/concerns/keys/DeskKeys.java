package waymark.concerns.keys;

import com.google.crypto.tink.HybridDecrypt;
import java.nio.BufferUnderflowException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import waymark.concerns.files.FileSeals;
import waymark.concerns.intake.IntakeSeals;
import waymark.concerns.intake.Report;
import waymark.kernel.InvariantViolation;
import waymark.web.security.ReloadingKeys;

/// The desk's private keys: they open what was sealed for the desk, with this month's key and with earlier
/// ones that something still needs ([KeyDestructionJob]). They are in a file beside the database, on staff
/// machines only.
@Component
public class DeskKeys {

    private static final Logger LOG = LoggerFactory.getLogger(DeskKeys.class);

    private final ReloadingKeys<HybridDecrypt> desk;
    private final IntakeSeals seals;

    DeskKeys(@Value("${waymark.keys}") Path folder, IntakeSeals seals) {
        this.seals = seals;
        this.desk = KeyHolder.DESK.opening(folder);
    }

    /// Opens what [IntakeSeals#forDesk] sealed.
    public String text(String part, UUID id, byte[] sealed) {
        try {
            return seals.message(desk.get().decrypt(sealed, IntakeSeals.purpose(part, id)));
        } catch (GeneralSecurityException altered) {
            throw new InvariantViolation("what was sealed for the desk and its key does not open", altered);
        }
    }

    /// Opens a message for the desk; says so if it does not open.
    public String message(UUID id, byte[] sealed) {
        try {
            return seals.message(desk.get().decrypt(sealed, IntakeSeals.purpose("message", id)));
        } catch (GeneralSecurityException | BufferUnderflowException other) {
            LOG.warn("A message cannot be read with the keys that are here");
            return "This message cannot be read: nobody sealed it for the desk, or with a key that is gone.";
        }
    }

    /// Seals a message of the desk for both sides.
    public IntakeSeals.SealedMessage sealed(UUID id, String text, byte[] replies) {
        return seals.message(id, text, replies);
    }

    /// Opens a report. The caller has recorded the view. What does not open, or is not a report, is shown as
    /// such: a compromised public machine can insert anything.
    public Report report(UUID id, byte[] sealed) {
        try {
            var opened = desk.get().decrypt(sealed, IntakeSeals.purpose("report", id));
            return seals.fromDevice(opened)
                    .map(device -> deviceReport(id, device))
                    .orElseGet(() -> seals.report(opened));
        } catch (GeneralSecurityException | JacksonException | BufferUnderflowException other) {
            LOG.warn("A report cannot be read with the keys that are here");
            return Report.unreadable();
        }
    }

    /// What is not a report is shown as such, since anybody may send something else.
    private Report deviceReport(UUID id, byte[] sealed) {
        try {
            return seals.deviceReport(desk.get().decrypt(sealed, IntakeSeals.purpose("device", id)))
                    .orElseGet(Report::unreadable);
        } catch (GeneralSecurityException other) {
            return Report.unreadable();
        }
    }

    /// Opens the metadata of a file.
    ///
    /// @throws GeneralSecurityException if it does not open
    public byte[] file(UUID id, byte[] sealed) throws GeneralSecurityException {
        return desk.get().decrypt(sealed, FileSeals.purpose(id));
    }
}
