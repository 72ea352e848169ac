package waymark.strategy.actions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.forms.IdempotencyKey;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The actions: saves what happened to one with its history and its audit entry in one transaction. Lists
/// are read by [ActionList].
@Repository
@Transactional(readOnly = true)
public class Actions {

    /// What an action is read from, of `strategy.action a`: a column for each component of [ActionPlan],
    /// and its state.
    public static final String COLUMNS = """
            a.ref, a.version, a.title, a.detail, a.area, a.objective, a.owner, a.lead_person as lead, a.partners,
            a.start_on as start, a.due_on as due, a.status, a.closed_on, a.closed_because
            """;

    private static final String SELECT = "select " + COLUMNS + " from strategy.action a ";

    private final JdbcClient db;
    private final ActionHistory history;

    Actions(JdbcClient db, ActionHistory history) {
        this.db = db;
        this.history = history;
    }

    /// The action, for those who may read it.
    public Action get(Ref ref) {
        return db.sql(SELECT + "where a.ref = :ref")
                .param("ref", ref.value())
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// The open actions that the person leads.
    List<Action.Open> ledBy(UUID person) {
        return db.sql(SELECT
                        + "where a.lead_person = :person and a.status in ('NOT_STARTED', 'IN_PROGRESS') order by a.ref")
                .param("person", person)
                .query((row, number) -> (Action.Open) read(row))
                .list();
    }

    /// How many blockers are still open: an action with an open blocker cannot be completed.
    public int openBlockers(Ref ref) {
        return db.sql("""
                select count(*)
                  from strategy.blocker b
                  join strategy.action a on a.id = b.action
                 where a.ref = :ref and b.cleared_on is null
                """).param("ref", ref.value()).query(Integer.class).single();
    }

    /// The reference of the next action. One that is not used leaves a gap, which does no harm.
    @Transactional(label = IdempotencyKey.NOT_YET)
    public Ref nextRef() {
        return Ref.numbered(
                "AC",
                db.sql("select nextval('strategy.action_number')")
                        .query(Long.class)
                        .single());
    }

    /// Saves the change, its history and its audit entry, all or none.
    @Transactional
    public Saved<Action> save(Actor actor, ActionEvent event) {
        if (update(actor, event) == 0) {
            return Saved.stale(get(event.ref()));
        }
        history.append(actor, event);
        return Saved.done();
    }

    private int update(Actor actor, ActionEvent event) {
        return switch (event) {
            case ActionEvent.Added added -> update(actor, """
                insert into strategy.action
                  (ref, area, objective, title, detail, owner, lead_person, partners, start_on, due_on, status)
                values
                  (:ref, :area, :objective, :title, :detail, :owner, :lead, :partners, :start, :due, 'NOT_STARTED')
                """, added, added.plan());
            case ActionEvent.Changed changed -> update(actor, """
                update strategy.action
                   set objective = :objective, title = :title, detail = :detail, owner = :owner, lead_person = :lead,
                       partners = :partners, start_on = :start, due_on = :due, version = version + 1
                 where ref = :ref and version = :version
                """, changed, changed.plan());
            case ActionEvent.ProgressRecorded progress -> progress(actor, progress);
            case ActionEvent.Withdrawn withdrawn -> update(actor, """
                update strategy.action
                   set status = 'WITHDRAWN', closed_on = :on, closed_because = :reason, judged = null,
                       judged_because = null, judged_by = null, judged_on = null, judged_until = null,
                       version = version + 1
                 where ref = :ref and version = :version
                """, withdrawn);
            case ActionEvent.Reopened reopened -> update(actor, """
                update strategy.action
                   set status = 'IN_PROGRESS', closed_on = null, closed_because = '', version = version + 1
                 where ref = :ref and version = :version
                """, reopened);
            case ActionEvent.ColourOverridden override -> update(actor, """
                update strategy.action
                   set judged = :colour, judged_because = :reason, judged_by = :actorName, judged_on = :on,
                       judged_until = :lapses, version = version + 1
                 where ref = :ref and version = :version
                """, override);
            case ActionEvent.OverrideEnded ended -> update(actor, """
                update strategy.action
                   set judged = null, judged_because = null, judged_by = null, judged_on = null, judged_until = null,
                       version = version + 1
                 where ref = :ref and version = :version
                """, ended);
            case ActionEvent.BlockerOpened opened -> update(actor, """
                insert into strategy.blocker (id, action, what, opened_on, opened_by)
                select :blocker, id, :what, :on, :actorName from strategy.action where ref = :ref
                """, opened);
            case ActionEvent.BlockerCleared cleared -> update(actor, """
                update strategy.blocker
                   set cleared_on = :on, cleared_by = :actorName, cleared_how = :how, version = version + 1
                 where id = :blocker and version = :version and cleared_on is null
                   and action = (select id from strategy.action where ref = :ref)
                """, cleared);
            case ActionEvent.EvidenceAdded added -> update(actor, """
                insert into strategy.evidence (id, action, title, url, added_on, added_by)
                select :evidence, id, :title, :url, :on, :actorName from strategy.action where ref = :ref
                """, added);
            case ActionEvent.EvidenceRemoved removed -> update(actor, """
                update strategy.evidence
                   set removed_on = :on, version = version + 1
                 where id = :evidence and version = :version and removed_on is null
                   and action = (select id from strategy.action where ref = :ref)
                """, removed);
        };
    }

    /// A note is always saved; a new status only where nobody changed the action meanwhile.
    private int progress(Actor actor, ActionEvent.ProgressRecorded progress) {
        if (progress.changesStatus() && update(actor, """
                update strategy.action
                   set status = :now, closed_on = case when :now = 'COMPLETE' then cast(:on as date) end,
                       judged = case when :now = 'COMPLETE' then null else judged end,
                       judged_because = case when :now = 'COMPLETE' then null else judged_because end,
                       judged_by = case when :now = 'COMPLETE' then null else judged_by end,
                       judged_on = case when :now = 'COMPLETE' then null else judged_on end,
                       judged_until = case when :now = 'COMPLETE' then null else judged_until end,
                       version = version + 1
                 where ref = :ref and version = :version
                """, progress) == 0) {
            return 0;
        }
        return update(actor, """
                insert into strategy.progress_note (action, on_day, note, by_person, by_name)
                select id, :on, :note, :actor, :actorName from strategy.action where ref = :ref
                """, progress);
    }

    private int update(Actor actor, String statement, Record... values) {
        return db.sql(statement)
                .paramSource(RecordParameters.of(values).by(actor))
                .update();
    }

    /// An action from a row with [#COLUMNS].
    public static Action read(ResultSet row) throws SQLException {
        var ref = new Ref(row.getString("ref"));
        int version = row.getInt("version");
        var plan = RecordMapper.read(row, ActionPlan.class);
        var closed = row.getObject("closed_on", LocalDate.class);
        return switch (ActionStatus.valueOf(row.getString("status"))) {
            case NOT_STARTED -> new Action.NotStarted(ref, version, plan);
            case IN_PROGRESS -> new Action.InProgress(ref, version, plan);
            case COMPLETE -> new Action.Complete(ref, version, plan, closed);
            case WITHDRAWN -> new Action.Withdrawn(ref, version, plan, closed, row.getString("closed_because"));
        };
    }
}
