package waymark.intelligence.operations;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.History;
import waymark.audit.TimelineEntry;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.notices.NoticeApi;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// The operations that somebody may know of, and the steps they take. Which those are is decided by the row policies:
/// for anybody else there is none.
@Repository
@Transactional(readOnly = true)
class Operations {

    private static final String ROWS = """
            select o.id, o.ref, o.version, o.name, o.kind, w.ref as week, coalesce(w.name, '') as week_name, o.aim, o.area,
                   coalesce(a.name, o.area) as area_name, o.unit, coalesce(g.name, o.unit) as unit_name, o.lead, o.lead_name, o.post,
                   o.marking, o.starts_on, o.ends_on, o.risk_staff, o.risk_people, o.reception, o.go_at, o.go_by_name, o.done_on,
                   o.ended_on, o.reason, o.safeguarded, o.arrests, o.notices, o.orders, o.premises, o.outcome, o.state
              from intelligence.operation o
              left join intelligence.action_week w on w.id = o.week
              left join directory_open.area a on a.code = o.area
              left join directory_open.organisation g on g.code = o.unit
            """;

    private final JdbcClient db;
    private final EventDeconfliction events;
    private final History history;
    private final NoticeApi notices;
    private final RunAsSystem asSystem;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    Operations(
            JdbcClient db,
            EventDeconfliction events,
            History history,
            NoticeApi notices,
            RunAsSystem asSystem,
            Clock clock) {
        this.db = db;
        this.events = events;
        this.history = history;
        this.notices = notices;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /// Those that the reader may know of: what comes first, what is over last.
    List<Operation> all(Actor actor) {
        return db.sql(ROWS + " order by o.ended_on is not null, o.starts_on, o.ref")
                .query(Operations::row)
                .list();
    }

    Optional<Operation> find(Actor actor, Ref ref) {
        return db.sql(ROWS + " where o.ref = :ref")
                .param("ref", ref.value())
                .query(Operations::row)
                .optional();
    }

    /// @throws NotFound where there is none that the actor may know of
    Operation get(Actor actor, Ref ref) {
        return find(actor, ref).orElseThrow(() -> new NotFound(ref));
    }

    /// @throws NotFound for anybody but its lead
    Operation led(Actor actor, Ref ref) {
        return find(actor, ref).filter(one -> one.header().ledBy(actor)).orElseThrow(() -> new NotFound(ref));
    }

    /// @throws NotFound for anybody but its lead, and once it is no longer planned
    Operation.Header planned(Actor actor, Ref ref) {
        if (led(actor, ref) instanceof Operation.Planned(var it)) {
            return it;
        }
        throw new NotFound(ref);
    }

    private static Operation row(ResultSet row, int number) throws SQLException {
        return Operation.of(RecordMapper.read(row, Operation.Header.class), row.getString("state"));
    }

    /// Begins the plan of an operation; the actor leads it.
    @Transactional
    public Ref plan(Actor.Person actor, Operation.Given given) {
        var ref = RefGenerator.next("OP", random);
        var id = UUID.randomUUID();
        db.sql("""
                insert into intelligence.operation (id, ref, name, kind, week, aim, area, unit, lead, lead_name, post, marking, starts_on,
                                                    ends_on, risk_staff, risk_people)
                values (:id, :ref, :name, :kind, :week, :aim, :area, :unit, :actor, :actorName, :post, :marking, :startsOn, :endsOn,
                        :riskStaff, :riskPeople)
                """)
                .paramSource(RecordParameters.of(given)
                        .by(actor)
                        .with("id", id)
                        .with("ref", ref)
                        .with("unit", actor.organisation()))
                .update();
        append(actor, "plan_operation", ref, id, 1, "Plan begun", "", List.of("added"));
        return ref;
    }

    /// Saves a step. A go compares once more what else is planned nearby; where something new is found nothing goes
    /// ([Saved.Stale]), and both leads are warned.
    @Transactional
    public Saved<Operation> save(Actor.Person actor, int version, OperationEvent event) {
        var it = event.before();
        var step = RecordParameters.none().by(actor).with("id", it.id()).with("version", version);
        return switch (event) {
            case OperationEvent.Changed(var _, var given) ->
                saved(
                        actor,
                        it,
                        version,
                        db.sql("""
                                update intelligence.operation
                                   set name = :name, kind = :kind, week = :week, aim = :aim, area = :area, post = :post, marking = :marking,
                                       starts_on = :startsOn, ends_on = :endsOn, risk_staff = :riskStaff, risk_people = :riskPeople,
                                       version = version + 1
                                 where id = :id and version = :version
                                """)
                                .paramSource(RecordParameters.of(given)
                                        .with("id", it.id())
                                        .with("version", version))
                                .update(),
                        "change_operation",
                        "Details changed",
                        "");
            case OperationEvent.MadeReady _ ->
                saved(
                        actor,
                        it,
                        version,
                        db.sql("""
                                update intelligence.operation set state = 'READY', ready_at = :now, version = version + 1
                                 where id = :id and version = :version and state = 'PLANNED'
                                """)
                                .paramSource(step.with("now", clock.instant()))
                                .update(),
                        "ready_operation",
                        "Ready: every question is answered",
                        "");
            case OperationEvent.Reopened _ ->
                saved(
                        actor,
                        it,
                        version,
                        db.sql("""
                                update intelligence.operation set state = 'PLANNED', ready_at = null, version = version + 1
                                 where id = :id and version = :version and state = 'READY'
                                """).paramSource(step).update(),
                        "reopen_operation",
                        "Planned again",
                        "");
            case OperationEvent.Gone _ -> go(actor, it, version);
            case OperationEvent.Done(var _, var outcome, var on) -> {
                var done = saved(
                        actor,
                        it,
                        version,
                        db.sql("""
                                update intelligence.operation
                                   set state = 'DONE', done_on = :on, safeguarded = :safeguarded, arrests = :arrests, notices = :notices,
                                       orders = :orders, premises = :premises, outcome = :outcome, version = version + 1
                                 where id = :id and version = :version and state = 'GO'
                                """)
                                .paramSource(RecordParameters.of(outcome)
                                        .with("id", it.id())
                                        .with("version", version)
                                        .with("on", on))
                                .update(),
                        "record_operation_outcome",
                        "Outcome recorded",
                        "");
                if (done instanceof Saved.Done<Operation>) {
                    events.end(it.id(), null);
                }
                yield done;
            }
            case OperationEvent.Debriefed(var _, var on) ->
                over(
                        it,
                        saved(
                                actor,
                                it,
                                version,
                                db.sql("""
                                        update intelligence.operation set state = 'DEBRIEFED', ended_on = :on, version = version + 1
                                         where id = :id and version = :version and state = 'DONE'
                                        """).paramSource(step.with("on", on)).update(),
                                "debrief_operation",
                                "Debriefed",
                                ""));
            case OperationEvent.Cancelled(var _, var reason, var on) -> {
                var cancelled = saved(
                        actor,
                        it,
                        version,
                        db.sql("""
                                update intelligence.operation
                                   set state = 'CANCELLED', ended_on = :on, reason = :reason, version = version + 1
                                 where id = :id and version = :version
                                """)
                                .paramSource(step.with("on", on).with("reason", reason))
                                .update(),
                        "cancel_operation",
                        "Called off",
                        reason);
                if (cancelled instanceof Saved.Done<Operation>) {
                    tellPartners(actor, it, "%s was cancelled".formatted(it.ref()));
                }
                yield over(it, cancelled);
            }
        };
    }

    private Saved<Operation> go(Actor.Person actor, Operation.Header it, int version) {
        if (events.compare(it.id()) > 0) {
            return Saved.stale(get(actor, it.ref()));
        }
        var gone = saved(
                actor,
                it,
                version,
                db.sql("""
                        update intelligence.operation set state = 'GO', go_at = :now, go_by_name = :actorName, version = version + 1
                         where id = :id and version = :version and state = 'READY'
                           and not exists (select from intelligence.event_conflict c
                                            where c.operation = :id and c.ended_at is null
                                              and (c.acknowledged_at is null or c.other_acknowledged_at is null))
                        """)
                        .paramSource(RecordParameters.none()
                                .by(actor)
                                .with("id", it.id())
                                .with("version", version)
                                .with("now", clock.instant()))
                        .update(),
                "go_operation",
                "Go",
                "");
        if (gone instanceof Saved.Done<Operation>) {
            tellPartners(actor, it, "%s goes".formatted(it.ref()));
        }
        return gone;
    }

    private void tellPartners(Actor.Person actor, Operation.Header it, String text) {
        var people = db.sql("""
                select distinct p.person from intelligence.operation_partner p
                 where p.operation = :id and p.ended_on is null and p.person <> :me
                """)
                .param("id", it.id())
                .param("me", actor.id())
                .query((row, number) -> row.getObject("person", UUID.class))
                .list();
        notices.tell(actor, people, text, it.path());
    }

    /// Whoever was named reads it no more, and what was near it is near it no more.
    private Saved<Operation> over(Operation.Header it, Saved<Operation> saved) {
        if (saved instanceof Saved.Done<Operation>) {
            events.end(it.id(), null);
            asSystem.get(
                    "Operation over",
                    system -> db.sql("""
                            update intelligence.operation_reader set until_at = :now
                             where operation = :id and (until_at is null or until_at > :now)
                            """)
                            .paramSource(RecordParameters.none()
                                    .with("now", clock.instant())
                                    .with("id", it.id()))
                            .update());
        }
        return saved;
    }

    private Saved<Operation> saved(
            Actor.Person actor,
            Operation.Header it,
            int version,
            int changed,
            String act,
            String headline,
            String words) {
        if (changed == 0) {
            return Saved.stale(get(actor, it.ref()));
        }
        append(actor, act, it.ref(), it.id(), version + 1, headline, words, List.of());
        return Saved.done();
    }

    /// Writes the history and the audit entry of something that happened to it.
    void append(
            Actor actor,
            String act,
            Ref ref,
            UUID id,
            int version,
            String headline,
            String words,
            List<String> fields) {
        history.append(
                actor,
                History.Change.of(act, ref, version, fields),
                """
                insert into intelligence.operation_event (operation, version, at, actor, actor_name, headline, words)
                values (:operation, :version, :at, :actor, :actorName, :headline, :words)
                """,
                "{}",
                RecordParameters.none()
                        .with("operation", id)
                        .with("headline", headline)
                        .with("words", words));
    }

    List<TimelineEntry> timeline(UUID operation) {
        return history.timeline("""
                select null::date as on_day, at, actor_name as by_name, headline, words from intelligence.operation_event
                 where operation = :operation order by at desc, id
                """, RecordParameters.none().with("operation", operation));
    }

    /// Those that somebody leads and that are not over: to be handed over when they leave. Asked as the system.
    record Led(UUID id, Ref ref, int version, String unit) {}

    List<Led> ledBy(Actor system, UUID person) {
        return db.sql("""
                select o.id, o.ref, o.version, o.unit from intelligence.operation o
                 where o.lead = :person and o.state not in ('DEBRIEFED', 'CANCELLED') order by o.ref
                """)
                .param("person", person)
                .query(RecordMapper.of(Led.class))
                .list();
    }

    /// Somebody else leads it from now on. False where it changed meanwhile.
    @Transactional
    public boolean handOver(Actor system, Led it, UUID person, String name) {
        int changed = db.sql("""
                update intelligence.operation set lead = :person, lead_name = :name, version = version + 1
                 where id = :id and version = :version
                """)
                .paramSource(RecordParameters.of(it).with("person", person).with("name", name))
                .update();
        if (changed > 0) {
            append(
                    system,
                    "hand_over_operation",
                    it.ref(),
                    it.id(),
                    it.version() + 1,
                    "Another person leads it",
                    "",
                    List.of("lead"));
        }
        return changed > 0;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
