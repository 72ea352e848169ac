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

/// The private halves of the desk's keys: they open what was sealed for the desk, with this month's and with those
/// of before that something still needs ([KeyDestructionJob]). They lie in a file beside the database, on the machines
/// of the staff side alone.
@Component
public class DeskKeys {

    private static final Logger LOG = LoggerFactory.getLogger(DeskKeys.class);

    private final ReloadingKeys<HybridDecrypt> desk;
    private final IntakeSeals seals;

    DeskKeys(@Value("${waymark.keys}") Path folder, IntakeSeals seals) {
        this.seals = seals;
        this.desk = KeyHolder.DESK.opening(folder);
    }

    /// What [IntakeSeals#forDesk] sealed.
    public String text(String part, UUID id, byte[] sealed) {
        try {
            return seals.message(desk.get().decrypt(sealed, IntakeSeals.purpose(part, id)));
        } catch (GeneralSecurityException altered) {
            throw new InvariantViolation("what was sealed for the desk and its key does not open", altered);
        }
    }

    public String message(UUID id, byte[] sealed) {
        try {
            return seals.message(desk.get().decrypt(sealed, IntakeSeals.purpose("message", id)));
        } catch (GeneralSecurityException | BufferUnderflowException other) {
            LOG.warn("A message cannot be read with the keys that are here");
            return "This message cannot be read: nobody sealed it for the desk, or with a key that is gone.";
        }
    }

    public IntakeSeals.SealedMessage sealed(UUID id, String text, byte[] replies) {
        return seals.message(id, text, replies);
    }

    /// What was reported, opened. Whoever asks has put on record that somebody looks. What does not open, or is no
    /// report, is shown as that: a machine of the public side that was taken over can put anything there.
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

    /// What is no report is shown as that, since anybody may send something in place of one.
    private Report deviceReport(UUID id, byte[] sealed) {
        try {
            return seals.deviceReport(desk.get().decrypt(sealed, IntakeSeals.purpose("device", id)))
                    .orElseGet(Report::unreadable);
        } catch (GeneralSecurityException other) {
            return Report.unreadable();
        }
    }

    /// What is said of a file, opened.
    ///
    /// @throws GeneralSecurityException where it does not open
    public byte[] file(UUID id, byte[] sealed) throws GeneralSecurityException {
        return desk.get().decrypt(sealed, FileSeals.purpose(id));
    }
}
