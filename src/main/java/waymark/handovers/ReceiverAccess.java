package waymark.handovers;

import static waymark.kernel.Permission.ANSWER_HANDOVERS;

import java.util.List;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;
import waymark.web.forms.Choice;

/// Who of an organisation may hold a hand-over, for the forms that name them.
@Component
public class ReceiverAccess {

    private final Handovers handovers;
    private final Responders responders;

    ReceiverAccess(Handovers handovers, Responders responders) {
        this.handovers = handovers;
        this.responders = responders;
    }

    /// The hand-over, with a note of who looked.
    ///
    /// @throws NotFound where it is not for the actor's organisation to answer
    public Handover look(Actor.Person actor, Ref ref) {
        return theirs(actor, handovers.look(actor, ref));
    }

    /// The same for a change, which leaves a note of its own.
    public Handover get(Actor.Person actor, Ref ref) {
        return theirs(actor, handovers.get(actor, ref));
    }

    private static Handover theirs(Actor.Person actor, Handover handover) {
        var receiver = handover.route().receiver();
        if (!actor.may(ANSWER_HANDOVERS, Scope.organisation(receiver.code()))) {
            throw new NotFound(handover.route().ref());
        }
        return handover;
    }

    public List<Choice> people(Actor actor, Handover handover) {
        return Choice.from(
                responders.of(actor, handover.route().receiver().code()),
                responder -> responder.id().toString(),
                Responders.Responder::name);
    }

    public String phone(Actor.Person actor) {
        return responders.phone(actor, actor.id());
    }

    /// Somebody who was chosen, who has to be one of the organisation's first responders today.
    public Ruling<Holder> holder(Actor actor, Handover handover, String chosen, String phone) {
        return responders.of(actor, handover.route().receiver().code()).stream()
                .filter(responder -> responder.id().toString().equals(chosen))
                .findFirst()
                .<Ruling<Holder>>map(responder -> Ruling.agreed(new Holder(responder.id(), responder.name(), phone)))
                .orElseGet(() -> new Ruling.Refused<>(
                        List.of(new Problem("holder", "Choose who of your first responders has it"))));
    }
}
