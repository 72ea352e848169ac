package waymark.handovers;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.AccessApi;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Scope;
import waymark.web.transactions.RunAsSystem;

/// The first responders of an organisation: people who have the role today, are active in the partnership and
/// can answer a hand-over. Whose training has ended, or whose account is closed or suspended, sees none.
@Repository
@Transactional(readOnly = true)
public class Responders {

    /// Somebody who may hold a hand-over.
    ///
    /// @param phone as the directory knows it, may be empty
    public record Responder(UUID id, String name, String phone) {}

    private final JdbcClient db;
    private final AccessApi access;
    private final RunAsSystem asSystem;

    Responders(JdbcClient db, AccessApi access, RunAsSystem asSystem) {
        this.db = db;
        this.access = access;
        this.asSystem = asSystem;
    }

    /// In order of name. Somebody who has left is not among them, even if their account still has the role.
    public List<Responder> of(Actor actor, String organisation) {
        return of(actor, organisation, able(actor));
    }

    /// Who can answer hand-overs today, for any organisation. As the system: nobody sees the accounts of
    /// others.
    Set<UUID> able(Actor actor) {
        return asSystem.get(
                "Who can answer hand-overs", system -> Set.copyOf(access.holding(system, Permission.ANSWER_HANDOVERS)));
    }

    /// @param able as [#able] found it, for many organisations
    List<Responder> of(Actor actor, String organisation, Set<UUID> able) {
        var holders = access.holders(actor, Receivers.ROLE, Scope.organisation(organisation)).stream()
                .filter(able::contains)
                .toList();
        if (holders.isEmpty()) {
            return List.of();
        }
        return db
                .sql("""
                select p.id, p.name, p.phone
                  from directory_open.person p
                 where p.id = any (:holders) and p.organisation = :organisation and p.current
                """)
                .param("holders", holders.toArray(UUID[]::new))
                .param("organisation", organisation)
                .query((row, number) ->
                        new Responder(row.getObject("id", UUID.class), row.getString("name"), row.getString("phone")))
                .list()
                .stream()
                .sorted(Comparator.comparing(responder -> responder.name().toLowerCase(Locale.UK)))
                .toList();
    }

    /// Their accounts, to notify them.
    public List<UUID> ids(Actor actor, String organisation) {
        return of(actor, organisation).stream().map(Responder::id).toList();
    }

    /// The telephone of somebody in the directory, or empty.
    public String phone(Actor actor, UUID person) {
        return db.sql("select phone from directory_open.person where id = :id")
                .param("id", person)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
