package waymark.handovers;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.audit.History.Change;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The hand-overs. Row-level security shows them to their sender and to the first responders of their
/// receiver.
@Repository
@Transactional(readOnly = true)
public class Handovers {

    private final JdbcClient db;
    private final Audit audit;
    private final HandoverHistory history;
    private final ApplicationEventPublisher events;

    Handovers(JdbcClient db, Audit audit, HandoverHistory history, ApplicationEventPublisher events) {
        this.db = db;
        this.audit = audit;
        this.history = history;
        this.events = events;
    }

    /// The hand-over, for a change. Use [#view] to show it.
    public Handover get(Ref ref) {
        return find(ref).orElseThrow(() -> new NotFound(ref));
    }

    /// The same; empty where there is none that the reader may see.
    public Optional<Handover> find(Ref ref) {
        return db.sql(HandoverRows.SELECT + "where h.ref = :ref")
                .param("ref", ref.value())
                .query(HandoverRows::read)
                .optional();
    }

    /// The hand-over, for a page. The audit entry is in the same transaction, so that nobody sees it
    /// unrecorded.
    @Transactional
    public Handover view(Actor actor, Ref ref) {
        var found = get(ref);
        audit.looked(actor, "view_handover", ref.value());
        return found;
    }

    /// Its history, oldest first.
    public List<HandoverStep> history(Transfer transfer) {
        return db.sql("""
                select e.at, e.actor_name as by, e.act, coalesce(o.name, e.receiver) as receiver, e.detail
                  from concerns.handover_event e
                  left join directory_open.organisation o on o.code = e.receiver
                 where e.handover = :id
                 order by e.at, e.version
                """)
                .param("id", transfer.id())
                .query(RecordMapper.of(HandoverStep.class))
                .list();
    }

    /// Stores a new hand-over and notifies its receiver.
    @Transactional
    public void send(Actor actor, HandoverEvent.Sent event) {
        var transfer = event.transfer();
        var sender = transfer.sender();
        var concern = transfer.concern();
        db.sql("""
                insert into concerns.handover (id, ref, sender, sender_name, sender_organisation, sender_phone, sender_days,
                                               sender_from, sender_to, area, exploitation, age, urgency, told, ground, basis,
                                               shared, receiver, state, first_sent_at, sent_at, answer_by)
                values (:id, :ref, :actor, :name, :organisation, :phone, :days, :from, :to, :area, :exploitation, :age,
                        :urgency, :told, :reason, :basis, :shared, :receiver, 'sent', :firstSent, :sent, :answerBy)
                """)
                .paramSource(RecordParameters.of(sender.reachable(), sender, concern, transfer)
                        .with("actor", sender.id())
                        .with("reason", concern.reason() == null ? "" : concern.reason())
                        .with("receiver", transfer.receiver().code()))
                .update();
        db.sql("""
                insert into concerns.handover_watch (handover, ref, area, organisation, state, first_sent_at, answer_by)
                values (:id, :ref, :area, :organisation, 'sent', :firstSent, :answerBy)
                """)
                .paramSource(RecordParameters.of(transfer)
                        .with("organisation", transfer.receiver().code()))
                .update();
        tell(actor, event, transfer.receiver(), 1);
    }

    /// Saves a step with its history. Stale if somebody changed the hand-over first.
    @Transactional
    public Saved<Handover> save(Actor actor, HandoverEvent event) {
        var after = event instanceof HandoverEvent.PassedOn on
                ? event.transfer().to(on.to(), on.at(), on.answerBy())
                : event.transfer();
        if (update(event, after) == 0) {
            return Saved.stale(get(event.transfer().ref()));
        }
        db.sql("""
                update concerns.handover_watch
                   set organisation = :organisation, state = :state, answer_by = :answerBy, version = version + 1
                 where handover = :id
                """)
                .paramSource(RecordParameters.of(after)
                        .with("organisation", after.receiver().code())
                        .with("state", event.state()))
                .update();
        tell(actor, event, after.receiver(), event.transfer().version() + 1);
        return Saved.done();
    }

    private int update(HandoverEvent event, Transfer after) {
        var holder = switch (event) {
            case HandoverEvent.Accepted accepted -> accepted.holder();
            case HandoverEvent.TakenOver taken -> taken.holder();
            default -> null;
        };
        return db.sql("""
                update concerns.handover
                   set receiver = :receiver, state = :state, sent_at = :sent, answer_by = :answerBy,
                       holder = coalesce(cast(:holder as uuid), holder), holder_name = coalesce(:name, holder_name),
                       holder_phone = coalesce(:phone, holder_phone), because = :because, outcome = :outcome,
                       version = version + 1
                 where ref = :ref and version = :version
                """)
                .paramSource(RecordParameters.of(after)
                        .with("receiver", after.receiver().code())
                        .with("state", event.state())
                        .with("holder", holder == null ? null : holder.id())
                        .with("name", holder == null ? null : holder.name())
                        .with("phone", holder == null ? null : holder.phone())
                        .with("because", event.reason())
                        .with("outcome", event instanceof HandoverEvent.Closed closed ? closed.outcome() : null))
                .update();
    }

    private void tell(Actor actor, HandoverEvent event, Receiver receiver, int version) {
        var transfer = event.transfer();
        history.append(
                actor,
                Change.of(event.act(), transfer.ref(), version, event.fields()),
                transfer.id(),
                receiver.code(),
                event.detail(),
                event.at());
        events.publishEvent(event);
    }
}
