package waymark.directory.contacts;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.access.AccessDesk;
import waymark.kernel.Actor;
import waymark.kernel.Scope;

/// Whom to tell where something is wrong with an organisation's contacts.
@Component
class ContactKeepers {

    private final AccessDesk access;

    ContactKeepers(AccessDesk access) {
        this.access = access;
    }

    /// Its leads; the coordinators where it has none.
    Set<UUID> of(Actor actor, String organisation) {
        var leads = access.holders(actor, "organisation_lead", Scope.organisation(organisation));
        return new HashSet<>(leads.isEmpty() ? access.holders(actor, "coordinator", Scope.PARTNERSHIP) : leads);
    }
}
