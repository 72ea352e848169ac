package waymark.pathways.policy;

import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Scope;

/// Loads a policy change or item for somebody who may change it: for anybody else it does not exist.
@Component
class PolicyAccess {

    private final PolicyChanges changes;

    PolicyAccess(PolicyChanges changes) {
        this.changes = changes;
    }

    /// The change, for correcting it and for listing what it touches.
    ///
    /// @throws NotFound where there is none, and where somebody else writes it
    PolicyChange editable(Actor actor, Ref ref) {
        var change = changes.get(ref);
        if (!actor.may(Permission.EDIT_PATHWAYS, Scope.PARTNERSHIP)) {
            throw new NotFound(ref);
        }
        return change;
    }

    /// The item, for closing it.
    ///
    /// @throws NotFound where there is none, and where somebody else answers for it
    ItemLine closable(Actor actor, Ref change, UUID id) {
        var line = changes.item(actor, change, id);
        if (!line.item().closable(actor)) {
            throw new NotFound(id);
        }
        return line;
    }
}
