package waymark.intelligence.operations;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import waymark.access.AccessApi;
import waymark.directory.DateText;
import waymark.directory.PersonSummary;
import waymark.directory.terms.Term;
import waymark.intelligence.operations.OperationPlan.Check;
import waymark.intelligence.operations.OperationPlan.Lesson;
import waymark.intelligence.operations.OperationPlan.Need;
import waymark.intelligence.operations.OperationPlan.Partner;
import waymark.intelligence.operations.OperationPlan.PlannedPlace;
import waymark.intelligence.operations.OperationPlan.Support;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;
import waymark.strategy.StrategyApi;
import waymark.strategy.actions.ActionPlan;
import waymark.web.forms.FormReader;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// The parts of an operation, each a table of its own whose rows are as visible as the operation.
@Repository
@Transactional(readOnly = true)
class OperationPlans {

    /// What is typed about a place.
    record PlaceGiven(
            String kind,
            String name,
            String postcode,
            @Nullable Integer easting,
            @Nullable Integer northing,
            Instant startsAt,
            Instant endsAt) {

        static PlaceGiven read(FormReader reader, List<Term> kinds, EventPlaces places, LocalDate today) {
            var kind = reader.choice("kind", kinds, Term::code, "Choose what kind of place it is");
            var name = reader.requiredLine("name", "The name", 200, "Enter what the place is, for those who go");
            var at = places.read(reader, today);
            return new PlaceGiven(
                    kind.code(), name, at.postcode(), at.easting(), at.northing(), at.startsAt(), at.endsAt());
        }
    }

    private record Linked(Ref report) {}

    private final JdbcClient db;
    private final Operations operations;
    private final EventDeconfliction events;
    private final StrategyApi strategy;
    private final AccessApi access;
    private final NoticeApi notices;
    private final RunAsSystem asSystem;
    private final Clock clock;

    OperationPlans(
            JdbcClient db,
            Operations operations,
            EventDeconfliction events,
            StrategyApi strategy,
            AccessApi access,
            NoticeApi notices,
            RunAsSystem asSystem,
            Clock clock) {
        this.db = db;
        this.operations = operations;
        this.events = events;
        this.strategy = strategy;
        this.access = access;
        this.notices = notices;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    OperationPlan of(Actor actor, UUID operation) {
        return new OperationPlan(
                db.sql("""
                        select p.id, p.version, p.kind, k.name as kind_name, p.name, p.postcode, p.easting, p.northing, p.starts_at, p.ends_at,
                               p.visited
                          from intelligence.operation_place p join intelligence.visit_kind k on k.code = p.kind
                         where p.operation = :operation order by p.starts_at, p.name, p.id
                        """)
                        .param("operation", operation)
                        .query(RecordMapper.of(PlannedPlace.class))
                        .list(),
                db.sql("""
                        select p.id, p.version, p.organisation, coalesce(g.name, p.organisation) as organisation_name, p.person, p.person_name,
                               p.task, p.due_on, p.answer, p.answer_words, p.attended, p.ended_on
                          from intelligence.operation_partner p
                          left join directory_open.organisation g on g.code = p.organisation
                         where p.operation = :operation order by p.ended_on is not null, organisation_name, p.person_name, p.id
                        """)
                        .param("operation", operation)
                        .query(RecordMapper.of(Partner.class))
                        .list(),
                db.sql("""
                        select s.id, s.need, s.service, s.post, s.note from intelligence.operation_support s
                         where s.operation = :operation
                         order by array_position(array['RECEPTION', 'FIRST_NIGHT', 'INTERPRETER', 'HEALTH', 'CHILDREN', 'OTHER'], s.need), s.id
                        """)
                        .param("operation", operation)
                        .query(RecordMapper.of(Support.class))
                        .list(),
                db.sql("""
                        select q.code, q.name as question, q.use_when as hint, coalesce(c.version, 0) as version, coalesce(c.answer, '') as answer,
                               coalesce(c.words, '') as words, coalesce(c.answered_by_name, '') as by_name
                          from intelligence.go_question q
                          left join intelligence.operation_check c on c.question = q.code and c.operation = :operation
                         where c.operation is not null or (q.from_date <= :today and coalesce(q.to_date >= :today, true))
                         order by q.position, q.code
                        """)
                        .param("operation", operation)
                        .param("today", LocalDate.now(clock))
                        .query(RecordMapper.of(Check.class))
                        .list(),
                db.sql("""
                        select l.id, l.version, l.number, l.words, l.state, l.action, l.action_title, l.owner_name, l.due_on, l.reason
                          from intelligence.operation_lesson l where l.operation = :operation order by l.number
                        """)
                        .param("operation", operation)
                        .query(RecordMapper.of(Lesson.class))
                        .list(),
                db.sql("""
                        select r.report from intelligence.operation_report r where r.operation = :operation order by r.linked_on, r.report
                        """).param("operation", operation).query(RecordMapper.of(Linked.class)).list().stream()
                        .map(Linked::report)
                        .toList());
    }

    /// Adds a place, and compares it with what others plan.
    @Transactional
    public void add(Actor.Person actor, Operation.Header it, PlaceGiven given) {
        db.sql("""
                insert into intelligence.operation_place (id, operation, kind, name, area, postcode, easting, northing, starts_at, ends_at)
                values (:id, :operation, :kind, :name, :area, :postcode, :easting, :northing, :startsAt, :endsAt)
                """)
                .paramSource(RecordParameters.of(given)
                        .with("id", UUID.randomUUID())
                        .with("operation", it.id())
                        .with("area", it.area()))
                .update();
        events.compare(it.id());
        note(actor, it, "change_operation_places", "Place added", List.of("places"));
    }

    /// Changes a place; what was acknowledged about it is to be acknowledged anew.
    @Transactional
    public Saved<PlannedPlace> change(
            Actor.Person actor, Operation.Header it, PlannedPlace place, int version, PlaceGiven given) {
        int changed = db.sql("""
                update intelligence.operation_place
                   set kind = :kind, name = :name, area = :area, postcode = :postcode, easting = :easting, northing = :northing,
                       starts_at = :startsAt, ends_at = :endsAt, version = version + 1
                 where id = :id and version = :version
                """)
                .paramSource(RecordParameters.of(given)
                        .with("id", place.id())
                        .with("version", version)
                        .with("area", it.area()))
                .update();
        if (changed == 0) {
            return Saved.stale(place);
        }
        events.end(it.id(), place.id());
        events.compare(it.id());
        note(actor, it, "change_operation_places", "Place changed", List.of("places"));
        return Saved.done();
    }

    @Transactional
    public void remove(Actor.Person actor, Operation.Header it, PlannedPlace place) {
        events.end(it.id(), place.id());
        db.sql("delete from intelligence.operation_place where id = :id")
                .param("id", place.id())
                .update();
        note(actor, it, "change_operation_places", "Place removed", List.of("places"));
    }

    /// Names a partner's person with a task; from now on they may read the operation.
    @Transactional
    public void invite(Actor.Person actor, Operation.Header it, PersonSummary person, String task, LocalDate due) {
        db.sql("""
                insert into intelligence.operation_partner (id, operation, organisation, person, person_name, task, due_on)
                values (:id, :operation, :organisation, :person, :name, :task, :due)
                """)
                .paramSource(RecordParameters.none()
                        .with("id", UUID.randomUUID())
                        .with("operation", it.id())
                        .with("organisation", person.organisation())
                        .with("person", person.id())
                        .with("name", person.name())
                        .with("task", task)
                        .with("due", due))
                .update();
        asSystem.get(
                "People named in an operation",
                system -> db.sql("""
                        insert into intelligence.operation_reader (operation, person) values (:operation, :person)
                        on conflict (operation, person) do update set until_at = null
                        """)
                        .param("operation", it.id())
                        .param("person", person.id())
                        .update());
        note(actor, it, "change_operation_partners", "Partner added", List.of("partners"));
        if (!person.id().equals(actor.id())) {
            notices.tell(
                    actor,
                    List.of(person.id()),
                    "You are asked to take part in %s. Say whether you can, by %s"
                            .formatted(it.ref(), DateText.day(due)),
                    it.path());
        }
    }

    /// Somebody takes part no more, and may not read it any longer.
    @Transactional
    public void release(Actor.Person actor, Operation.Header it, Partner partner) {
        db.sql("""
                update intelligence.operation_partner set ended_on = :today, version = version + 1 where id = :id and ended_on is null
                """)
                .param("today", LocalDate.now(clock))
                .param("id", partner.id())
                .update();
        asSystem.get("People named in an operation", system -> {
            unread(it.id(), partner.person());
            return true;
        });
        notices.withdraw(it.ref(), partner.person());
        note(actor, it, "change_operation_partners", "Partner released", List.of("partners"));
    }

    private void unread(UUID operation, UUID person) {
        db.sql("""
                update intelligence.operation_reader set until_at = :now
                 where operation = :operation and person = :person and not exists (
                   select from intelligence.operation_partner p
                    where p.operation = :operation and p.person = :person and p.ended_on is null)
                """)
                .paramSource(RecordParameters.none()
                        .with("now", clock.instant())
                        .with("operation", operation)
                        .with("person", person))
                .update();
    }

    /// What somebody who was named says about their task.
    @Transactional
    public Saved<Partner> answer(
            Actor.Person actor,
            Operation.Header it,
            Partner partner,
            int version,
            OperationPlan.Answer answer,
            String words) {
        int changed = db.sql("""
                update intelligence.operation_partner
                   set answer = :answer, answer_words = :words, answered_at = :now, version = version + 1
                 where id = :id and version = :version and person = :actor and ended_on is null
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("answer", answer)
                        .with("words", words)
                        .with("now", clock.instant())
                        .with("id", partner.id())
                        .with("version", version))
                .update();
        if (changed == 0) {
            return Saved.stale(partner);
        }
        operations.append(
                actor,
                "answer_operation_task",
                it.ref(),
                it.id(),
                it.version(),
                answer.title() + ": " + partner.task(),
                words,
                List.of("answer"));
        if (!it.lead().equals(actor.id())) {
            notices.tell(
                    actor,
                    List.of(it.lead()),
                    "A partner answered about %s: %s".formatted(it.ref(), answer.title()),
                    it.path() + "#partners");
        }
        return Saved.done();
    }

    /// Who receives people, in words.
    @Transactional
    public Saved<Operation> receive(Actor.Person actor, Operation.Header it, int version, String words) {
        int changed = db.sql("""
                update intelligence.operation set reception = :words, version = version + 1 where id = :id and version = :version
                """)
                .param("words", words)
                .param("id", it.id())
                .param("version", version)
                .update();
        if (changed == 0) {
            return Saved.stale(operations.get(actor, it.ref()));
        }
        operations.append(
                actor,
                "change_operation_reception",
                it.ref(),
                it.id(),
                version + 1,
                "Reception plan changed",
                "",
                List.of("reception"));
        return Saved.done();
    }

    /// Chooses a service or a point of contact.
    @Transactional
    public void support(
            Actor.Person actor,
            Operation.Header it,
            Need need,
            @Nullable String service,
            @Nullable String post,
            String words) {
        db.sql("""
                insert into intelligence.operation_support (id, operation, need, service, post, note)
                values (:id, :operation, :need, :service, :post, :note)
                """)
                .paramSource(RecordParameters.none()
                        .with("id", UUID.randomUUID())
                        .with("operation", it.id())
                        .with("need", need)
                        .with("service", service)
                        .with("post", post)
                        .with("note", words))
                .update();
        note(actor, it, "change_operation_reception", "Support chosen", List.of("reception"));
    }

    @Transactional
    public void unsupport(Actor.Person actor, Operation.Header it, UUID support) {
        db.sql("delete from intelligence.operation_support where id = :id and operation = :operation")
                .param("id", support)
                .param("operation", it.id())
                .update();
        note(actor, it, "change_operation_reception", "Support taken off", List.of("reception"));
    }

    /// Answers to the questions before a go.
    ///
    /// @param answers by the code of the question; `YES`, `NO` or `NOT_NEEDED`
    @Transactional
    public void check(Actor.Person actor, Operation.Header it, Map<String, String> answers, Map<String, String> words) {
        answers.forEach((code, answer) -> db.sql("""
                        insert into intelligence.operation_check (operation, question, answer, words, answered_by_name, answered_at)
                        values (:operation, :question, :answer, :words, :actorName, :now)
                        on conflict (operation, question) do update
                           set answer = excluded.answer, words = excluded.words, answered_by_name = excluded.answered_by_name,
                               answered_at = excluded.answered_at, version = operation_check.version + 1
                         where (operation_check.answer, operation_check.words) is distinct from (excluded.answer, excluded.words)
                        """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("operation", it.id())
                        .with("question", code)
                        .with("answer", answer)
                        .with("words", words.getOrDefault(code, ""))
                        .with("now", clock.instant()))
                .update());
        note(actor, it, "check_operation", "Questions answered", List.of("checks"));
    }

    /// Who was there, and which places were visited.
    @Transactional
    public void attend(Actor.Person actor, Operation.Header it, List<UUID> people, List<UUID> places) {
        db.sql("""
                update intelligence.operation_partner set attended = id = any (cast(:people as uuid[])), version = version + 1
                 where operation = :operation and ended_on is null
                """)
                .paramSource(RecordParameters.none()
                        .with("people", people.stream().map(UUID::toString).toList())
                        .with("operation", it.id()))
                .update();
        db.sql("""
                update intelligence.operation_place set visited = id = any (cast(:places as uuid[])), version = version + 1
                 where operation = :operation
                """)
                .paramSource(RecordParameters.none()
                        .with("places", places.stream().map(UUID::toString).toList())
                        .with("operation", it.id()))
                .update();
        note(actor, it, "record_operation_day", "Who was there", List.of("partners", "places"));
    }

    @Transactional
    public void learn(Actor.Person actor, Operation.Header it, String words) {
        db.sql("""
                insert into intelligence.operation_lesson (id, operation, number, words)
                values (:id, :operation, (select coalesce(max(l.number), 0) + 1 from intelligence.operation_lesson l
                                           where l.operation = :operation), :words)
                """)
                .paramSource(RecordParameters.none()
                        .with("id", UUID.randomUUID())
                        .with("operation", it.id())
                        .with("words", words))
                .update();
        note(actor, it, "learn_from_operation", "Lesson noted", List.of("lessons"));
    }

    /// Nothing is done about it, for a reason.
    @Transactional
    public Saved<Lesson> setAside(Actor.Person actor, Operation.Header it, Lesson lesson, int version, String reason) {
        int changed = db.sql("""
                update intelligence.operation_lesson set state = 'SET_ASIDE', reason = :reason, version = version + 1
                 where id = :id and version = :version and state = 'OPEN'
                """)
                .param("reason", reason)
                .param("id", lesson.id())
                .param("version", version)
                .update();
        if (changed == 0) {
            return Saved.stale(lesson);
        }
        note(actor, it, "settle_operation_lesson", "Lesson set aside", List.of("lessons"));
        return Saved.done();
    }

    /// Adds an action to the plan of the area. The lead need not write that plan: the action is added by the system,
    /// in words that name no operation, and the lead of the area is told.
    @Transactional
    public Saved<Lesson> act(
            Actor.Person actor, Operation.Header it, Lesson lesson, int version, ActionPlan plan, String ownerName) {
        var action =
                asSystem.get("What an operation taught", system -> strategy.add(system, plan, LocalDate.now(clock)));
        int changed = db.sql("""
                update intelligence.operation_lesson
                   set state = 'ACTION', action = :action, action_title = :title, owner_name = :owner, due_on = :due, version = version + 1
                 where id = :id and version = :version and state = 'OPEN'
                """)
                .paramSource(RecordParameters.none()
                        .with("action", action)
                        .with("title", plan.title())
                        .with("owner", ownerName)
                        .with("due", plan.due())
                        .with("id", lesson.id())
                        .with("version", version))
                .update();
        if (changed == 0) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Saved.stale(lesson);
        }
        var told = new ArrayList<>(access.holders(actor, "area_lead", Scope.area(plan.area())));
        told.addAll(access.holders(actor, "organisation_lead", Scope.organisation(plan.owner())));
        notices.tell(
                actor,
                told.stream()
                        .filter(person -> !person.equals(actor.id()))
                        .distinct()
                        .toList(),
                "%s was added to the plan from what was learned, for %s by %s"
                        .formatted(action, ownerName, DateText.day(plan.due())),
                "/actions/" + action);
        note(actor, it, "settle_operation_lesson", "Lesson became " + action, List.of("lessons"));
        return Saved.done();
    }

    @Transactional
    public void link(Actor.Person actor, Operation.Header it, Ref report) {
        db.sql("""
                insert into intelligence.operation_report (operation, report, linked_by_name, linked_on)
                values (:operation, :report, :actorName, :today) on conflict do nothing
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("operation", it.id())
                        .with("report", report)
                        .with("today", LocalDate.now(clock)))
                .update();
        note(actor, it, "link_operation_report", "Report linked", List.of("reports"));
    }

    @Transactional
    public void unlink(Actor.Person actor, Operation.Header it, Ref report) {
        db.sql("delete from intelligence.operation_report where operation = :operation and report = :report")
                .paramSource(RecordParameters.none().with("operation", it.id()).with("report", report))
                .update();
        note(actor, it, "link_operation_report", "Report taken off", List.of("reports"));
    }

    private void note(Actor.Person actor, Operation.Header it, String act, String headline, List<String> fields) {
        operations.append(actor, act, it.ref(), it.id(), it.version(), headline, "", fields);
    }

    /// A task that somebody who leaves was given. Asked as the system.
    record Held(UUID id, UUID operation, Ref ref, int version, UUID lead) {}

    List<Held> heldBy(Actor system, UUID person) {
        return db.sql("""
                select p.id, p.operation, o.ref, p.version, o.lead
                  from intelligence.operation_partner p join intelligence.operation o on o.id = p.operation
                 where p.person = :person and p.ended_on is null and o.state not in ('DEBRIEFED', 'CANCELLED') order by o.ref, p.id
                """)
                .param("person", person)
                .query(RecordMapper.of(Held.class))
                .list();
    }

    /// The task ends with who had it; the lead names somebody else.
    @Transactional
    public boolean leave(Actor system, Held it, UUID person) {
        int changed = db.sql("""
                update intelligence.operation_partner set ended_on = :today, version = version + 1 where id = :id and version = :version
                """)
                .paramSource(RecordParameters.of(it).with("today", LocalDate.now(clock)))
                .update();
        if (changed > 0) {
            unread(it.operation(), person);
            operations.append(
                    system,
                    "change_operation_partners",
                    it.ref(),
                    it.operation(),
                    0,
                    "A partner left",
                    "",
                    List.of("partners"));
        }
        return changed > 0;
    }
}
