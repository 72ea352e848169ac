package waymark.strategy.actions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.strategy.objectives.StrategyOutline;
import waymark.web.forms.IdempotencyKey;

/// The actions: saves what happened to one with its history and its audit entry in one
/// transaction. Lists are read by [ActionList].
///
/// Long because every event has its one statement here: the switches show that none was forgotten.
@Repository
@Transactional(readOnly = true)
public class Actions {

    private static final String COLUMNS = """
            select ref, version, area, objective, title, detail, owner, lead_person, partners, start_on, due_on,
                   status, closed_on, closed_because
              from strategy.action
            """;

    private final JdbcClient db;
    private final ActionHistory history;
    private final Audit audit;

    Actions(JdbcClient db, ActionHistory history, Audit audit) {
        this.db = db;
        this.history = history;
        this.audit = audit;
    }

    public Action get(Actor actor, Ref ref) {
        return db.sql(COLUMNS + " where ref = :ref")
                .param("ref", ref.value())
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// The open actions that the person leads.
    List<Action.Open> ledBy(Actor actor, UUID person) {
        return db.sql(COLUMNS
                        + " where lead_person = :person and status in ('NOT_STARTED', 'IN_PROGRESS') order by ref")
                .param("person", person)
                .query((row, number) -> (Action.Open) read(row))
                .list();
    }

    /// How many blockers are still open: an action with an open blocker cannot be completed.
    public int openBlockers(Actor actor, Ref ref) {
        return db.sql("""
                select count(*)
                  from strategy.blocker b
                  join strategy.action a on a.id = b.action
                 where a.ref = :ref and b.cleared_on is null
                """).param("ref", ref.value()).query(Integer.class).single();
    }

    /// The reference of the next action. One that is not used leaves a gap, which does no harm.
    public @Transactional(label = IdempotencyKey.NOT_YET) Ref nextRef(Actor actor) {
        return Ref.numbered(
                "AC",
                db.sql("select nextval('strategy.action_number')")
                        .query(Long.class)
                        .single());
    }

    /// Saves the change, its history and its audit entry, all or none.
    public @Transactional Saved<Action> save(Actor actor, ActionEvent event) {
        if (change(actor, event) == 0) {
            return Saved.stale(get(actor, event.ref()));
        }
        history.append(actor, event);
        audit.changed(actor, event.act(), event.ref().value(), version(event), fields(event));
        return Saved.done();
    }

    private int change(Actor actor, ActionEvent event) {
        return switch (event) {
            case ActionEvent.Added added -> add(added);
            case ActionEvent.Changed changed -> replan(changed);
            case ActionEvent.ProgressRecorded progress -> progress(actor, progress);
            case ActionEvent.Withdrawn withdrawn -> withdraw(withdrawn);
            case ActionEvent.Reopened reopened -> reopen(reopened);
            case ActionEvent.ColourOverridden override -> override(actor, override);
            case ActionEvent.OverrideEnded ended -> endOverride(ended);
            case ActionEvent.BlockerOpened opened -> block(actor, opened);
            case ActionEvent.BlockerCleared cleared -> unblock(actor, cleared);
            case ActionEvent.EvidenceAdded added -> evidence(actor, added);
            case ActionEvent.EvidenceRemoved removed -> removeEvidence(removed);
        };
    }

    private int add(ActionEvent.Added added) {
        var plan = added.plan();
        return db.sql("""
                insert into strategy.action
                  (ref, area, objective, title, detail, owner, lead_person, partners, start_on, due_on, status)
                values
                  (:ref, :area, :objective, :title, :detail, :owner, :lead, :partners, :start, :due, 'NOT_STARTED')
                """)
                .param("ref", added.ref().value())
                .param("area", plan.area())
                .param("objective", plan.objective())
                .param("title", plan.title())
                .param("detail", plan.detail())
                .param("owner", plan.owner())
                .param("lead", plan.lead())
                .param("partners", plan.partners().toArray(String[]::new))
                .param("start", plan.start())
                .param("due", plan.due())
                .update();
    }

    private int replan(ActionEvent.Changed changed) {
        var plan = changed.plan();
        return db.sql("""
                update strategy.action
                   set objective = :objective, title = :title, detail = :detail, owner = :owner, lead_person = :lead,
                       partners = :partners, start_on = :start, due_on = :due, version = version + 1
                 where ref = :ref and version = :version
                """)
                .param("objective", plan.objective())
                .param("title", plan.title())
                .param("detail", plan.detail())
                .param("owner", plan.owner())
                .param("lead", plan.lead())
                .param("partners", plan.partners().toArray(String[]::new))
                .param("start", plan.start())
                .param("due", plan.due())
                .param("ref", changed.ref().value())
                .param("version", changed.version())
                .update();
    }

    /// A note is always saved; a new status only where nobody changed the action meanwhile.
    private int progress(Actor actor, ActionEvent.ProgressRecorded progress) {
        if (progress.changesStatus() && restate(progress) == 0) {
            return 0;
        }
        return db.sql("""
                insert into strategy.progress_note (action, on_day, note, by_person, by_name)
                select id, :on, :note, :person, :name from strategy.action where ref = :ref
                """)
                .param("on", progress.on())
                .param("note", progress.note())
                .param("person", actor.id())
                .param("name", actor.name())
                .param("ref", progress.ref().value())
                .update();
    }

    private int restate(ActionEvent.ProgressRecorded progress) {
        return db.sql("""
                update strategy.action
                   set status = :status, closed_on = case when :status = 'COMPLETE' then cast(:on as date) end,
                       judged = case when :status = 'COMPLETE' then null else judged end,
                       judged_because = case when :status = 'COMPLETE' then null else judged_because end,
                       judged_by = case when :status = 'COMPLETE' then null else judged_by end,
                       judged_on = case when :status = 'COMPLETE' then null else judged_on end,
                       judged_until = case when :status = 'COMPLETE' then null else judged_until end,
                       version = version + 1
                 where ref = :ref and version = :version
                """)
                .param("status", progress.now().name())
                .param("on", progress.on())
                .param("ref", progress.ref().value())
                .param("version", progress.version())
                .update();
    }

    private int withdraw(ActionEvent.Withdrawn withdrawn) {
        return db.sql("""
                update strategy.action
                   set status = 'WITHDRAWN', closed_on = :on, closed_because = :reason, judged = null,
                       judged_because = null, judged_by = null, judged_on = null, judged_until = null,
                       version = version + 1
                 where ref = :ref and version = :version
                """)
                .param("on", withdrawn.on())
                .param("reason", withdrawn.reason())
                .param("ref", withdrawn.ref().value())
                .param("version", withdrawn.version())
                .update();
    }

    private int reopen(ActionEvent.Reopened reopened) {
        return db.sql("""
                update strategy.action
                   set status = 'IN_PROGRESS', closed_on = null, closed_because = '', version = version + 1
                 where ref = :ref and version = :version
                """)
                .param("ref", reopened.ref().value())
                .param("version", reopened.version())
                .update();
    }

    private int override(Actor actor, ActionEvent.ColourOverridden override) {
        return db.sql("""
                update strategy.action
                   set judged = :colour, judged_because = :reason, judged_by = :by, judged_on = :on,
                       judged_until = :until, version = version + 1
                 where ref = :ref and version = :version
                """)
                .param("colour", override.colour().name())
                .param("reason", override.reason())
                .param("by", actor.name())
                .param("on", override.on())
                .param("until", override.lapses())
                .param("ref", override.ref().value())
                .param("version", override.version())
                .update();
    }

    private int endOverride(ActionEvent.OverrideEnded ended) {
        return db.sql("""
                update strategy.action
                   set judged = null, judged_because = null, judged_by = null, judged_on = null, judged_until = null,
                       version = version + 1
                 where ref = :ref and version = :version
                """)
                .param("ref", ended.ref().value())
                .param("version", ended.version())
                .update();
    }

    private int block(Actor actor, ActionEvent.BlockerOpened opened) {
        return db.sql("""
                insert into strategy.blocker (id, action, what, opened_on, opened_by)
                select :id, id, :what, :on, :by from strategy.action where ref = :ref
                """)
                .param("id", opened.blocker())
                .param("what", opened.what())
                .param("on", opened.on())
                .param("by", actor.name())
                .param("ref", opened.ref().value())
                .update();
    }

    private int unblock(Actor actor, ActionEvent.BlockerCleared cleared) {
        return db.sql("""
                update strategy.blocker
                   set cleared_on = :on, cleared_by = :by, cleared_how = :how, version = version + 1
                 where id = :id and version = :version and cleared_on is null
                   and action = (select id from strategy.action where ref = :ref)
                """)
                .param("on", cleared.on())
                .param("by", actor.name())
                .param("how", cleared.how())
                .param("id", cleared.blocker())
                .param("version", cleared.version())
                .param("ref", cleared.ref().value())
                .update();
    }

    private int evidence(Actor actor, ActionEvent.EvidenceAdded added) {
        return db.sql("""
                insert into strategy.evidence (id, action, title, url, added_on, added_by)
                select :id, id, :title, :url, :on, :by from strategy.action where ref = :ref
                """)
                .param("id", added.evidence())
                .param("title", added.title())
                .param("url", added.url())
                .param("on", added.on())
                .param("by", actor.name())
                .param("ref", added.ref().value())
                .update();
    }

    private int removeEvidence(ActionEvent.EvidenceRemoved removed) {
        return db.sql("""
                update strategy.evidence
                   set removed_on = :on, version = version + 1
                 where id = :id and version = :version and removed_on is null
                   and action = (select id from strategy.action where ref = :ref)
                """)
                .param("on", removed.on())
                .param("id", removed.evidence())
                .param("version", removed.version())
                .param("ref", removed.ref().value())
                .update();
    }

    /// The version the change produced; 0 for what is only appended.
    private static long version(ActionEvent event) {
        return switch (event) {
            case ActionEvent.Added _ -> 1;
            case ActionEvent.Changed changed -> changed.version() + 1;
            case ActionEvent.ProgressRecorded progress -> progress.changesStatus() ? progress.version() + 1 : 0;
            case ActionEvent.Withdrawn withdrawn -> withdrawn.version() + 1;
            case ActionEvent.Reopened reopened -> reopened.version() + 1;
            case ActionEvent.ColourOverridden override -> override.version() + 1;
            case ActionEvent.OverrideEnded ended -> ended.version() + 1;
            case ActionEvent.BlockerOpened _,
                    ActionEvent.BlockerCleared _,
                    ActionEvent.EvidenceAdded _,
                    ActionEvent.EvidenceRemoved _ -> 0;
        };
    }

    private static List<String> fields(ActionEvent event) {
        return switch (event) {
            case ActionEvent.Added _ -> List.of();
            case ActionEvent.Changed changed -> changed.fields();
            case ActionEvent.ProgressRecorded progress ->
                progress.changesStatus() ? List.of("progress", "status") : List.of("progress");
            case ActionEvent.Withdrawn _, ActionEvent.Reopened _ -> List.of("status");
            case ActionEvent.ColourOverridden _, ActionEvent.OverrideEnded _ -> List.of("colour");
            case ActionEvent.BlockerOpened _, ActionEvent.BlockerCleared _ -> List.of("blocker");
            case ActionEvent.EvidenceAdded _, ActionEvent.EvidenceRemoved _ -> List.of("evidence");
        };
    }

    static Action read(ResultSet row) throws SQLException {
        var ref = new Ref(row.getString("ref"));
        int version = row.getInt("version");
        var plan = new Action.Plan(
                row.getString("title"),
                row.getString("detail"),
                row.getString("area"),
                row.getString("objective"),
                row.getString("owner"),
                row.getObject("lead_person", UUID.class),
                StrategyOutline.texts(row.getArray("partners")),
                row.getObject("start_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class));
        var closed = row.getObject("closed_on", LocalDate.class);
        return switch (ActionStatus.valueOf(row.getString("status"))) {
            case NOT_STARTED -> new Action.NotStarted(ref, version, plan);
            case IN_PROGRESS -> new Action.InProgress(ref, version, plan);
            case COMPLETE -> new Action.Complete(ref, version, plan, closed);
            case WITHDRAWN -> new Action.Withdrawn(ref, version, plan, closed, row.getString("closed_because"));
        };
    }
}
