package waymark.contacts.posts;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.kernel.Actor;
import waymark.kernel.Scope;

/// Whom to tell where something is wrong with an organisation's contacts.
@Component
public class ContactMaintainers {

    private final AccessApi access;

    ContactMaintainers(AccessApi access) {
        this.access = access;
    }

    /// Its leads; the coordinators where it has none.
    public Set<UUID> of(Actor actor, String organisation) {
        var leads = access.holders(actor, "organisation_lead", Scope.organisation(organisation));
        return new HashSet<>(leads.isEmpty() ? access.holders(actor, "coordinator", Scope.PARTNERSHIP) : leads);
    }
}
