package waymark.handovers.leaving;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.handovers.Holder;
import waymark.handovers.Urgency;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// The open hand-overs of somebody who leaves, for the clock alone: it sees which they are and gives them to a
/// colleague,
/// and reads nothing of what they say.
@Repository
@Transactional(readOnly = true)
class LeaverHandovers {

    /// @param sent when it went to its present receiver
    record Open(
            UUID id,
            Ref ref,
            int version,
            String state,
            UUID sender,
            String senderOrganisation,
            String receiver,
            String receiverName,
            Urgency urgency,
            Instant sent) {}

    private final JdbcClient db;
    private final Audit audit;

    LeaverHandovers(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    private static final String SELECT = """
            select h.id, h.ref, h.version, h.state, h.sender, h.sender_organisation, h.receiver,
                   coalesce(o.name, h.receiver) as receiver_name, h.urgency, h.sent_at
              from concerns.handover h
              left join directory_open.organisation o on o.code = h.receiver
            """;

    /// Those the person accepted and has not closed.
    List<Open> heldBy(Actor clock, UUID person) {
        return db.sql(SELECT + " where h.holder = :person and h.state = 'accepted' order by h.sent_at, h.ref")
                .param("person", person)
                .query(LeaverHandovers::read)
                .list();
    }

    /// Those the person sent that are not over.
    List<Open> sentBy(Actor clock, UUID person) {
        return db.sql(SELECT + """
                         where h.sender = :person and h.state in ('sent', 'declined', 'accepted')
                         order by h.sent_at, h.ref
                        """)
                .param("person", person)
                .query(LeaverHandovers::read)
                .list();
    }

    /// A colleague has it from now on. False where somebody was first.
    public @Transactional boolean takeOver(Actor clock, Open open, Holder next, Instant now) {
        return recorded(
                clock,
                open,
                "take_handover_over",
                List.of("holder"),
                now,
                db.sql("""
                        update concerns.handover
                           set holder = :holder, holder_name = :name, holder_phone = :phone, version = version + 1
                         where id = :id and version = :version and state = 'accepted'
                        """)
                        .param("holder", next.id())
                        .param("name", next.name())
                        .param("phone", next.phone())
                        .param("id", open.id())
                        .param("version", open.version())
                        .update());
    }

    /// It waits for an answer again, of the same organisation, with a time of its own.
    @Transactional
    boolean putBack(Actor clock, Open open, Instant now, Instant answerBy) {
        int changed = db.sql("""
                update concerns.handover
                   set state = 'sent', holder = null, holder_name = null, holder_phone = null, sent_at = :now,
                       answer_by = :by, version = version + 1
                 where id = :id and version = :version and state = 'accepted'
                """)
                .param("now", Timestamp.from(now))
                .param("by", Timestamp.from(answerBy))
                .param("id", open.id())
                .param("version", open.version())
                .update();
        if (changed == 1) {
            db.sql("""
                    update concerns.handover_watch
                       set state = 'sent', answer_by = :by, version = version + 1
                     where handover = :id
                    """)
                    .param("by", Timestamp.from(answerBy))
                    .param("id", open.id())
                    .update();
        }
        return recorded(clock, open, "put_handover_back", List.of("holder", "state", "answer_by"), now, changed);
    }

    /// A colleague answers for it at the organisation that sent it.
    @Transactional
    boolean sendInPlace(Actor clock, Open open, Holder next, Instant now) {
        return recorded(
                clock,
                open,
                "pass_handover_sender",
                List.of("sender"),
                now,
                db.sql("""
                        update concerns.handover
                           set sender = :sender, sender_name = :name, sender_phone = :phone, version = version + 1
                         where id = :id and version = :version and state in ('sent', 'declined', 'accepted')
                        """)
                        .param("sender", next.id())
                        .param("name", next.name())
                        .param("phone", next.phone())
                        .param("id", open.id())
                        .param("version", open.version())
                        .update());
    }

    private boolean recorded(Actor clock, Open open, String act, List<String> fields, Instant now, int changed) {
        if (changed == 0) {
            return false;
        }
        db.sql("""
                insert into concerns.handover_event (handover, version, at, actor, actor_name, act, receiver, detail)
                values (:handover, :version, :now, :actor, :name, :act, :receiver, '')
                """)
                .param("handover", open.id())
                .param("version", open.version() + 1)
                .param("now", Timestamp.from(now))
                .param("actor", clock.id())
                .param("name", clock.name())
                .param("act", act)
                .param("receiver", open.receiver())
                .update();
        audit.changed(clock, act, open.ref().value(), open.version() + 1L, fields);
        return true;
    }

    private static Open read(ResultSet row, int number) throws SQLException {
        return new Open(
                row.getObject("id", UUID.class),
                new Ref(row.getString("ref")),
                row.getInt("version"),
                row.getString("state"),
                row.getObject("sender", UUID.class),
                row.getString("sender_organisation"),
                row.getString("receiver"),
                row.getString("receiver_name"),
                Urgency.valueOf(row.getString("urgency")),
                row.getTimestamp("sent_at").toInstant());
    }
}
