package waymark.concerns;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.AccessDesk;
import waymark.kernel.Actor;
import waymark.kernel.Scope;

/// The first responders of an organisation: who holds the role today and takes part in the partnership.
@Repository
@Transactional(readOnly = true)
class Responders {

    /// Somebody who may hold a hand-over.
    ///
    /// @param phone as the directory knows it, may be empty
    record Responder(UUID id, String name, String phone) {}

    private final JdbcClient db;
    private final AccessDesk access;

    Responders(JdbcClient db, AccessDesk access) {
        this.db = db;
        this.access = access;
    }

    /// By name. Somebody who has left holds nothing, whatever role is still written beside their account.
    List<Responder> of(Actor actor, String organisation) {
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
                .sorted(Comparator.comparing(responder -> responder.name().toLowerCase(java.util.Locale.UK)))
                .toList();
    }

    /// Their accounts, for telling them.
    List<UUID> ids(Actor actor, String organisation) {
        return of(actor, organisation).stream().map(Responder::id).toList();
    }

    /// The telephones of an organisation's people as the directory knows them, also empty ones.
    Map<UUID, String> phones(Actor actor, String organisation) {
        var phones = new HashMap<UUID, String>();
        db.sql("select id, phone from directory_open.person where organisation = :organisation")
                .param("organisation", organisation)
                .query(row -> {
                    phones.put(row.getObject("id", UUID.class), row.getString("phone"));
                });
        return phones;
    }

    /// The telephone of somebody in the directory, or empty.
    String phone(Actor actor, UUID person) {
        return db.sql("select phone from directory_open.person where id = :id")
                .param("id", person)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
