package waymark.conferences.actions;

import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import waymark.conferences.items.Hearing;
import waymark.conferences.items.InvitedAgencies;
import waymark.conferences.items.Items;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;

/// Actions of the conferences of the demonstration. In a real partnership there is no such bean.
@Component
@NamedInterface("demonstration")
@ConditionalOnBooleanProperty("waymark.demonstration")
public class DemonstrationActions {

    private final Items items;
    private final InvitedAgencies invitations;
    private final ConferenceActions actions;

    DemonstrationActions(Items items, InvitedAgencies invitations, ConferenceActions actions) {
        this.items = items;
        this.invitations = invitations;
        this.actions = actions;
    }

    /// Gives an action to an agency: one that was agreed where the item was heard, otherwise an immediate one.
    ///
    /// @return its reference
    public Ref gives(Actor.Person actor, Ref ref, String organisation, String what, LocalDate dueOn) {
        var item = items.find(ref).orElseThrow(() -> new NotFound(ref));
        var agency = invitations.of(item).stream()
                .filter(one -> one.organisation().equals(organisation))
                .findFirst()
                .orElseThrow();
        var hearing = actions.hearing(item, "").map(Hearing::id).orElse(null);
        return actions.give(actor, item, new NewAction(agency, null, what, dueOn, hearing));
    }

    /// The agency of the person did it.
    public void does(Actor.Person actor, Ref item, Ref ref, LocalDate on, String how) {
        var read = items.find(item).orElseThrow(() -> new NotFound(item));
        var action = actions.get(read, ref);
        actions.answer(actor, read, action, action.version(), new ActionAnswer(ActionAnswer.Kind.DONE, on, how));
    }
}
