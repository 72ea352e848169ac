package waymark.handovers.sending;

import org.springframework.stereotype.Component;
import waymark.handovers.Handover;
import waymark.handovers.Handovers;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;

/// A hand-over that the actor sent; one that they only receive is not theirs to send elsewhere.
@Component
class SenderAccess {

    private final Handovers handovers;

    SenderAccess(Handovers handovers) {
        this.handovers = handovers;
    }

    /// With a note of who looked.
    ///
    /// @throws NotFound where somebody else sent it
    Handover look(Actor.Person actor, Ref ref) {
        return own(actor, handovers.look(actor, ref));
    }

    /// The same for a change, which leaves a note of its own.
    Handover get(Actor.Person actor, Ref ref) {
        return own(actor, handovers.get(actor, ref));
    }

    private static Handover own(Actor.Person actor, Handover handover) {
        if (!handover.route().sender().id().equals(actor.id())) {
            throw new NotFound(handover.route().ref());
        }
        return handover;
    }
}
