package waymark.pathways.policy;

import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Scope;

/// Which policy changes and items somebody may write in: what is not theirs to write does not exist for them.
@Component
class PolicyAccess {

    private final PolicyChanges changes;

    PolicyAccess(PolicyChanges changes) {
        this.changes = changes;
    }

    /// The change, for correcting it and for listing what it touches.
    ///
    /// @throws NotFound where there is none, and where somebody else writes it
    PolicyChange recorded(Actor actor, Ref ref) {
        var change = changes.get(actor, ref);
        if (!actor.may(Permission.EDIT_PATHWAYS, Scope.PARTNERSHIP)) {
            throw new NotFound(ref);
        }
        return change;
    }

    /// The item, for saying what became of it.
    ///
    /// @throws NotFound where there is none, and where somebody else answers for it
    ItemLine answered(Actor actor, Ref change, UUID id) {
        var line = changes.item(actor, change, id);
        if (!line.item().closable(actor)) {
            throw new NotFound(id);
        }
        return line;
    }
}
