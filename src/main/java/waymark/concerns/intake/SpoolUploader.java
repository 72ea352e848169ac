package waymark.concerns.intake;

import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// Brings a sealed report into the database, once: whoever brings it again finds that it is there.
@Component
class SpoolUploader {

    /// How it stands with the report now.
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
                    return Outcome.THERE; // the same report: its id and its receipt come from what was sent
                }
                tried = tried.called(RefGenerator.next("RP", RANDOM).value());
            } catch (RuntimeException away) { // a connection that dies in the middle shows in many ways
                LOG.warn("The database did not take a report: it is brought once more from the spool");
                return Outcome.AWAY;
            }
        }
        LOG.error("No reference could be found for a report: it waits in the spool");
        return Outcome.AWAY;
    }
}
