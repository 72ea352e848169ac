package waymark.access.grants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.grants.RoleProposal.Decision;
import waymark.access.grants.RoleProposal.Granter;
import waymark.access.messages.AccessNotice;
import waymark.access.messages.AccessNoticeResolved;
import waymark.access.roles.PermissionHolders;
import waymark.access.roles.RoleCatalogue;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Saved;
import waymark.kernel.Scope;

/// The proposals, and the grant that a confirmed one becomes, in the transaction of the confirmation.
@Repository
@Transactional(readOnly = true)
public class RoleProposals {

    private static final String COLUMNS = """
            select p.id, p.person, a.name, a.disabled_at is not null as closed, p.role, p.scope, p.reason, p.proposed_by, p.proposed_by_name,
                   p.proposed_organisation, p.proposed_at, p.expires_at, p.version, p.decision, p.decided_by,
                   p.decided_by_name, p.decided_organisation, p.decided_at, p.decision_reason,
                   p.decision is null and (access.behind_the_wall(p.person, p.role)
                     or access.between_officers_and_sources(p.person, p.role)) as walled
              from access.role_proposal p
              join access.account a on a.id = p.person
            """;

    private final JdbcClient db;
    private final Clock clock;
    private final Audit audit;
    private final RoleCatalogue catalogue;
    private final PermissionHolders holders;
    private final ApplicationEventPublisher events;

    RoleProposals(
            JdbcClient db,
            Clock clock,
            Audit audit,
            RoleCatalogue catalogue,
            PermissionHolders holders,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
        this.catalogue = catalogue;
        this.holders = holders;
        this.events = events;
    }

    /// Those that wait for a second person, the oldest first.
    List<RoleProposal> waiting() {
        return db.sql(COLUMNS + " where p.decision is null and p.expires_at > :now order by p.proposed_at, p.id")
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> read(row))
                .list();
    }

    /// The last fifty that are over, the latest first.
    List<RoleProposal> over() {
        return db.sql(COLUMNS + """
                 where p.decision is not null or p.expires_at <= :now
                 order by coalesce(p.decided_at, p.expires_at) desc, p.id
                 limit 50
                """)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> read(row))
                .list();
    }

    RoleProposal get(UUID id) {
        return db.sql(COLUMNS + " where p.id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("proposal"));
    }

    /// True where the same waits already, or the person holds it.
    public boolean pointless(UUID person, String role, Scope scope) {
        return db.sql("""
                select exists (select from access.role_proposal
                                where person = :person and role = :role and scope = :scope
                                  and decision is null and expires_at > :now)
                    or exists (select from access.role_grant
                                where person = :person and role = :role and scope = :scope
                                  and from_date <= :today and (to_date is null or to_date >= :today))
                """)
                .param("person", person)
                .param("role", role)
                .param("scope", scope.word())
                .param("now", Timestamp.from(clock.instant()))
                .param("today", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    }

    /// Who may be the second of the two: holds the right to grant, belongs to another organisation, and
    /// is not the one who is to have the role.
    public List<UUID> confirmers(String organisation, UUID person) {
        return holders.people(
                Permission.MANAGE_ACCOUNTS,
                holder -> holder.everywhere()
                        && !holder.organisation().equals(organisation)
                        && !holder.person().equals(person));
    }

    /// Proposed by the actor, who is not the person; those who may confirm it are told.
    @Transactional
    public UUID propose(Actor.Person actor, UUID person, String role, Scope scope, String reason) {
        var id = UUID.randomUUID();
        var now = clock.instant();
        db.sql("""
                insert into access.role_proposal (id, person, role, scope, reason, proposed_by, proposed_by_name,
                                                  proposed_organisation, proposed_at, expires_at)
                values (:id, :person, :role, :scope, :reason, :by, :name, :organisation, :at, :expires)
                """)
                .param("id", id)
                .param("person", person)
                .param("role", role)
                .param("scope", scope.word())
                .param("reason", reason)
                .param("by", actor.id())
                .param("name", actor.name())
                .param("organisation", actor.organisation())
                .param("at", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(RoleProposal.LASTS)))
                .update();
        audit.changed(
                actor, "propose_role", person.toString(), 1, List.of(role + "@" + scope.word(), "proposal:" + id));
        events.publishEvent(new AccessNotice(
                confirmers(actor.organisation(), person),
                "A role is waiting for a second person: confirm or decline it",
                "/accounts/proposals/" + id));
        return id;
    }

    /// Decided; where it was confirmed the role is granted from today.
    @Transactional
    Saved<RoleProposal> save(Actor actor, RoleProposalDecided event) {
        var facts = event.facts();
        int changed = db.sql("""
                update access.role_proposal
                   set decision = :decision, decided_by = :by, decided_by_name = :name,
                       decided_organisation = :organisation, decided_at = :at, decision_reason = :reason,
                       version = version + 1
                 where id = :id and version = :version and decision is null
                """)
                .param("decision", event.decision().word())
                .param("by", event.who().id())
                .param("name", event.who().name())
                .param("organisation", event.who().organisation())
                .param("at", Timestamp.from(event.at()))
                .param("reason", event.reason())
                .param("id", facts.id())
                .param("version", facts.version())
                .update();
        if (changed == 0) {
            return new Saved.Stale<>(get(facts.id()));
        }
        audit.changed(
                actor,
                "decide_role_proposal",
                "proposal:" + facts.id(),
                facts.version() + 1L,
                List.of(event.decision().word()));
        events.publishEvent(new AccessNoticeResolved("/accounts/proposals/" + facts.id()));
        if (event.decision() == Decision.CONFIRMED) {
            grant(actor, facts);
        }
        if (event.decision() != Decision.WITHDRAWN) {
            events.publishEvent(new AccessNotice(
                    List.of(facts.by().id()),
                    event.decision() == Decision.CONFIRMED
                            ? "A role that you proposed is confirmed"
                            : "A role that you proposed is declined",
                    "/accounts/proposals/" + facts.id()));
        }
        return new Saved.Done<>();
    }

    private void grant(Actor actor, RoleProposal.Facts facts) {
        db.sql("""
                insert into access.role_grant (id, person, role, scope, from_date, granted_by, proposal)
                values (:id, :person, :role, :scope, :from, :by, :proposal)
                """)
                .param("id", UUID.randomUUID())
                .param("person", facts.person())
                .param("role", facts.role())
                .param("scope", facts.scope())
                .param("from", LocalDate.now(clock))
                .param("by", actor.id())
                .param("proposal", facts.id())
                .update();
        audit.changed(
                actor,
                "grant_role",
                facts.person().toString(),
                0,
                List.of(facts.role() + "@" + facts.scope(), "proposal:" + facts.id()));
        events.publishEvent(new AccessNotice(
                List.of(facts.person()),
                "You have a new role from today: "
                        + catalogue.role(facts.role()).title(),
                "/account"));
    }

    private RoleProposal read(ResultSet row) throws SQLException {
        var facts = new RoleProposal.Facts(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("name"),
                row.getString("role"),
                row.getString("scope"),
                row.getString("reason"),
                granter(row, "proposed"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getBoolean("closed"),
                row.getBoolean("walled"),
                row.getInt("version"));
        var decision = row.getString("decision");
        if (decision == null) {
            return clock.instant().isBefore(facts.expires())
                    ? new RoleProposal.Waiting(facts)
                    : new RoleProposal.Lapsed(facts);
        }
        var reason = row.getString("decision_reason");
        return new RoleProposal.Decided(
                facts,
                Decision.valueOf(decision.toUpperCase(Locale.ROOT)),
                granter(row, "decided"),
                row.getTimestamp("decided_at").toInstant(),
                reason == null ? "" : reason);
    }

    private static Granter granter(ResultSet row, String which) throws SQLException {
        return new Granter(
                row.getObject(which + "_by", UUID.class),
                row.getString(which + "_by_name"),
                row.getString(which + "_organisation"));
    }
}
