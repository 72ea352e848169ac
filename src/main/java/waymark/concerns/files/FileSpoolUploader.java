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

/// Brings a sealed file into the database, once, to the report whose receipt it came with.
@Component
class FileSpoolUploader {

    /// How it stands with the file now.
    enum Outcome {
        THERE,
        /// The database does not answer.
        AWAY,
        /// It has no such report, or does not have it yet.
        NO_REPORT,
        /// The report has as many as it may have.
        FULL
    }

    private static final Logger LOG = LoggerFactory.getLogger(FileSpoolUploader.class);

    private final ArrivedFiles arrived;
    private final int most;

    FileSpoolUploader(ArrivedFiles arrived, @Value("${waymark.uploads.most:5}") int most) {
        this.arrived = arrived;
        this.most = most;
    }

    /// @param free the place that is likely free
    Outcome brought(SealedFile file, int free) {
        for (int place = Math.max(1, free); place <= most; place++) {
            try {
                var here = place;
                CurrentActor.run(Actor.INTAKE, () -> add(file, here));
                return Outcome.THERE;
            } catch (DuplicateKeyException taken) {
                if (!String.valueOf(taken.getMessage()).contains("report_file_lookup_place_key")) {
                    return Outcome.THERE; // the same file: its id comes from what was sent
                }
            } catch (DataIntegrityViolationException noReport) {
                return Outcome.NO_REPORT;
            } catch (RuntimeException away) { // a connection that dies in the middle shows in many ways
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
