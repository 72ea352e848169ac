package waymark.services;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import waymark.audit.Audit;
import waymark.directory.HistoryEntry;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// What was done to services: with contents here, without them in the audit.
@Repository
public class ServiceHistory {

    private record Entry(String what, Object event) {}

    private final JdbcClient db;
    private final Audit audit;
    private final JsonMapper json;

    ServiceHistory(JdbcClient db, Audit audit, JsonMapper json) {
        this.db = db;
        this.audit = audit;
        this.json = json;
    }

    /// Of one service, the last first.
    public @Transactional(readOnly = true) List<HistoryEntry> of(Actor actor, Ref ref) {
        return db.sql("""
                select at, actor_name, event ->> 'what' as what
                  from directory.service_event
                 where service = :ref
                 order by version desc, at desc
                 limit 100
                """)
                .param("ref", ref.value())
                .query((row, number) -> new HistoryEntry(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor_name"),
                        row.getString("what")))
                .list();
    }

    /// Stands or falls with the change it tells of.
    ///
    /// @param what in words, for the reader
    /// @param fields names of those that changed
    @Transactional(propagation = Propagation.MANDATORY)
    void append(Actor actor, String act, Ref ref, int version, String what, List<String> fields, Object event) {
        db.sql("""
                insert into directory.service_event (id, service, version, actor, actor_name, event)
                values (:id, :ref, :version, :actor, :name, cast(:event as jsonb))
                """)
                .param("id", UUID.randomUUID())
                .param("ref", ref.value())
                .param("version", version)
                .param("actor", actor.id())
                .param("name", actor.name())
                .param("event", json.writeValueAsString(new Entry(what, event)))
                .update();
        audit.changed(actor, act, ref.value(), version, fields);
    }
}
