package waymark.concerns.surveys;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// Takes a sheet once. Where the database is away it is not counted, and whoever filled it in is told so: a report has
/// another way, which loses nothing.
@Component
public class SurveyIntake {

    private static final Logger LOG = LoggerFactory.getLogger(SurveyIntake.class);

    private final SurveyResponses sheets;

    SurveyIntake(SurveyResponses sheets) {
        this.sheets = sheets;
    }

    /// @return whether it is kept
    public boolean take(SurveyResponse sheet) {
        try {
            CurrentActor.run(Actor.INTAKE, () -> sheets.add(Actor.INTAKE, sheet));
            return true;
        } catch (DuplicateKeyException there) {
            return true; // a press too many
        } catch (RuntimeException away) { // a connection that dies in the middle shows in many ways
            LOG.warn("The database did not take a survey");
            return false;
        }
    }
}
