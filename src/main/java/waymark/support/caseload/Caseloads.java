package waymark.support.caseload;

import static waymark.kernel.Permission.SUPERVISE_CASES;
import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// How much each caseworker has. The system counts, over the organisations that the reader supervises and no
/// others: a row of a case never reaches somebody who may not open it, and where a conflict of interest shuts the
/// reader out of a case, their count does not hold it.
@Repository
@Transactional(readOnly = true)
class Caseloads {

    private static final String SYSTEM = "Counting cases for their manager";

    /// Days after which a case in which nothing is recorded is quiet.
    static final int QUIET = 28;

    private static final String SEEN = """
            with seen as (
              select c.case_id, c.ref, c.version, c.owner, c.route, c.opened_on, c.next_on, c.last_entry_on, c.danger,
                     exists (select from support.sign_off s
                              where s.case_id = c.case_id
                                and not exists (select from support.sign_off_decision d where d.sign_off = s.id)) as waiting
                from cases_open.caseload c
               where c.state = 'open' and c.organisation = any(:organisations)
                 and not :me = any(c.shut_people) and not :mine = any(c.shut_organisations))
            """;

    /// What is counted of one owner.
    private record Count(
            UUID owner,
            int open,
            int opened,
            int children,
            int adults,
            int outside,
            LocalDate oldest,
            int overdue,
            int soon,
            int quiet,
            int signOffs,
            int reviews,
            int risk) {}

    private final JdbcClient db;
    private final AccessApi access;
    private final PeopleApi people;
    private final Audit audit;
    private final RunAsSystem asSystem;
    private final Clock clock;

    Caseloads(JdbcClient db, AccessApi access, PeopleApi people, Audit audit, RunAsSystem asSystem, Clock clock) {
        this.db = db;
        this.access = access;
        this.people = people;
        this.audit = audit;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /// Everybody of the reader's organisations who works on cases or owns one, by name.
    List<Load> of(Actor.Person manager) {
        var today = LocalDate.now(clock);
        var organisations = organisations(manager);
        var limits = limits(today);
        return asSystem.get(SYSTEM, system -> {
            var counts = counts(manager, organisations, today);
            var may = new HashSet<>(access.holding(system, WORK_CASES));
            var staff = organisations.stream()
                    .flatMap(organisation -> people.of(system, organisation).stream())
                    .filter(person -> counts.containsKey(person.id()) || may.contains(person.id()))
                    .toList();
            // whose cases are not handed over yet, and who is not in the organisation any more
            var listed = staff.stream().map(PersonSummary::id).collect(Collectors.toSet());
            var gone = counts.keySet().stream()
                    .filter(owner -> !listed.contains(owner))
                    .flatMap(owner -> people.find(system, owner).stream());
            return Stream.concat(staff.stream(), gone)
                    .map(person -> load(person, counts.get(person.id()), limits.get(person.id())))
                    .toList();
        });
    }

    /// One of them.
    ///
    /// @throws NotFound where the reader does not supervise that person
    Load get(Actor.Person manager, Ref person) {
        return of(manager).stream()
                .filter(load -> load.ref().equals(person))
                .findFirst()
                .orElseThrow(() -> new NotFound(person));
    }

    private static Load load(PersonSummary person, @Nullable Count count, @Nullable Integer most) {
        return count == null
                ? new Load(
                        person.id(),
                        person.ref(),
                        person.name(),
                        person.organisation(),
                        0,
                        0,
                        0,
                        0,
                        0,
                        null,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        most)
                : new Load(
                        person.id(),
                        person.ref(),
                        person.name(),
                        person.organisation(),
                        count.open(),
                        count.opened(),
                        count.children(),
                        count.adults(),
                        count.outside(),
                        count.oldest(),
                        count.overdue(),
                        count.soon(),
                        count.quiet(),
                        count.signOffs(),
                        count.reviews(),
                        count.risk(),
                        most);
    }

    private Map<UUID, Count> counts(Actor.Person manager, List<String> organisations, LocalDate today) {
        var counts = new HashMap<UUID, Count>();
        db.sql(SEEN + """
                select owner, count(*) as open,
                       count(*) filter (where opened_on >= :month) as opened,
                       count(*) filter (where route in ('CHILD', 'MAYBE_CHILD')) as children,
                       count(*) filter (where route in ('ADULT_CONSENTS', 'ADULT_UNDECIDED')) as adults,
                       count(*) filter (where route in ('ADULT_DECLINES', 'OUTSIDE_NRM')) as outside,
                       min(opened_on) as oldest,
                       count(*) filter (where next_on < :today) as overdue,
                       count(*) filter (where next_on between :today and :week) as soon,
                       count(*) filter (where last_entry_on < :quiet) as quiet,
                       count(*) filter (where waiting) as sign_offs,
                       count(*) filter (where exists (select from support.review_meeting r
                                                       where r.case_id = seen.case_id and r.state = 'planned'
                                                         and r.on_day < :today)) as reviews,
                       count(*) filter (where danger in ('NOW', 'POSSIBLE')) as risk
                  from seen group by owner
                """)
                .paramSource(seen(manager, organisations)
                        .with("month", today.withDayOfMonth(1))
                        .with("today", today)
                        .with("week", today.plusDays(7))
                        .with("quiet", today.minusDays(QUIET)))
                .query(RecordMapper.of(Count.class))
                .list()
                .forEach(count -> counts.put(count.owner(), count));
        return counts;
    }

    private static RecordParameters seen(Actor.Person manager, List<String> organisations) {
        return RecordParameters.none()
                .with("organisations", organisations)
                .with("me", manager.id())
                .with("mine", manager.organisation());
    }

    /// The open cases of one caseworker, by reference, what is due first on top.
    List<CaseLine> cases(Actor.Person manager, Load worker) {
        return asSystem.get(
                SYSTEM,
                _ -> db.sql(SEEN + """
                        select case_id as id, ref, version, opened_on, next_on, waiting as sign_off from seen
                         where owner = :owner order by next_on nulls last, ref
                        """)
                        .paramSource(seen(manager, organisations(manager)).with("owner", worker.person()))
                        .query(RecordMapper.of(CaseLine.class))
                        .list());
    }

    private Map<UUID, Integer> limits(LocalDate today) {
        var limits = new HashMap<UUID, Integer>();
        db.sql("""
                select distinct on (person) person, most from support.caseload_limit
                 where from_day <= :today order by person, from_day desc
                """).param("today", today).query(row -> {
            if (row.getInt("most") > 0) {
                limits.put(row.getObject("person", UUID.class), row.getInt("most"));
            }
        });
        return limits;
    }

    /// Sets how many cases somebody is meant to have, from today on; 0 ends it.
    @Transactional
    void limit(Actor.Person manager, Load worker, int most) {
        db.sql("""
                insert into support.caseload_limit (organisation, person, from_day, most, set_by, set_by_name)
                values (:organisation, :person, :today, :most, :actor, :actorName)
                on conflict (organisation, person, from_day)
                do update set most = excluded.most, set_by = excluded.set_by, set_by_name = excluded.set_by_name
                """)
                .paramSource(RecordParameters.none()
                        .by(manager)
                        .with("organisation", worker.organisation())
                        .with("person", worker.person())
                        .with("today", LocalDate.now(clock))
                        .with("most", most))
                .update();
        audit.changed(manager, "set_caseload_limit", worker.ref().value(), 0, List.of("number"));
    }

    /// The organisations whose caseworkers the person supervises.
    static List<String> organisations(Actor.Person manager) {
        return manager.grants().stream()
                .filter(grant -> grant.permissions().contains(SUPERVISE_CASES))
                .flatMap(grant -> grant.scope() instanceof Scope.InOrganisation(var code)
                        ? Stream.of(code)
                        : Stream.<String>empty())
                .distinct()
                .toList();
    }
}
