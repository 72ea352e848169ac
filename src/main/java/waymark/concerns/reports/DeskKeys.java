package waymark.concerns.reports;

import com.google.crypto.tink.HybridDecrypt;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import waymark.concerns.files.FileSeals;
import waymark.concerns.intake.IntakeSeals;
import waymark.concerns.intake.Report;
import waymark.kernel.Impossible;
import waymark.web.FreshKeys;

/// The private halves of the desk's keys: they open what was sealed for the desk, with this month's and with those of
/// before that something still needs ([ReportKeyRounds]). They lie in a file beside the database, on the machines of
/// the
/// staff side alone.
@Component
public class DeskKeys {

    private final FreshKeys<HybridDecrypt> desk;
    private final IntakeSeals seals;

    DeskKeys(@Value("${waymark.keys}") Path folder, IntakeSeals seals) {
        this.seals = seals;
        this.desk = KeyHolder.DESK.opening(folder);
    }

    /// What [IntakeSeals#forDesk] sealed.
    String text(String part, UUID id, byte[] sealed) {
        try {
            return seals.message(desk.get().decrypt(sealed, IntakeSeals.purpose(part, id)));
        } catch (GeneralSecurityException altered) {
            throw new Impossible("what was sealed for the desk and its key does not open", altered);
        }
    }

    String message(UUID id, byte[] sealed) {
        return text("message", id, sealed);
    }

    IntakeSeals.SealedMessage sealed(UUID id, String text, byte[] replies) {
        return seals.message(id, text, replies);
    }

    /// What was reported, opened. Whoever asks has put on record that somebody looks.
    public Report report(UUID id, byte[] sealed) {
        try {
            var opened = desk.get().decrypt(sealed, IntakeSeals.purpose("report", id));
            return seals.fromDevice(opened)
                    .map(device -> deviceReport(id, device))
                    .orElseGet(() -> seals.report(opened));
        } catch (GeneralSecurityException altered) {
            throw new Impossible("a report that the desk’s key does not open", altered);
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
    byte[] file(UUID id, byte[] sealed) {
        try {
            return desk.get().decrypt(sealed, FileSeals.purpose(id));
        } catch (GeneralSecurityException altered) {
            throw new Impossible("a file that the desk’s key does not open", altered);
        }
    }
}
