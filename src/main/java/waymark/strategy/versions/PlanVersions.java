package waymark.strategy.versions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import waymark.audit.History;
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The versions of the plan.
@Repository
@Transactional(readOnly = true)
class PlanVersions {

    private static final String ROWS = """
            select v.ref, v.version, v.title, v.reason, v.effective_on, v.state, v.drafted_by, v.drafted_by_name,
                   v.drafted_on, v.agreed_by_name, v.agreed_on, v.agreed_how, v.number,
                   v.number = (select max(number) from strategy.plan_version) as latest
              from strategy.plan_version v
            """;

    private static final String CHANGES = """
            select c.id, c.kind, c.priority, c.objective, c.measure,
                   coalesce(o.wording, m.title, p.number || '. ' || p.title, '') as subject, c.wording, c.owner,
                   coalesce(w.name, c.owner) as owner_name, coalesce(c.four_ps, '{}') as four_ps, c.quarter, c.target,
                   m.unit, coalesce(c.before, o.wording, cast(t.target as text), '') as before,
                   (select count(*) from strategy.action a
                     where c.kind = 'END_OBJECTIVE' and a.objective = c.objective
                       and a.status in ('NOT_STARTED', 'IN_PROGRESS')) as open_actions
              from strategy.plan_change c
              left join strategy.priority p on p.code = c.priority
              left join strategy.objective o on o.code = c.objective and c.kind <> 'NEW_OBJECTIVE'
              left join strategy.measure m on m.ref = c.measure
              left join strategy.measure_target t on t.measure = m.id and t.quarter = c.quarter
              left join directory_open.organisation w on w.code = c.owner
             where c.plan_version = :ref
             order by c.kind, coalesce(c.objective, c.priority, c.measure), c.quarter, c.id
            """;

    private final JdbcClient db;
    private final History history;
    private final JsonMapper json = JsonMapper.builder().build();

    PlanVersions(JdbcClient db, History history) {
        this.db = db;
        this.history = history;
    }

    /// All of them, the newest first.
    List<PlanVersion> all() {
        return db.sql(ROWS + " order by v.number desc nulls first, v.ref desc")
                .query((row, number) -> read(row, List.of()))
                .list();
    }

    /// @throws NotFound where there is none
    PlanVersion get(Ref ref) {
        return db.sql(ROWS + " where v.ref = :ref")
                .param("ref", ref.value())
                .query((row, number) -> read(row, changes(ref)))
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// The one that is drafted or agreed and not in force yet.
    Optional<PlanVersion> underWay() {
        return all().stream()
                .filter(each -> each instanceof PlanVersion.Draft || each instanceof PlanVersion.Agreed)
                .findFirst();
    }

    /// Those that the board agreed to and whose day has come.
    List<PlanVersion> due(LocalDate today) {
        return all().stream()
                .filter(PlanVersion.Agreed.class::isInstance)
                .filter(each -> !each.header().effectiveOn().isAfter(today))
                .map(each -> get(each.header().ref()))
                .toList();
    }

    private List<PlanChange> changes(Ref ref) {
        return db.sql(CHANGES)
                .param("ref", ref.value())
                .query(RecordMapper.of(PlanChange.class))
                .list();
    }

    private static PlanVersion read(ResultSet row, List<PlanChange> changes) throws SQLException {
        var header = new PlanVersion.Header(
                new Ref(row.getString("ref")),
                row.getInt("version"),
                row.getString("title"),
                row.getString("reason"),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("drafted_by", UUID.class),
                row.getString("drafted_by_name"),
                row.getObject("drafted_on", LocalDate.class),
                changes);
        return switch (row.getString("state")) {
            case "draft" -> new PlanVersion.Draft(header);
            case "agreed" -> new PlanVersion.Agreed(header, agreement(row));
            case "in_force" ->
                new PlanVersion.InForce(header, agreement(row), row.getInt("number"), row.getBoolean("latest"));
            default -> new PlanVersion.Withdrawn(header);
        };
    }

    private static PlanVersion.Agreement agreement(ResultSet row) throws SQLException {
        return new PlanVersion.Agreement(
                row.getString("agreed_by_name"),
                row.getObject("agreed_on", LocalDate.class),
                row.getString("agreed_how"));
    }

    /// What the plan said until the version took effect; nothing where it is not in force.
    Optional<PlanContent> replacedBy(Ref ref) {
        return db.sql("select replaced from strategy.plan_version where ref = :ref and replaced is not null")
                .param("ref", ref.value())
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, PlanContent.class));
    }

    /// Its history, newest first.
    List<TimelineEntry> timeline(Ref ref) {
        return history.timeline("""
                select on_day, null::timestamptz as at, by_name, headline, words
                  from strategy.plan_version_event e
                 where plan_version = :ref
                 order by e.at desc
                """, RecordParameters.none().with("ref", ref));
    }

    /// Begins a draft. Nothing where another is under way: two that change the same words would depend on which
    /// takes effect first.
    @Transactional
    Optional<Ref> draft(Actor actor, PlanVersion.Description description, LocalDate today) {
        var ref = Ref.numbered(
                "PV",
                db.sql("select nextval('strategy.plan_version_number')")
                        .query(Long.class)
                        .single());
        int added = db.sql("""
                insert into strategy.plan_version (ref, title, reason, effective_on, drafted_by, drafted_by_name, drafted_on)
                select :ref, :title, :reason, cast(:effectiveOn as date), :actor, :actorName, cast(:today as date)
                 where not exists (select from strategy.plan_version where state in ('draft', 'agreed'))
                """)
                .paramSource(RecordParameters.of(description)
                        .by(actor)
                        .with("ref", ref)
                        .with("today", today))
                .update();
        if (added == 0) {
            return Optional.empty();
        }
        append(actor, "draft_plan_version", ref, 1, "Draft started", "", today);
        return Optional.of(ref);
    }

    /// Saves what was agreed.
    @Transactional
    Saved<PlanVersion> save(Actor actor, PlanVersionEvent event) {
        boolean saved = switch (event) {
            case PlanVersionEvent.Described it ->
                changed(actor, it, "title = :title, reason = :reason, effective_on = :effectiveOn", it.description());
            case PlanVersionEvent.ChangeAdded it -> changed(actor, it, "state = state") && add(it);
            case PlanVersionEvent.ChangeRemoved it -> changed(actor, it, "state = state") && remove(it);
            case PlanVersionEvent.VersionAgreed it -> changed(actor, it, """
                        state = 'agreed', agreed_by = :actor, agreed_by_name = :actorName, agreed_on = :agreedOn,
                        agreed_how = :how
                        """);
            case PlanVersionEvent.VersionWithdrawn it -> changed(actor, it, "state = 'withdrawn'");
        };
        if (!saved) {
            return Saved.stale(get(event.ref()));
        }
        switch (event) {
            case PlanVersionEvent.Described it -> append(actor, "change_plan_version", it, "Draft changed", "");
            case PlanVersionEvent.ChangeAdded it ->
                append(
                        actor,
                        "change_plan_version",
                        it,
                        "Change added",
                        it.change().summary());
            case PlanVersionEvent.ChangeRemoved it ->
                append(
                        actor,
                        "change_plan_version",
                        it,
                        "Change removed",
                        it.change().summary());
            case PlanVersionEvent.VersionAgreed it ->
                append(actor, "agree_plan_version", it, "Agreed by the board", it.how());
            case PlanVersionEvent.VersionWithdrawn it ->
                append(actor, "withdraw_plan_version", it, "Withdrawn", it.reason());
        }
        return Saved.done();
    }

    private boolean changed(Actor actor, PlanVersionEvent event, String set, Record... also) {
        var records = Stream.concat(Stream.of((Record) event), Stream.of(also)).toArray(Record[]::new);
        return db.sql("update strategy.plan_version set version = version + 1, " + set
                                + " where ref = :ref and version = :version and state in ('draft', 'agreed')")
                        .paramSource(RecordParameters.of(records).by(actor))
                        .update()
                == 1;
    }

    private boolean add(PlanVersionEvent.ChangeAdded event) {
        return db.sql("""
                insert into strategy.plan_change
                  (id, plan_version, kind, priority, objective, measure, wording, owner, four_ps, quarter, target)
                values (:id, :ref, :kind, :priority, :objective, :measure, :wording, :owner,
                        nullif(cast(:fourPs as text[]), '{}'), :quarter, :target)
                """)
                        .paramSource(RecordParameters.of(event.change()).with("ref", event.ref()))
                        .update()
                == 1;
    }

    private boolean remove(PlanVersionEvent.ChangeRemoved event) {
        return db.sql("delete from strategy.plan_change where id = :id and plan_version = :ref")
                        .paramSource(RecordParameters.of(event.change()).with("ref", event.ref()))
                        .update()
                == 1;
    }

    /// Marks it as in force, with what the plan said before.
    @Transactional
    void takeEffect(Actor system, PlanVersion version, PlanContent replaced, LocalDate today) {
        var ref = version.header().ref();
        int changed = db.sql("""
                update strategy.plan_version
                   set state = 'in_force', number = 1 + coalesce((select max(number) from strategy.plan_version), 1),
                       replaced = cast(:replaced as jsonb), version = version + 1
                 where ref = :ref and state = 'agreed'
                """)
                .param("ref", ref.value())
                .param("replaced", json.writeValueAsString(replaced))
                .update();
        if (changed == 1) {
            append(
                    system,
                    "take_plan_version_into_effect",
                    ref,
                    version.header().version() + 1,
                    "Took effect",
                    "",
                    today);
        }
    }

    private void append(Actor actor, String act, PlanVersionEvent event, String headline, String words) {
        append(actor, act, event.ref(), event.version() + 1, headline, words, event.on());
    }

    private void append(Actor actor, String act, Ref ref, int version, String headline, String words, LocalDate on) {
        history.append(
                actor,
                History.Change.of(act, ref, version, List.of()),
                """
                insert into strategy.plan_version_event (plan_version, on_day, by_person, by_name, headline, words)
                values (:object, :on, :actor, :actorName, :headline, :words)
                """,
                "{}",
                RecordParameters.none()
                        .with("on", on)
                        .with("headline", headline)
                        .with("words", words));
    }
}
