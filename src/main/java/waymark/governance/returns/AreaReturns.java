package waymark.governance.returns;

import static waymark.kernel.Permission.PREPARE_RETURNS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import waymark.governance.decisions.BoardDecisions;
import waymark.governance.quarters.ReportingQuarters;
import waymark.governance.quarters.ReturnStage;
import waymark.governance.returns.AreaReturn.WithArea;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.web.sql.RecordParameters;

/// The returns of all areas.
///
/// A save locks the row of the return first, so that of two people who submit, one wins and the other
/// sees what that one did. It changes the state last, because row-level security lets an area write only
/// while the return is with the area.
@Repository
@Transactional(readOnly = true)
public class AreaReturns {

    private final JdbcClient db;
    private final ReturnRows rows;
    private final AcceptedFigures acceptedFigures;
    private final BoardDecisions decisions;
    private final Escalations escalations;
    private final ApplicationEventPublisher events;

    AreaReturns(
            JdbcClient db,
            ReturnRows rows,
            AcceptedFigures acceptedFigures,
            BoardDecisions decisions,
            Escalations escalations,
            ApplicationEventPublisher events) {
        this.db = db;
        this.rows = rows;
        this.acceptedFigures = acceptedFigures;
        this.decisions = decisions;
        this.escalations = escalations;
        this.events = events;
    }

    /// The return with its content; not found for those who may see its state only.
    public AreaReturn get(Ref ref) {
        return find(ref).orElseThrow(() -> new NotFound(ref));
    }

    /// The return with its content, where the reader may see it.
    Optional<AreaReturn> find(Ref ref) {
        return db.sql(ReturnRows.SELECT + "where r.ref = ?")
                .param(ref.value())
                .query(rows)
                .optional();
    }

    /// The quarter of a return that the board sent back.
    Optional<Quarter> sentBackIn(Ref ref) {
        return db.sql("select r.quarter from governance.area_return r where r.ref = ? and r.state = 'sent_back'")
                .param(ref.value())
                .query(String.class)
                .optional()
                .map(ReportingQuarters::quarter);
    }

    /// The return for somebody who writes it; not found for everybody else.
    public AreaReturn toWrite(Actor actor, Ref ref) {
        var it = get(ref);
        if (!actor.may(PREPARE_RETURNS, Scope.area(it.area().code()))) {
            throw new NotFound(ref);
        }
        return it;
    }

    /// The accepted returns of a quarter, by area.
    public List<AreaReturn> accepted(Quarter quarter) {
        return db.sql(ReturnRows.SELECT + """
                        where r.quarter = ? and r.state in ('accepted', 'locked')
                        order by a.position, r.area
                        """).param(quarter.key()).query(rows).list();
    }

    /// Keeps a part. Stale where somebody saved that part first, or the return has left the area meanwhile.
    @Transactional
    public Saved<AreaReturn> save(Actor actor, ReturnPartSaved event, LocalDate on) {
        var current = lock(event.ref());
        if (!(current instanceof WithArea) || !write(actor, current, event.part())) {
            return Saved.stale(current);
        }
        var act = "save_return_" + event.part().name();
        rows.append(actor, act, current, on, event.part().name(), event.part());
        move(current, current instanceof AreaReturn.SentBack ? ReturnStage.SENT_BACK : ReturnStage.IN_PROGRESS);
        return Saved.done();
    }

    /// Submits it with the figures and actions of the submission.
    @Transactional
    public Saved<AreaReturn> save(Actor actor, ReturnSubmission submission) {
        var event = submission.event();
        var current = lock(event.ref());
        if (current.header().version() != event.version()
                || !(current instanceof WithArea)
                || !write(actor, current, submission.figures())
                || !write(actor, current, submission.actions())) {
            return rollBack(current);
        }
        rows.append(actor, "submit_return", current, event.on(), "state", event);
        db.sql("""
                update governance.area_return
                   set state = 'submitted', submitted_on = :on, submitted_by = :by,
                       first_submitted_on = coalesce(first_submitted_on, :on), decided_on = null, decided_by = null,
                       version = version + 1
                 where ref = :ref and version = :version
                """).paramSource(RecordParameters.of(event)).update();
        events.publishEvent(event);
        return Saved.done();
    }

    /// Accepts it: its figures become the partnership's, and its requests go to the board.
    @Transactional
    public Saved<AreaReturn> save(Actor actor, ReturnAccepted event) {
        var current = lock(event.ref());
        if (current.header().version() != event.version()) {
            return Saved.stale(current);
        }
        rows.append(actor, "accept_return", current, event.on(), "state", event);
        decisions.receive(
                current.ref(), current.parts().narrative().requests(), escalations.of(actor, current, event.on()));
        acceptedFigures.record(actor, current);
        decide(event.ref(), event.version(), ReturnStage.ACCEPTED, event.by(), event.on());
        events.publishEvent(event);
        return Saved.done();
    }

    /// Sends it back to the area.
    @Transactional
    public Saved<AreaReturn> save(Actor actor, ReturnSentBack event) {
        var current = lock(event.ref());
        if (current.header().version() != event.version()) {
            return Saved.stale(current);
        }
        rows.append(actor, "send_back_return", current, event.on(), "state", event);
        db.sql("""
                insert into governance.sending_back (area_return, on_day, by_person, reasons)
                select r.id, :on, :by, :reasons from governance.area_return r where r.ref = :ref
                """).paramSource(RecordParameters.of(event)).update();
        decide(event.ref(), event.version(), ReturnStage.SENT_BACK, event.by(), event.on());
        events.publishEvent(event);
        return Saved.done();
    }

    /// What the board said of a return that is missing in the pack it issues, in the transaction of the
    /// issuing. False where the return is not missing any more.
    @Transactional
    public boolean settle(Actor actor, MissingReturn missing) {
        // the board reads no draft: only how far the return has come
        var version =
                db.sql("""
                select r.version from governance.area_return r
                 where r.ref = ? and r.state in ('not_started', 'in_progress', 'sent_back') and r.supplement_until is null
                   for update
                """).param(missing.ref().value()).query(Integer.class).optional();
        if (version.isEmpty()) {
            return false;
        }
        var act = missing instanceof MissingReturn.Waived ? "waive_return" : "allow_supplement";
        rows.append(actor, act, missing.ref(), version.get() + 1, missing.on(), "state", missing);
        int changed = switch (missing) {
            case MissingReturn.Waived it ->
                db.sql("""
                        update governance.area_return
                           set state = 'waived', waived_because = :because, version = version + 1
                         where ref = :ref
                        """).paramSource(RecordParameters.of(it)).update();
            case MissingReturn.MayFollow it ->
                db.sql("""
                        update governance.area_return set supplement_until = :until, version = version + 1
                         where ref = :ref
                        """).paramSource(RecordParameters.of(it)).update();
        };
        events.publishEvent(missing);
        return changed == 1;
    }

    /// Opens a locked return again.
    @Transactional
    public Saved<AreaReturn> save(Actor actor, ReturnUnlocked event) {
        var current = lock(event.ref());
        if (current.header().version() != event.version()) {
            return Saved.stale(current);
        }
        rows.append(actor, "unlock_return", current, event.on(), "state", event);
        var values = RecordParameters.of(event).by(actor);
        db.sql("""
                insert into governance.unlocking (area_return, on_day, by_person, by_name, reason)
                select r.id, :on, :actor, :actorName, :reason from governance.area_return r where r.ref = :ref
                """).paramSource(values).update();
        db.sql("""
                insert into governance.sending_back (area_return, on_day, by_person, reasons)
                select r.id, :on, :actor, :reason from governance.area_return r where r.ref = :ref
                """).paramSource(values).update();
        db.sql("""
                update governance.area_return
                   set state = 'sent_back', supplement_until = :until, decided_on = :on, decided_by = :by,
                       version = version + 1
                 where ref = :ref and version = :version
                """).paramSource(values).update();
        events.publishEvent(event);
        return Saved.done();
    }

    /// Locks the row until this transaction ends. Where the actor may not write the row nothing is locked,
    /// and the updates that follow change nothing.
    private AreaReturn lock(Ref ref) {
        db.sql("select r.id from governance.area_return r where r.ref = ? for update")
                .param(ref.value())
                .query(UUID.class)
                .optional();
        return get(ref);
    }

    /// Rolls back, so that nothing is half saved.
    private static Saved<AreaReturn> rollBack(AreaReturn current) {
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
}
