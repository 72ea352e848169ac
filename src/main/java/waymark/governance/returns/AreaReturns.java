package waymark.governance.returns;

import static waymark.kernel.Permission.PREPARE_RETURNS;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import waymark.audit.Audit;
import waymark.governance.quarters.ReturnStage;
import waymark.governance.quarters.ReturnStatus;
import waymark.governance.returns.AreaReturn.WithArea;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.kernel.NotFound;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.kernel.Scope;

/// The returns of all areas.
///
/// A save takes the row of the return first, so that of two people who submit, one wins and the other is shown what
/// stands; and it moves the state last, because the row policies let an area write only while the return lies with it.
@Repository
@Transactional(readOnly = true)
public class AreaReturns {

    private final JdbcClient db;
    private final ReturnRows rows;
    private final AcceptedFigures figured;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    AreaReturns(
            JdbcClient db, ReturnRows rows, AcceptedFigures figured, Audit audit, ApplicationEventPublisher events) {
        this.db = db;
        this.rows = rows;
        this.figured = figured;
        this.audit = audit;
        this.events = events;
    }

    /// The return with its content; not there for those who may see only how far it has come.
    public AreaReturn get(Actor actor, Ref ref) {
        return db.sql(ReturnRows.SELECT + "where r.ref = ?")
                .param(ref.value())
                .query(rows)
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// The return for somebody who writes it; not there for everybody else.
    public AreaReturn toWrite(Actor actor, Ref ref) {
        var it = get(actor, ref);
        if (!actor.may(PREPARE_RETURNS, Scope.area(it.area().code()))) {
            throw new NotFound(ref);
        }
        return it;
    }

    /// What the board took in a quarter, by area.
    public List<AreaReturn> taken(Actor actor, Quarter quarter) {
        return db.sql(ReturnRows.SELECT + """
                        where r.quarter = ? and r.state in ('accepted', 'locked')
                        order by a.position, r.area
                        """).param(quarter.key()).query(rows).list();
    }

    /// How far each area has come.
    public List<ReturnStatus> statuses(Actor actor, Quarter quarter) {
        return db.sql("""
                select r.ref, r.area, coalesce(a.name, r.area) as area_name, r.state, r.first_submitted_on,
                       r.submitted_on, r.decided_on
                  from governance.area_return r
                  left join directory_open.area a on a.code = r.area
                 where r.quarter = ?
                 order by a.position, r.area
                """)
                .param(quarter.key())
                .query((row, _) -> new ReturnStatus(
                        new Ref(row.getString("ref")),
                        new Area(row.getString("area"), row.getString("area_name")),
                        ReturnStage.of(row.getString("state")),
                        row.getObject("first_submitted_on", LocalDate.class),
                        row.getObject("submitted_on", LocalDate.class),
                        row.getObject("decided_on", LocalDate.class)))
                .list();
    }

    /// Keeps a part. Stale where somebody saved that part first, or the return has left the area meanwhile.
    public @Transactional Saved<AreaReturn> save(Actor actor, ReturnPartSaved event, LocalDate on) {
        var current = take(actor, event.ref());
        if (!(current instanceof WithArea) || !write(actor, current, event.part())) {
            return Saved.stale(current);
        }
        var act = "save_return_" + event.part().name();
        rows.history(actor, current.ref(), on, act, event.part());
        move(current, current instanceof AreaReturn.SentBack ? ReturnStage.SENT_BACK : ReturnStage.IN_PROGRESS);
        audit.changed(
                actor,
                act,
                current.ref().value(),
                current.header().version() + 1L,
                List.of(event.part().name()));
        return Saved.done();
    }

    /// Hands it to the board as it stands in the submission.
    public @Transactional Saved<AreaReturn> save(Actor actor, ReturnSubmission submission) {
        var event = submission.event();
        var current = take(actor, event.ref());
        if (current.header().version() != event.version()
                || !(current instanceof WithArea)
                || !write(actor, current, submission.figures())
                || !write(actor, current, submission.actions())) {
            return undone(current);
        }
        rows.history(actor, event.ref(), event.on(), "submit_return", event);
        db.sql("""
                update governance.area_return
                   set state = 'submitted', submitted_on = :on, submitted_by = :by,
                       first_submitted_on = coalesce(first_submitted_on, :on), decided_on = null, decided_by = null,
                       version = version + 1
                 where ref = :ref and version = :version
                """)
                .param("on", event.on())
                .param("by", event.by())
                .param("ref", event.ref().value())
                .param("version", event.version())
                .update();
        audit.changed(actor, "submit_return", event.ref().value(), event.version() + 1L, List.of("state"));
        events.publishEvent(event);
        return Saved.done();
    }

    /// Takes it: its figures become the partnership's, its requests the board's to answer.
    public @Transactional Saved<AreaReturn> save(Actor actor, ReturnAccepted event) {
        var current = take(actor, event.ref());
        if (current.header().version() != event.version()) {
            return Saved.stale(current);
        }
        rows.history(actor, event.ref(), event.on(), "accept_return", event);
        askTheBoard(current);
        figured.record(actor, current);
        decide(event.ref(), event.version(), ReturnStage.ACCEPTED, event.by(), event.on());
        audit.changed(actor, "accept_return", event.ref().value(), event.version() + 1L, List.of("state"));
        events.publishEvent(event);
        return Saved.done();
    }

    /// Gives it back to the area.
    public @Transactional Saved<AreaReturn> save(Actor actor, ReturnSentBack event) {
        var current = take(actor, event.ref());
        if (current.header().version() != event.version()) {
            return Saved.stale(current);
        }
        rows.history(actor, event.ref(), event.on(), "send_back_return", event);
        db.sql("""
                insert into governance.sending_back (area_return, on_day, by_person, reasons)
                select r.id, :on, :by, :reasons from governance.area_return r where r.ref = :ref
                """)
                .param("on", event.on())
                .param("by", event.by())
                .param("reasons", event.reasons())
                .param("ref", event.ref().value())
                .update();
        decide(event.ref(), event.version(), ReturnStage.SENT_BACK, event.by(), event.on());
        audit.changed(actor, "send_back_return", event.ref().value(), event.version() + 1L, List.of("state"));
        events.publishEvent(event);
        return Saved.done();
    }

    /// Nobody else moves the return until this transaction ends. Where the row is not the actor's to write, nothing is
    /// taken, and the saves below find nothing to change.
    private AreaReturn take(Actor actor, Ref ref) {
        db.sql("select r.id from governance.area_return r where r.ref = ? for update")
                .param(ref.value())
                .query(UUID.class)
                .optional();
        return get(actor, ref);
    }

    /// Nothing is half saved.
    private static Saved<AreaReturn> undone(AreaReturn current) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return Saved.stale(current);
    }

    private boolean write(Actor actor, AreaReturn current, ReturnPart part) {
        return db.sql("""
                update governance.return_part
                   set body = :body::jsonb, saved_at = clock_timestamp(), saved_by = :person, version = version + 1
                 where area_return = (select r.id from governance.area_return r where r.ref = :ref)
                   and part = :part and version = :version
                """)
                        .param("body", rows.body(part))
                        .param("person", actor.id())
                        .param("ref", current.ref().value())
                        .param("part", part.name())
                        .param("version", part.version())
                        .update()
                == 1;
    }

    private void move(AreaReturn current, ReturnStage stage) {
        db.sql("""
                update governance.area_return set state = :state, version = version + 1
                 where ref = :ref and version = :version
                """)
                .param("state", stage.code())
                .param("ref", current.ref().value())
                .param("version", current.header().version())
                .update();
    }

    private void decide(Ref ref, int version, ReturnStage stage, UUID by, LocalDate on) {
        db.sql("""
                update governance.area_return
                   set state = :state, decided_on = :on, decided_by = :by, version = version + 1
                 where ref = :ref and version = :version
                """)
                .param("state", stage.code())
                .param("on", on)
                .param("by", by)
                .param("ref", ref.value())
                .param("version", version)
                .update();
    }

    private void askTheBoard(AreaReturn current) {
        var requests = current.parts().narrative().requests();
        if (requests.isEmpty()) {
            return;
        }
        db.sql("""
                insert into governance.board_request (ref, area_return, quarter, area, position, wording)
                select 'RQ-' || lpad(n::text, greatest(4, length(n::text)), '0'), id, quarter, area, position, wording
                  from (select nextval('governance.request_number') as n, r.id, r.quarter, r.area, e.position, e.wording
                          from governance.area_return r
                         cross join unnest(:wordings::text[]) with ordinality as e (wording, position)
                         where r.ref = :ref
                         order by e.position) numbered
                """)
                .param("wordings", requests.toArray(String[]::new))
                .param("ref", current.ref().value())
                .update();
    }
}
