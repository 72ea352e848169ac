package waymark.handovers;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;

/// The hand-overs. Row security shows them to their sender and to the first responders of their receiver.
@Repository
@Transactional(readOnly = true)
public class Handovers {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Handovers(JdbcClient db, Audit audit, ApplicationEventPublisher events) {
        this.db = db;
        this.audit = audit;
        this.events = events;
    }

    /// For a change; whoever shows one looks.
    public Handover get(Actor actor, Ref ref) {
        return db.sql(HandoverRows.SELECT + "where h.ref = :ref")
                .param("ref", ref.value())
                .query(HandoverRows::read)
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// The hand-over, with a note in the audit of who looked: without the note, no look.
    public @Transactional Handover look(Actor actor, Ref ref) {
        var found = get(actor, ref);
        audit.looked(actor, "view_handover", ref.value());
        return found;
    }

    /// What happened to it, the first thing first.
    public List<HandoverStep> history(Actor actor, Transfer route) {
        return db.sql("""
                select e.at, e.actor_name, e.act, coalesce(o.name, e.receiver) as receiver_name, e.detail
                  from concerns.handover_event e
                  left join directory_open.organisation o on o.code = e.receiver
                 where e.handover = :id
                 order by e.at, e.version
                """)
                .param("id", route.id())
                .query((row, number) -> new HandoverStep(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor_name"),
                        row.getString("act"),
                        row.getString("receiver_name"),
                        row.getString("detail")))
                .list();
    }

    /// A reference that nobody has, as far as the asker sees; the database refuses one that somebody else has.
    Ref newRef(Actor actor) {
        return RefGenerator.next("HO", RANDOM);
    }

    public @Transactional void send(Actor actor, HandoverEvent.Sent event) {
        insert(event.route());
        db.sql("""
                insert into concerns.handover_watch (handover, ref, area, organisation, state, first_sent_at, answer_by)
                values (:id, :ref, :area, :organisation, 'sent', :first, :by)
                """)
                .param("id", event.route().id())
                .param("ref", event.route().ref().value())
                .param("area", event.route().area().code())
                .param("organisation", event.route().receiver().code())
                .param("first", Timestamp.from(event.route().firstSent()))
                .param("by", Timestamp.from(event.route().answerBy()))
                .update();
        tell(actor, event, event.route().receiver(), 1);
    }

    private void insert(Transfer route) {
        var sender = route.sender();
        var concern = route.concern();
        db.sql("""
                insert into concerns.handover (id, ref, sender, sender_name, sender_organisation, sender_phone, sender_days,
                                               sender_from, sender_to, area, exploitation, age, urgency, told, ground, basis,
                                               shared, receiver, state, first_sent_at, sent_at, answer_by)
                values (:id, :ref, :sender, :name, :organisation, :phone, :days, :from, :to, :area, :type, :age, :urgency,
                        :told, :ground, :basis, :shared, :receiver, 'sent', :sent, :sent, :by)
                """)
                .param("id", route.id())
                .param("ref", route.ref().value())
                .param("sender", sender.id())
                .param("name", sender.name())
                .param("organisation", sender.organisation())
                .param("phone", sender.phone())
                .param("days", sender.reachable().days())
                .param("from", sender.reachable().from())
                .param("to", sender.reachable().to())
                .param("area", route.area().code())
                .param("type", concern.exploitation())
                .param("age", concern.age().name())
                .param("urgency", concern.urgency().name())
                .param("told", concern.told().name())
                .param(
                        "ground",
                        concern.ground() == null ? "" : concern.ground().name())
                .param("basis", concern.basis().name())
                .param(
                        "shared",
                        concern.shared().stream().map(SharedByPhone::name).toArray(String[]::new))
                .param("receiver", route.receiver().code())
                .param("sent", Timestamp.from(route.sent()))
                .param("by", Timestamp.from(route.answerBy()))
                .update();
    }

    @Transactional
    Saved<Handover> save(Actor actor, HandoverEvent event) {
        var after = event instanceof HandoverEvent.PassedOn on
                ? event.route().to(on.to(), on.at(), on.answerBy())
                : event.route();
        if (update(event, after) == 0) {
            return Saved.stale(get(actor, event.route().ref()));
        }
        db.sql("""
                update concerns.handover_watch
                   set organisation = :organisation, state = :state, answer_by = :by, version = version + 1
                 where handover = :id
                """)
                .param("organisation", after.receiver().code())
                .param("state", event.state())
                .param("by", Timestamp.from(after.answerBy()))
                .param("id", after.id())
                .update();
        tell(actor, event, after.receiver(), event.route().version() + 1);
        return Saved.done();
    }

    private int update(HandoverEvent event, Transfer after) {
        var holder = holder(event);
        return db.sql("""
                update concerns.handover
                   set receiver = :receiver, state = :state, sent_at = :sent, answer_by = :by,
                       holder = coalesce(cast(:holder as uuid), holder), holder_name = coalesce(:name, holder_name),
                       holder_phone = coalesce(:phone, holder_phone), because = :because, outcome = :outcome,
                       version = version + 1
                 where ref = :ref and version = :version
                """)
                .param("receiver", after.receiver().code())
                .param("state", event.state())
                .param("sent", Timestamp.from(after.sent()))
                .param("by", Timestamp.from(after.answerBy()))
                .param("holder", holder == null ? null : holder.id())
                .param("name", holder == null ? null : holder.name())
                .param("phone", holder == null ? null : holder.phone())
                .param("because", because(event))
                .param(
                        "outcome",
                        event instanceof HandoverEvent.Closed closed
                                ? closed.outcome().name()
                                : null)
                .param("ref", after.ref().value())
                .param("version", after.version())
                .update();
    }

    private static @Nullable Holder holder(HandoverEvent event) {
        return switch (event) {
            case HandoverEvent.Accepted accepted -> accepted.holder();
            case HandoverEvent.TakenOver taken -> taken.holder();
            default -> null;
        };
    }

    private static @Nullable String because(HandoverEvent event) {
        return switch (event) {
            case HandoverEvent.Declined declined -> declined.because().name();
            case HandoverEvent.Withdrawn withdrawn -> withdrawn.because().name();
            case HandoverEvent.Closed closed ->
                closed.because() == null ? null : closed.because().name();
            default -> null;
        };
    }

    private void tell(Actor actor, HandoverEvent event, Receiver receiver, int version) {
        db.sql("""
                insert into concerns.handover_event (handover, version, at, actor, actor_name, act, receiver, detail)
                values (:handover, :version, :at, :actor, :name, :act, :receiver, :detail)
                """)
                .param("handover", event.route().id())
                .param("version", version)
                .param("at", Timestamp.from(event.at()))
                .param("actor", actor.id())
                .param("name", actor.name())
                .param("act", event.act())
                .param("receiver", receiver.code())
                .param("detail", event.detail())
                .update();
        audit.changed(actor, event.act(), event.route().ref().value(), version, event.fields());
        events.publishEvent(event);
    }
}
