package waymark.intelligence.reports;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;

/// Lets an officer of the demonstration say for what they read, while its data is made.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
public class DemonstrationPurposes {

    private final StatedPurposes purposes;

    DemonstrationPurposes(StatedPurposes purposes) {
        this.purposes = purposes;
    }

    /// The officer reads for it for a minute.
    public void state(Actor.Person officer, Purpose purpose) {
        if (purposes.current(officer).isEmpty()) {
            purposes.state(officer, purpose, "The demonstration is made (fictional)", Duration.ofMinutes(1));
        }
    }
}
