package waymark.intelligence.reports;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;

/// Lets an officer of the demonstration say for what they read, while its data is made.
@Component
@NamedInterface("demonstrationpurposes")
@ConditionalOnBooleanProperty("waymark.demonstration")
public class DemonstrationPurposes {

    private final StatedPurposes purposes;

    DemonstrationPurposes(StatedPurposes purposes) {
        this.purposes = purposes;
    }

    /// The officer reads to disrupt exploitation, for a minute.
    public void toDisrupt(Actor.Person officer) {
        if (purposes.current(officer).isEmpty()) {
            purposes.state(officer, Purpose.DISRUPT, "The demonstration is made (fictional)", Duration.ofMinutes(1));
        }
    }
}
