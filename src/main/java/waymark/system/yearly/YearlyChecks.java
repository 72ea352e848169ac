package waymark.system.yearly;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.AccessApi;
import waymark.audit.Audit;
import waymark.directory.PeopleApi;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.forms.Choice;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// What is checked in the course of a year, and that it was.
@Repository
@Transactional(readOnly = true)
class YearlyChecks {

    private static final SecureRandom RANDOM = new SecureRandom();

    /// Who looks after the installation, its settings, its records or its people may see to a check.
    private static final List<Permission> OWNERS = List.of(
            Permission.MANAGE_ACCOUNTS, Permission.CHANGE_SETTINGS, Permission.MANAGE_RETENTION, Permission.READ_AUDIT);

    private static final String ROWS = """
            select c.ref, c.version, c.kind, c.title, c.what, c.every_months, c.owner, coalesce(p.name, '') as owner_name,
                   c.next_on, c.ended_on
              from system.yearly_check c left join directory_open.person p on p.id = c.owner
            """;

    private final JdbcClient db;
    private final Audit audit;
    private final AccessApi access;
    private final PeopleApi people;
    private final RunAsSystem asSystem;
    private final Clock clock;

    YearlyChecks(JdbcClient db, Audit audit, AccessApi access, PeopleApi people, RunAsSystem asSystem, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.access = access;
        this.people = people;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /// That it was done.
    record Recorded(LocalDate doneOn, CheckResult result, String evidence, String doneByName) {}

    /// Those that are done still, the next one first.
    List<YearlyCheck> all(Actor actor) {
        return db.sql(ROWS + " where c.ended_on is null order by c.next_on, c.ref")
                .query(RecordMapper.of(YearlyCheck.class))
                .list();
    }

    /// @throws NotFound where there is none, or none for this actor
    YearlyCheck get(Actor actor, Ref ref) {
        return db.sql(ROWS + " where c.ref = :ref")
                .param("ref", ref.value())
                .query(RecordMapper.of(YearlyCheck.class))
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// What was recorded, the newest first.
    List<Recorded> records(Actor actor, Ref ref) {
        return db.sql("""
                select done_on, result, evidence, done_by_name from system.yearly_check_done
                 where yearly_check = :ref order by done_on desc, at desc limit 50
                """)
                .param("ref", ref.value())
                .query(RecordMapper.of(Recorded.class))
                .list();
    }

    /// Who may see to a check, by name; oneself and who sees to it now are among them, in the directory or not.
    List<Choice> owners(Actor.Person actor, @Nullable YearlyCheck it) {
        Set<UUID> fit = asSystem.get(
                "Yearly checks",
                system -> OWNERS.stream()
                        .flatMap(permission -> access.holding(system, permission).stream())
                        .collect(Collectors.toSet()));
        var names = new LinkedHashMap<UUID, String>();
        people.current(actor).stream()
                .filter(person -> fit.contains(person.id()))
                .forEach(person -> names.put(person.id(), person.name()));
        names.putIfAbsent(actor.id(), actor.name());
        if (it != null && it.owner() != null) {
            names.putIfAbsent(it.owner(), it.ownerWords());
        }
        return names.entrySet().stream()
                .map(one -> Choice.of(one.getKey().toString(), one.getValue()))
                .toList();
    }

    @Transactional
    Ref add(Actor actor, String kind, YearlyCheck.Given given) {
        var ref = RefGenerator.next("YC", RANDOM);
        db.sql("""
                insert into system.yearly_check (ref, kind, title, what, every_months, owner, next_on)
                values (:ref, :kind, :title, :what, :everyMonths, :owner, :nextOn)
                """)
                .paramSource(RecordParameters.of(given).with("ref", ref).with("kind", kind))
                .update();
        audit.changed(actor, "add_yearly_check", ref.value(), 1, List.of("added"));
        return ref;
    }

    /// Start values that are not there yet.
    List<StartCheck> offered(Actor actor) {
        var there = Set.copyOf(db.sql("select kind from system.yearly_check where kind <> '' and ended_on is null")
                .query(String.class)
                .list());
        return Stream.of(StartCheck.values())
                .filter(check -> !there.contains(check.name()))
                .toList();
    }

    /// Takes on the start values that are not there yet, spread over the year; the administrator sees to them until
    /// somebody else is named.
    @Transactional
    int begin(Actor.Person actor) {
        var today = LocalDate.now(clock);
        var added = new ArrayList<Ref>();
        for (var check : offered(actor)) {
            added.add(add(
                    actor,
                    check.name(),
                    new YearlyCheck.Given(
                            check.title(), check.what(), check.months(), actor.id(), today.plusMonths(check.first()))));
        }
        return added.size();
    }

    @Transactional
    Saved<YearlyCheck> change(Actor actor, YearlyCheck it, int version, YearlyCheck.Given given) {
        int rows = db.sql("""
                update system.yearly_check
                   set title = :title, what = :what, every_months = :everyMonths, owner = :owner, next_on = :nextOn,
                       version = version + 1
                 where ref = :ref and version = :version and ended_on is null
                """)
                .paramSource(RecordParameters.of(given).with("ref", it.ref()).with("version", version))
                .update();
        return saved(actor, it, rows, version, "change_yearly_check");
    }

    /// Records that it was done, and moves its day.
    @Transactional
    Saved<YearlyCheck> record(Actor actor, YearlyCheck it, int version, YearlyCheck.Done done) {
        int rows = db.sql("""
                update system.yearly_check set next_on = :next, version = version + 1
                 where ref = :ref and version = :version and ended_on is null
                """)
                .paramSource(RecordParameters.none()
                        .with("ref", it.ref())
                        .with("version", version)
                        .with("next", it.after(done)))
                .update();
        if (rows > 0) {
            db.sql("""
                    insert into system.yearly_check_done (yearly_check, done_on, result, evidence, done_by, done_by_name, at)
                    values (:ref, :doneOn, :result, :evidence, :actor, :actorName, :now)
                    """)
                    .paramSource(RecordParameters.of(done)
                            .by(actor)
                            .with("ref", it.ref())
                            .with("now", clock.instant()))
                    .update();
        }
        return saved(actor, it, rows, version, "record_yearly_check");
    }

    /// It is not done any more; what was recorded stays.
    @Transactional
    Saved<YearlyCheck> end(Actor actor, YearlyCheck it, int version) {
        int rows = db.sql("""
                update system.yearly_check set ended_on = :today, version = version + 1
                 where ref = :ref and version = :version and ended_on is null
                """)
                .paramSource(RecordParameters.none()
                        .with("ref", it.ref())
                        .with("version", version)
                        .with("today", LocalDate.now(clock)))
                .update();
        return saved(actor, it, rows, version, "end_yearly_check");
    }

    private Saved<YearlyCheck> saved(Actor actor, YearlyCheck it, int rows, int version, String act) {
        if (rows == 0) {
            return Saved.stale(get(actor, it.ref()));
        }
        audit.changed(actor, act, it.ref().value(), version + 1L, List.of("check"));
        return Saved.done();
    }

    /// Asked as the system.
    int seenToBy(Actor system, UUID person) {
        return db.sql("select count(*) from system.yearly_check where owner = :person and ended_on is null")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    /// Somebody leaves: administrators see the check as nobody's until they name somebody.
    @Transactional
    void leaveToNobody(Actor system, UUID person) {
        var refs = db.sql("""
                update system.yearly_check set owner = null, version = version + 1
                 where owner = :person and ended_on is null returning ref
                """).param("person", person).query(String.class).list();
        refs.forEach(ref -> audit.changed(system, "hand_over_yearly_check", ref, 0, List.of("owner")));
    }
}
