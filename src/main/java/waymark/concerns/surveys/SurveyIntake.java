package waymark.concerns.surveys;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// Takes in a response once. While the database is unavailable it is not counted, and the page says so; a
/// report is never lost that way.
@Component
public class SurveyIntake {

    private static final Logger LOG = LoggerFactory.getLogger(SurveyIntake.class);

    private final SurveyResponses sheets;

    SurveyIntake(SurveyResponses sheets) {
        this.sheets = sheets;
    }

    /// @return whether it was stored
    public boolean take(SurveyResponse sheet) {
        try {
            CurrentActor.run(Actor.INTAKE, () -> sheets.add(Actor.INTAKE, sheet));
            return true;
        } catch (DuplicateKeyException there) {
            return true; // the button was pressed twice
        } catch (RuntimeException away) { // a connection that breaks off fails with various exceptions
            LOG.warn("The database did not take a survey");
            return false;
        }
    }
}
