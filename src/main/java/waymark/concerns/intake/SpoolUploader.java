package waymark.concerns.intake;

import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// Uploads a sealed report to the database, once: a second upload finds that it is there.
@Component
class SpoolUploader {

    /// The result of an upload.
    enum Outcome {
        THERE,
        AWAY
    }

    private static final Logger LOG = LoggerFactory.getLogger(SpoolUploader.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int REFERENCES = 20;

    private final ArrivedReports arrived;

    SpoolUploader(ArrivedReports arrived) {
        this.arrived = arrived;
    }

    Outcome brought(SealedReport report) {
        var tried = report;
        for (int references = 0; references < REFERENCES; references++) {
            try {
                var now = tried;
                CurrentActor.run(Actor.INTAKE, () -> arrived.add(Actor.INTAKE, now));
                return Outcome.THERE;
            } catch (DuplicateKeyException there) {
                if (!String.valueOf(there.getMessage()).contains("report_ref_key")) {
                    return Outcome
                            .THERE; // the same report was sent twice: its id and receipt are derived from what was sent
                }
                tried = tried.called(RefGenerator.next("RP", RANDOM).value());
            } catch (RuntimeException away) { // a connection that breaks off fails with various exceptions
                LOG.warn("The database did not take a report: it is brought once more from the spool");
                return Outcome.AWAY;
            }
        }
        LOG.error("No reference could be found for a report: it waits in the spool");
        return Outcome.AWAY;
    }
}
