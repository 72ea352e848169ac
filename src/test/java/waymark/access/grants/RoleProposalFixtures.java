package waymark.access.grants;

import java.util.UUID;
import waymark.TestDatabase;

/// Puts proposals where they would be after days, or before anybody decided.
public final class RoleProposalFixtures {

    private RoleProposalFixtures() {}

    /// One that waits: the person shall be a coordinator.
    public static UUID waiting(UUID person, UUID proposer, String organisation) {
        return since(person, proposer, organisation, "1 hour");
    }

    static UUID lapsed(UUID person, UUID proposer, String organisation) {
        return since(person, proposer, organisation, "8 days");
    }

    private static UUID since(UUID person, UUID proposer, String organisation, String ago) {
        var id = UUID.randomUUID();
        TestDatabase.owner()
                .sql("""
                insert into access.role_proposal (id, person, role, scope, reason, proposed_by, proposed_by_name,
                                                  proposed_organisation, proposed_at, expires_at)
                values (:id, :person, 'coordinator', 'partnership', 'Sample', :by, 'Sample', :organisation,
                        now() - :ago::interval, now() - :ago::interval + interval '7 days')
                """)
                .param("id", id)
                .param("person", person)
                .param("by", proposer)
                .param("organisation", organisation)
                .param("ago", ago)
                .update();
        return id;
    }
}
