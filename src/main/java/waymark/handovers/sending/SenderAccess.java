package waymark.handovers.sending;

import org.springframework.stereotype.Component;
import waymark.handovers.Handover;
import waymark.handovers.Handovers;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;

/// Finds a hand-over for its sender; a receiver may not send it elsewhere or withdraw it.
@Component
class SenderAccess {

    private final Handovers handovers;

    SenderAccess(Handovers handovers) {
        this.handovers = handovers;
    }

    /// The hand-over; the audit log records who viewed it.
    ///
    /// @throws NotFound if somebody else sent it
    Handover view(Actor.Person actor, Ref ref) {
        return own(actor, handovers.view(actor, ref));
    }

    /// The same without recording a view, for a change that is recorded itself.
    Handover get(Actor.Person actor, Ref ref) {
        return own(actor, handovers.get(ref));
    }

    private static Handover own(Actor.Person actor, Handover handover) {
        if (!handover.transfer().sender().id().equals(actor.id())) {
            throw new NotFound(handover.transfer().ref());
        }
        return handover;
    }
}
