package waymark.cases.emergency;

import org.springframework.stereotype.Component;
import waymark.cases.consent.sharing.SharingGround;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// Access in an emergency, for the demonstration.
@Component
public class EmergencyApi {

    private final EmergencyAccesses accesses;

    EmergencyApi(EmergencyAccesses accesses) {
        this.accesses = accesses;
    }

    /// Opens a case as somebody who is no member.
    public void open(Actor.Person actor, Ref ref, String reason) {
        accesses.begin(actor, ref, reason, SharingGround.RISK);
    }
}
