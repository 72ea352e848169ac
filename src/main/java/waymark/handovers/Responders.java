package waymark.handovers;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.AccessApi;
import waymark.kernel.Actor;
import waymark.kernel.Scope;

/// The first responders of an organisation: people who have the role today and are active in the partnership.
@Repository
@Transactional(readOnly = true)
public class Responders {

    /// Somebody who may hold a hand-over.
    ///
    /// @param phone as the directory knows it, may be empty
    public record Responder(UUID id, String name, String phone) {}

    private final JdbcClient db;
    private final AccessApi access;

    Responders(JdbcClient db, AccessApi access) {
        this.db = db;
        this.access = access;
    }

    /// In order of name. Somebody who has left is not among them, even if their account still has the role.
    public List<Responder> of(Actor actor, String organisation) {
        var holders = access.holders(actor, Receivers.ROLE, Scope.organisation(organisation));
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
