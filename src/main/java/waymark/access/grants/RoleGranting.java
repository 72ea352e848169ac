package waymark.access.grants;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.roles.RoleCatalogue;
import waymark.access.roles.RoleGrantOutcome;
import waymark.kernel.Actor;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;

/// Gives a role to somebody else: at once, or as a proposal where two people of two organisations give it.
/// While the partnership is set up, the first administrator gives that role to a second, of another
/// organisation, at once: until then nobody could confirm anything (decision 115).
@Component
public class RoleGranting {

    private final RoleGrants grants;
    private final RoleProposals proposals;
    private final RoleCatalogue catalogue;
    private final JdbcClient db;

    RoleGranting(RoleGrants grants, RoleProposals proposals, RoleCatalogue catalogue, JdbcClient db) {
        this.grants = grants;
        this.proposals = proposals;
        this.catalogue = catalogue;
        this.db = db;
    }

    /// @return what became of it, or why not, at the field `role`
    @Transactional
    public Ruling<RoleGrantOutcome> give(Actor.Person actor, UUID person, String role, Scope scope, String reason) {
        if (person.equals(actor.id())) {
            return Ruling.refused("role", "You cannot grant yourself a role: ask another administrator");
        }
        if (behindTheWall(person, role)) {
            return Ruling.refused("role", RoleProposal.BEHIND_THE_WALL);
        }
        if (!catalogue.role(role).sensitive()) {
            grants.give(actor, person, role, scope);
            return Ruling.agreed(new RoleGrantOutcome.Granted(role));
        }
        if (proposals.pointless(person, role, scope)) {
            return Ruling.refused("role", "They have that role already, or it is waiting to be confirmed");
        }
        if (role.equals("administrator") && second(person)) {
            grants.give(actor, person, role, scope);
            return Ruling.agreed(new RoleGrantOutcome.Granted(role));
        }
        if (proposals.confirmers(actor.organisation(), person).isEmpty()) {
            return Ruling.refused(
                    "role",
                    "“%s” is confirmed by an administrator of another organisation than yours, and there is none yet. First make somebody of another organisation an administrator"
                            .formatted(catalogue.role(role).title()));
        }
        return Ruling.agreed(
                new RoleGrantOutcome.Proposed(role, proposals.propose(actor, person, role, scope, reason)));
    }

    /// True where the role and one that the person holds are on the two sides of the wall between care and
    /// intelligence, or between officers and who told them. The database says so.
    private boolean behindTheWall(UUID person, String role) {
        return db.sql(
                        "select access.behind_the_wall(:person, :role) or access.between_officers_and_sources(:person, :role)")
                .param("person", person)
                .param("role", role)
                .query(Boolean.class)
                .single();
    }

    /// True where the person may become the second administrator. The database says so, as its policy does.
    private boolean second(UUID person) {
        return db.sql("select access.second_administrator(:person)")
                .param("person", person)
                .query(Boolean.class)
                .single();
    }
}
