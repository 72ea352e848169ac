package waymark.handovers;

import static waymark.kernel.Permission.ANSWER_HANDOVERS;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;
import waymark.web.forms.Choice;

/// Finds a hand-over for a first responder of the organisation it was sent to, and the colleagues who may
/// hold it.
@Component
public class ReceiverAccess {

    private final Handovers handovers;
    private final Responders responders;

    ReceiverAccess(Handovers handovers, Responders responders) {
        this.handovers = handovers;
        this.responders = responders;
    }

    /// The hand-over; the audit log records who viewed it.
    ///
    /// @throws NotFound unless it was sent to the actor's organisation
    public Handover view(Actor.Person actor, Ref ref) {
        return theirs(actor, handovers.view(actor, ref));
    }

    /// The same without recording a view, for a change that is recorded itself.
    public Handover get(Actor.Person actor, Ref ref) {
        return theirs(actor, handovers.get(ref));
    }

    /// The same for what somebody else announced; empty unless it was sent to the actor's organisation.
    public Optional<Handover> find(Actor.Person actor, Ref ref) {
        return handovers
                .find(ref)
                .filter(handover -> actor.may(
                        ANSWER_HANDOVERS,
                        Scope.organisation(handover.transfer().receiver().code())));
    }

    private static Handover theirs(Actor.Person actor, Handover handover) {
        var receiver = handover.transfer().receiver();
        if (!actor.may(ANSWER_HANDOVERS, Scope.organisation(receiver.code()))) {
            throw new NotFound(handover.transfer().ref());
        }
        return handover;
    }

    /// The first responders who may hold it.
    public List<Choice> people(Actor actor, Handover handover) {
        return Choice.from(
                responders.of(actor, handover.transfer().receiver().code()),
                responder -> responder.id().toString(),
                Responders.Responder::name);
    }

    /// The actor's own number in the directory, or empty.
    public String phone(Actor.Person actor) {
        return responders.phone(actor, actor.id());
    }

    /// The colleague who was chosen; refused unless they are a first responder of the organisation today.
    public Ruling<Holder> holder(Actor actor, Handover handover, String chosen, String phone) {
        return responders.of(actor, handover.transfer().receiver().code()).stream()
                .filter(responder -> responder.id().toString().equals(chosen))
                .findFirst()
                .<Ruling<Holder>>map(responder -> Ruling.agreed(new Holder(responder.id(), responder.name(), phone)))
                .orElseGet(() -> new Ruling.Refused<>(
                        List.of(new Problem("holder", "Choose who of your first responders has it"))));
    }
}
