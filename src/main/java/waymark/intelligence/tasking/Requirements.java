package waymark.intelligence.tasking;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.AccessApi;
import waymark.audit.Audit;
import waymark.audit.TimelineEntry;
import waymark.directory.DateText;
import waymark.directory.RefGenerator;
import waymark.intelligence.history.WorkHistory;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// What officers want to know, and what came back.
@Repository
@Transactional(readOnly = true)
class Requirements {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LEAD = "organisation_lead";
    private static final int REMINDED_BEFORE = 3;
    private static final String COLUMNS = """
            select r.id, r.ref, r.version, r.unit, coalesce(u.name, r.unit) as unit_name, r.area, coalesce(a.name, '') as area_name,
                   r.title, r.wanted, r.why, r.due_on, r.asked_on, r.asked_by_name, r.state, r.closed_on, r.outcome
            """;
    private static final String FROM = """
              from intelligence.requirement r
              left join directory_open.area a on a.code = r.area
              left join directory_open.organisation u on u.code = r.unit
            """;

    private final JdbcClient db;
    private final WorkHistory history;
    private final Audit audit;
    private final NoticeApi notices;
    private final AccessApi access;
    private final RunAsSystem asSystem;
    private final Clock clock;

    Requirements(
            JdbcClient db,
            WorkHistory history,
            Audit audit,
            NoticeApi notices,
            AccessApi access,
            RunAsSystem asSystem,
            Clock clock) {
        this.db = db;
        this.history = history;
        this.audit = audit;
        this.notices = notices;
        this.access = access;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /// One line of the list.
    ///
    /// @param mine true where the reader's organisation is asked
    /// @param answered true where it has answered
    record Line(Requirement requirement, boolean mine, boolean answered, long asked, long answers) {}

    /// Open ones by day; closed ones by the day they were closed, newest first.
    List<Line> find(Actor.Person actor, boolean closed) {
        return db.sql(COLUMNS + """
                     , exists (select from intelligence.requirement_asked x
                                where x.requirement = r.id and x.organisation = :organisation
                                  and (x.role = '' or x.role = any ((select intelligence.my_roles())::text[]))) as mine,
                       exists (select from intelligence.requirement_answer x
                                where x.requirement = r.id and x.organisation = :organisation) as answered,
                       (select count(*) from intelligence.requirement_asked x where x.requirement = r.id) as asked,
                       (select count(distinct x.organisation) from intelligence.requirement_answer x where x.requirement = r.id) as answers
                """ + FROM
                        + " where (r.state <> 'OPEN') = :closed order by r.closed_on desc nulls first, r.due_on, r.ref")
                .param("organisation", actor.organisation())
                .param("closed", closed)
                .query((row, _) -> new Line(
                        RecordMapper.read(row, Requirement.class),
                        row.getBoolean("mine"),
                        row.getBoolean("answered"),
                        row.getLong("asked"),
                        row.getLong("answers")))
                .list();
    }

    /// @throws NotFound where there is none, or none for this actor
    Requirement get(Actor actor, Ref ref) {
        return db.sql(COLUMNS + FROM + " where r.ref = :ref")
                .paramSource(RecordParameters.none().with("ref", ref))
                .query(RecordMapper.of(Requirement.class))
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// Whom it asks, as far as the reader may know: everybody for officers, their own organisation for others.
    List<Requirement.Asked> asked(Actor actor, Requirement of) {
        return db.sql("""
                select x.organisation, coalesce(o.name, x.organisation) as organisation_name, x.role,
                       exists (select from intelligence.requirement_answer y
                                where y.requirement = x.requirement and y.organisation = x.organisation) as answered
                  from intelligence.requirement_asked x
                  left join directory_open.organisation o on o.code = x.organisation
                 where x.requirement = :id
                 order by organisation_name
                """)
                .param("id", of.id())
                .query(RecordMapper.of(Requirement.Asked.class))
                .list();
    }

    List<TimelineEntry> timeline(Ref ref) {
        return history.timeline(ref.value());
    }

    /// Asks partners, and tells those who answer for each.
    @Transactional
    Ref ask(Actor.Person actor, Requirement.Given given) {
        var id = UUID.randomUUID();
        var ref = RefGenerator.next("IQ", RANDOM);
        db.sql("""
                insert into intelligence.requirement (id, ref, unit, area, title, wanted, why, due_on, asked_on, asked_by, asked_by_name)
                values (:id, :ref, :unit, :area, :title, :wanted, :why, :dueOn, :today, :actor, :actorName)
                """)
                .paramSource(RecordParameters.of(given)
                        .by(actor)
                        .with("id", id)
                        .with("ref", ref)
                        .with("unit", actor.organisation())
                        .with("today", LocalDate.now(clock)))
                .update();
        for (var organisation : given.asked()) {
            db.sql("""
                    insert into intelligence.requirement_asked (id, requirement, unit, organisation, role)
                    values (:id, :requirement, :unit, :organisation, :role)
                    """)
                    .param("id", UUID.randomUUID())
                    .param("requirement", id)
                    .param("unit", actor.organisation())
                    .param("organisation", organisation)
                    .param("role", given.role())
                    .update();
        }
        notices.tell(
                actor,
                people(actor, given.asked(), given.role()),
                "Officers ask you for information by %s (%s). “Nothing known” is an answer"
                        .formatted(DateText.day(given.dueOn()), ref),
                "/intelligence/requirements/" + ref);
        history.append(actor, "ask_requirement", ref.value(), 1, List.of("added"), "Asked", "");
        return ref;
    }

    private Set<UUID> people(Actor actor, List<String> organisations, String role) {
        var people = new LinkedHashSet<UUID>();
        for (var organisation : organisations) {
            people.addAll(answering(actor, organisation, role));
        }
        people.remove(actor.id());
        return people;
    }

    private List<UUID> answering(Actor actor, String organisation, String role) {
        return access.holders(actor, role.isEmpty() ? LEAD : role, Scope.organisation(organisation));
    }

    /// Those of them that have not answered and nobody of which can be told: nobody answers for it, or none
    /// of them has an account that may be used.
    List<String> unreached(Actor actor, List<Requirement.Asked> asked) {
        var usable = asSystem.get(
                "Who can be asked", system -> Set.copyOf(access.holding(system, Permission.SUBMIT_INTELLIGENCE)));
        return asked.stream()
                .filter(one -> !one.answered()
                        && answering(actor, one.organisation(), one.role()).stream()
                                .noneMatch(usable::contains))
                .map(Requirement.Asked::organisation)
                .toList();
    }

    /// Reminds those who have not answered; answers how many organisations could be reminded.
    @Transactional
    int remind(Actor actor, Requirement it) {
        var asked = asked(actor, it);
        var unreached = unreached(actor, asked);
        var open = asked.stream()
                .filter(one -> !one.answered() && !unreached.contains(one.organisation()))
                .toList();
        for (var one : open) {
            notices.remind(
                    actor,
                    people(actor, List.of(one.organisation()), one.role()),
                    "Please answer intelligence requirement %s, due by %s"
                            .formatted(it.ref(), DateText.day(it.dueOn())),
                    it.path(),
                    null);
        }
        history.append(
                actor,
                "change_requirement",
                it.ref().value(),
                it.version(),
                List.of("reminded"),
                "Reminded those who have not answered",
                "");
        return open.size();
    }

    /// Reminds those who have not answered, three days before the day and the day after it, once each. A reference and
    /// a day are read, and nothing of what is wanted.
    @Transactional
    public void remindByItself(Actor system) {
        record Open(Ref ref, LocalDate dueOn, String organisation, String role, boolean late) {}
        var today = LocalDate.now(clock);
        var open = db.sql("""
                update intelligence.requirement_asked a set reminded_on = :today
                  from intelligence.requirement r
                 where r.id = a.requirement and r.state = 'OPEN'
                   and (r.due_on between :today and :soon and a.reminded_on is null
                     or r.due_on < :today and coalesce(a.reminded_on <= r.due_on, true))
                   and not exists (select from intelligence.requirement_answer x
                                    where x.requirement = r.id and x.organisation = a.organisation)
                returning r.ref, r.due_on, a.organisation, a.role, r.due_on < :today as late
                """)
                .param("today", today)
                .param("soon", today.plusDays(REMINDED_BEFORE))
                .query(RecordMapper.of(Open.class))
                .list();
        for (var one : open) {
            for (var person : people(system, List.of(one.organisation()), one.role())) {
                notices.remindByItself(
                        system,
                        person,
                        one.late()
                                ? "The day of question %s has passed. “Nothing known” is an answer".formatted(one.ref())
                                : "Please answer question %s of officers by %s"
                                        .formatted(one.ref(), DateText.day(one.dueOn())),
                        "/intelligence/requirements/" + one.ref());
            }
            audit.changed(system, "remind_of_requirement", one.ref().value(), 0, List.of("reminded_on"));
        }
    }

    /// Answers for the organisation of the actor. Kept is that it answered and the day, for the figures; who answered
    /// stands in the audit log alone. The history has no entry: its time beside that of a new submission would join
    /// the two.
    @Transactional
    void answer(Actor.Person actor, Requirement it) {
        db.sql("""
                insert into intelligence.requirement_answer (id, requirement, unit, organisation, kind, answered_on, answered_by_name)
                values (:id, :requirement, :unit, :organisation, 'ANSWERED', :today, '')
                """)
                .param("id", UUID.randomUUID())
                .param("requirement", it.id())
                .param("unit", it.unit())
                .param("organisation", actor.organisation())
                .param("today", LocalDate.now(clock))
                .update();
        audit.changed(actor, "answer_requirement", it.ref().value(), it.version(), List.of("answer"));
    }

    /// Closes it with what came of it, or withdraws it.
    @Transactional
    Saved<Requirement> close(Actor actor, Requirement it, int version, boolean withdrawn, String outcome) {
        int rows = db.sql("""
                update intelligence.requirement set state = :state, closed_on = :today, outcome = :outcome, version = version + 1
                 where id = :id and version = :version and state = 'OPEN'
                """)
                .param("state", withdrawn ? "WITHDRAWN" : "CLOSED")
                .param("today", LocalDate.now(clock))
                .param("outcome", outcome)
                .param("id", it.id())
                .param("version", version)
                .update();
        if (rows == 0) {
            return Saved.stale(get(actor, it.ref()));
        }
        notices.done(it.ref());
        for (var one : asked(actor, it)) {
            if (one.answered()) {
                notices.tell(
                        actor,
                        people(actor, List.of(one.organisation()), one.role()),
                        "The intelligence requirement %s is closed: read the outcome".formatted(it.ref()),
                        it.path());
            }
        }
        history.append(
                actor,
                withdrawn ? "withdraw_requirement" : "close_requirement",
                it.ref().value(),
                version + 1L,
                List.of("state"),
                withdrawn ? "Withdrawn" : "Closed",
                outcome);
        return Saved.done();
    }
}
