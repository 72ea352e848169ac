package waymark.handovers.leaving;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.History.Change;
import waymark.handovers.HandoverHistory;
import waymark.handovers.Holder;
import waymark.handovers.Urgency;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The open hand-overs of a leaver, for the system actor alone: it sees which there are, gives them to a
/// colleague, and does not read their contents.
@Repository
@Transactional(readOnly = true)
class LeaverHandovers {

    /// @param sent when it was sent to its present receiver
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
    private final HandoverHistory history;

    LeaverHandovers(JdbcClient db, HandoverHistory history) {
        this.db = db;
        this.history = history;
    }

    private static final String SELECT = """
            select h.id, h.ref, h.version, h.state, h.sender, h.sender_organisation, h.receiver,
                   coalesce(o.name, h.receiver) as receiver_name, h.urgency, h.sent_at as sent
              from concerns.handover h
              left join directory_open.organisation o on o.code = h.receiver
            """;

    /// Those the person accepted and has not closed.
    List<Open> heldBy(UUID person) {
        return db.sql(SELECT + " where h.holder = :person and h.state = 'accepted' order by h.sent_at, h.ref")
                .param("person", person)
                .query(RecordMapper.of(Open.class))
                .list();
    }

    /// Those the person sent that are not closed or withdrawn.
    List<Open> sentBy(UUID person) {
        return db.sql(SELECT + """
                         where h.sender = :person and h.state in ('sent', 'declined', 'accepted')
                         order by h.sent_at, h.ref
                        """)
                .param("person", person)
                .query(RecordMapper.of(Open.class))
                .list();
    }

    /// Gives it to a colleague. False if somebody changed it first.
    @Transactional
    public boolean takeOver(Actor system, Open open, Holder next, Instant now) {
        return recorded(
                system,
                open,
                "take_handover_over",
                List.of("holder"),
                now,
                db.sql("""
                        update concerns.handover
                           set holder = :holder, holder_name = :name, holder_phone = :phone, version = version + 1
                         where id = :id and version = :version and state = 'accepted'
                        """)
                        .paramSource(RecordParameters.of(next, open).with("holder", next.id()))
                        .update());
    }

    /// Returns it to its organisation to answer again, with a new time.
    @Transactional
    boolean putBack(Actor system, Open open, Instant now, Instant answerBy) {
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
        return recorded(system, open, "put_handover_back", List.of("holder", "state", "answer_by"), now, changed);
    }

    /// Makes a colleague its sender, at the organisation that sent it.
    @Transactional
    boolean sendInPlace(Actor system, Open open, Holder next, Instant now) {
        return recorded(
                system,
                open,
                "pass_handover_sender",
                List.of("sender"),
                now,
                db.sql("""
                        update concerns.handover
                           set sender = :sender, sender_name = :name, sender_phone = :phone, version = version + 1
                         where id = :id and version = :version and state in ('sent', 'declined', 'accepted')
                        """)
                        .paramSource(RecordParameters.of(next, open).with("sender", next.id()))
                        .update());
    }

    private boolean recorded(Actor system, Open open, String act, List<String> fields, Instant now, int changed) {
        if (changed == 1) {
            history.append(
                    system,
                    Change.of(act, open.ref(), open.version() + 1L, fields),
                    open.id(),
                    open.receiver(),
                    "",
                    now);
        }
        return changed == 1;
    }
}
