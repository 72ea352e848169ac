package waymark.concerns.files;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// Uploads a sealed file from the spool to the database, once, for the report whose receipt it came with.
@Component
class FileSpoolUploader {

    /// The result of an upload.
    enum Outcome {
        THERE,
        /// The database does not answer.
        AWAY,
        /// The database does not have the report, or not yet.
        NO_REPORT,
        /// The report has as many files as it may have.
        FULL
    }

    private static final Logger LOG = LoggerFactory.getLogger(FileSpoolUploader.class);

    /// As many as the table takes of one report.
    private static final int MOST_KEPT = 20;

    private final ArrivedFiles arrived;
    private final int most;

    FileSpoolUploader(ArrivedFiles arrived, @Value("${waymark.uploads.most:5}") int most) {
        this.arrived = arrived;
        this.most = most;
    }

    /// Of a file that its sender waits for.
    ///
    /// @param free a number that is probably free
    Outcome brought(SealedFile file, int free) {
        return brought(file, free, most);
    }

    /// Of a file from the spool: its sender was told that it is kept, though nobody could count the files
    /// of its report while the database was away.
    Outcome kept(SealedFile file) {
        return brought(file, 1, MOST_KEPT);
    }

    private Outcome brought(SealedFile file, int free, int last) {
        for (int place = Math.max(1, free); place <= last; place++) {
            try {
                var here = place;
                CurrentActor.run(Actor.INTAKE, () -> add(file, here));
                return Outcome.THERE;
            } catch (DuplicateKeyException taken) {
                if (!String.valueOf(taken.getMessage()).contains("report_file_lookup_place_key")) {
                    return Outcome.THERE; // the same file was sent twice: its id is derived from its content
                }
            } catch (DataIntegrityViolationException noReport) {
                return Outcome.NO_REPORT;
            } catch (RuntimeException away) { // a connection that breaks off fails with various exceptions
                LOG.warn("The database did not take a file: it waits in the spool");
                return Outcome.AWAY;
            }
        }
        return Outcome.FULL;
    }

    private void add(SealedFile file, int place) {
        try {
            arrived.add(Actor.INTAKE, file, place);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
