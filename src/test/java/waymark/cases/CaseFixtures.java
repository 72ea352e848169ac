package waymark.cases;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.CaseGrants;
import waymark.cases.record.Cases;
import waymark.cases.record.NewCase;
import waymark.cases.record.PersonDetails;
import waymark.cases.record.Place;
import waymark.cases.record.Route;
import waymark.cases.safety.SafetyApi;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.web.sql.RecordMapper;

/// Open cases, and people who are members or not.
@Component
public class CaseFixtures {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TestUsers someone;
    private final Cases cases;
    private final CaseGrants grants;
    private final CaseCipher cipher;
    private final SafetyApi safety;
    private final TransactionTemplate transaction;
    private final JdbcClient owner = TestDatabase.owner();

    CaseFixtures(
            TestUsers someone,
            Cases cases,
            CaseGrants grants,
            CaseCipher cipher,
            SafetyApi safety,
            TransactionTemplate transaction) {
        this.someone = someone;
        this.cases = cases;
        this.grants = grants;
        this.cipher = cipher;
        this.safety = safety;
        this.transaction = transaction;
    }

    /// Somebody who works on cases at the organisation.
    public Actor.Person caseworker(String organisation) {
        return someone.with(organisation, "caseworker@organisation:" + organisation);
    }

    /// A name that nobody else in the tests has.
    public PersonDetails details() {
        return new PersonDetails(
                "Sample" + COUNT.incrementAndGet(), "Person", "", null, "female", "Vietnamese", "", "Vietnamese");
    }

    /// A case that the person has opened.
    public Ref open(Actor.Person opener, Route route) {
        return open(opener, route, details());
    }

    /// A case that the person has opened about somebody.
    public Ref open(Actor.Person opener, Route route, PersonDetails details) {
        return CurrentActor.as(
                opener,
                () -> cases.open(
                        opener,
                        new NewCase(
                                route,
                                opener.organisation(),
                                null,
                                details,
                                "direct",
                                null,
                                "Seen at a car wash",
                                LocalDate.of(2026, 1, 5))));
    }

    /// Somebody looked at how safe the person is, today.
    public void assessed(Actor.Person worker, Ref ref) {
        var today = LocalDate.now();
        CurrentActor.run(worker, () -> safety.record(worker, ref, today, false, "", "", today.plusDays(30)));
    }

    /// The case as that person reads it.
    public Case read(Actor.Person reader, Ref ref) {
        return CurrentActor.as(
                reader, () -> transaction.execute(_ -> cases.find(ref).orElseThrow()));
    }

    /// Makes somebody a member.
    ///
    /// @param capacity `owner`, `worker` or `reader`
    public void member(Ref ref, Actor.Person person, String capacity) {
        owner.sql("""
                insert into cases.member (id, case_id, person, person_name, capacity, purpose, basis, from_day, added_by,
                                          added_by_name)
                select gen_random_uuid(), id, :person, :name, :capacity, 'support', 'public_task', date '2020-01-01', owner,
                       owner_name
                  from cases.case_record where ref = :ref
                """)
                .param("ref", ref.value())
                .param("person", person.id())
                .param("name", person.name())
                .param("capacity", capacity)
                .update();
        tag(ref);
    }

    /// Makes everybody of the organisation who works on cases a member.
    public void member(Ref ref, String organisation, String capacity) {
        owner.sql("""
                insert into cases.member (id, case_id, organisation, capacity, purpose, basis, from_day, added_by, added_by_name)
                select gen_random_uuid(), id, :organisation, :capacity, 'support', 'public_task', date '2020-01-01', owner,
                       owner_name
                  from cases.case_record where ref = :ref
                """)
                .param("ref", ref.value())
                .param("organisation", organisation)
                .param("capacity", capacity)
                .update();
        tag(ref);
    }

    /// Tags the members of the case that have none, as the program does when it adds one.
    public void tag(Ref ref) {
        owner.sql("""
                select m.id, m.case_id, m.person, m.organisation, m.capacity, m.from_day, m.until_day
                  from cases.member m
                  join cases.case_record c on c.id = m.case_id
                 where c.ref = :ref and m.ended_at is null and m.mac is null
                """)
                .param("ref", ref.value())
                .query(RecordMapper.of(CaseGrants.Grant.class))
                .list()
                .forEach(grant -> owner.sql("update cases.member set mac = :mac where id = :id")
                        .param("mac", grants.tag(grant))
                        .param("id", grant.id())
                        .update());
    }

    /// Another member of the case, and where in it they are changed.
    public String anotherMember(Ref ref, Actor.Person owner) {
        return anotherMember(ref, caseworker("HCC"), owner);
    }

    /// The same for somebody who is known.
    public String anotherMember(Ref ref, Actor.Person other, Actor.Person owner) {
        member(ref, other, "worker");
        return "/members/" + id("select id from cases.member where person = :id", other.id());
    }

    /// The key of the case does not open from now on; done again, it does.
    public void broken(Ref ref) {
        owner.sql("""
                update cases.case_key set wrapped = set_byte(wrapped, length(wrapped) - 1, get_byte(wrapped, length(wrapped) - 1) # 1)
                 where case_id = :case
                """).param("case", ids(ref).getFirst()).update();
    }

    /// Everybody of an organisation has a conflict of interest with the case.
    public void shutOut(Ref ref, String organisation) {
        owner.sql("""
                insert into cases.conflict (id, case_id, organisation, sealed, declared_by, declared_by_name, declared_at)
                select gen_random_uuid(), id, :organisation, '\\x01', owner, owner_name, now()
                  from cases.case_record where ref = :ref
                """)
                .param("organisation", organisation)
                .param("ref", ref.value())
                .update();
    }

    /// Somebody has a conflict of interest with the case.
    public void shutOut(Ref ref, Actor.Person somebody) {
        owner.sql("""
                insert into cases.conflict (id, case_id, person, sealed, declared_by, declared_by_name, declared_at)
                values (gen_random_uuid(), :case, :person, '\\x01', :person, 'S', now())
                """)
                .param("case", ids(ref).getFirst())
                .param("person", somebody.id())
                .update();
    }

    /// A declared conflict of interest, and where in the case it is.
    public String conflict(Ref ref, Actor.Person declarer) {
        var shut = caseworker("HCC");
        var id = UUID.randomUUID();
        CurrentActor.run(
                caseOwner(ref),
                () -> transaction.executeWithoutResult(_ -> owner.sql("""
                        insert into cases.conflict (id, case_id, person, sealed, declared_by, declared_by_name, declared_at)
                        select :id, c.id, :person, :sealed, c.owner, c.owner_name, now() from cases.case_record c where c.ref = :ref
                        """)
                        .param("id", id)
                        .param("person", shut.id())
                        .param(
                                "sealed",
                                cipher.seal(
                                        ids(ref).getFirst(),
                                        new Place("cases.conflict", id, "sealed", 1),
                                        "They know each other"))
                        .param("ref", ref.value())
                        .update()));
        return "/conflicts/" + id;
    }

    /// A member of the sealed address of the case, and where in it they are ended.
    public String sealedMember(Ref ref, Actor.Person owner) {
        admit(ref, owner);
        return "/sealed/members/address/" + id("select id from cases.sealed_member where person = :id", owner.id());
    }

    private void admit(Ref ref, Actor.Person person) {
        owner.sql("""
                insert into cases.sealed_member (id, case_id, kind, person, person_name, added_by, added_by_name, added_at)
                select gen_random_uuid(), id, 'address', :person, :name, :person, :name, now()
                  from cases.case_record where ref = :ref
                """)
                .param("person", person.id())
                .param("name", person.name())
                .param("ref", ref.value())
                .update();
    }

    /// A safe address that the person has just opened, and where in the case it is.
    public String sealedField(Ref ref, Actor.Person person) {
        admit(ref, person);
        var ids = ids(ref);
        var field = UUID.randomUUID();
        var row = UUID.randomUUID();
        var text = "{\"text\":\"12 Example Road\",\"note\":\"\",\"basis\":\"\"}";
        CurrentActor.run(
                person,
                () -> transaction.executeWithoutResult(_ -> {
                    owner.sql("""
                            insert into cases.sealed_field (id, case_id, about, kind, recorded_by, recorded_by_name, recorded_at)
                            values (?, ?, ?, 'address', ?, ?, now())
                            """)
                            .params(field, ids.getFirst(), ids.getLast(), person.id(), person.name())
                            .update();
                    owner.sql(
                                    "insert into cases.sealed_content (id, case_id, field, version, sealed) values (?, ?, ?, 1, ?)")
                            .params(
                                    row,
                                    ids.getFirst(),
                                    field,
                                    cipher.seal(
                                            ids.getFirst(), new Place("cases.sealed_content", row, "sealed", 1), text))
                            .update();
                    owner.sql("""
                            insert into cases.sealed_opening (id, case_id, field, kind, person, person_name, organisation, sealed)
                            values (?, ?, ?, 'address', ?, ?, ?, ?)
                            """)
                            .params(
                                    row,
                                    ids.getFirst(),
                                    field,
                                    person.id(),
                                    person.name(),
                                    person.organisation(),
                                    cipher.seal(
                                            ids.getFirst(),
                                            new Place("cases.sealed_opening", row, "sealed", 1),
                                            "A visit"))
                            .update();
                }));
        var about = owner.sql("select ref from cases.person_in_case where id = ?")
                .param(ids.getLast())
                .query(String.class)
                .single();
        return "/sealed/" + about + "/address";
    }

    /// An access of the person in an emergency to a case of others.
    public UUID emergency(Actor.Person person) {
        var ref = open(caseworker("HUMBERCARE"), Route.CHILD);
        var id = UUID.randomUUID();
        var until = java.time.Instant.now().plusSeconds(3_600).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        owner.sql("""
                insert into cases.emergency_access (id, case_id, ref, person, person_name, organisation, sealed, from_at, until_at, mac)
                values (?, ?, ?, ?, ?, ?, '', now(), ?, ?)
                """)
                .params(
                        id,
                        ids(ref).getFirst(),
                        ref.value(),
                        person.id(),
                        person.name(),
                        person.organisation(),
                        java.sql.Timestamp.from(until),
                        grants.tag(id, ids(ref).getFirst(), person.id(), until))
                .update();
        return id;
    }

    private Actor.Person caseOwner(Ref ref) {
        return owner.sql("""
                select c.owner, c.owner_name, c.organisation from cases.case_record c where c.ref = :ref
                """)
                .param("ref", ref.value())
                .query((row, _) -> new Actor.Person(
                        row.getObject("owner", UUID.class),
                        row.getString("owner_name"),
                        row.getString("organisation"),
                        "",
                        List.of()))
                .single();
    }

    private UUID id(String statement, UUID person) {
        return owner.sql(statement)
                .param("id", person)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list()
                .getFirst();
    }

    /// Adds somebody to the case, and answers their reference.
    public Ref relative(Actor.Person worker, Ref ref) {
        var it = read(worker, ref);
        return CurrentActor.as(
                worker, () -> cases.addPerson(worker, it, "Child", details()).ref());
    }

    /// A comparison of the people of two cases, of which the first was told.
    public Ref comparison(Ref earlier, Ref later) {
        var ref = RefGenerator.next("CM", new SecureRandom());
        owner.sql("""
                with pair as (
                  select e.id as earlier_case, ep.id as earlier_person, l.id as later_case, lp.id as later_person
                    from cases.case_record e
                    join cases.person_in_case ep on ep.case_id = e.id and ep.main
                    join cases.case_record l on l.ref = :later
                    join cases.person_in_case lp on lp.case_id = l.id and lp.main
                   where e.ref = :earlier),
                made as (
                  insert into cases.comparison (id, ref, earlier_case, earlier_person, later_case, later_person, found_on)
                  select gen_random_uuid(), :ref, earlier_case, earlier_person, later_case, later_person, date '2026-01-01'
                    from pair returning *)
                insert into cases.comparison_side (id, comparison, ref, case_id, person_in_case, earlier, other_organisation,
                                                   other_contact, found_on, told)
                select gen_random_uuid(), id, ref, earlier_case, earlier_person, true, 'Sample', 'Sample', found_on, true from made
                union all
                select gen_random_uuid(), id, ref, later_case, later_person, false, 'Sample', 'Sample', found_on, false from made
                """)
                .param("earlier", earlier.value())
                .param("later", later.value())
                .param("ref", ref.value())
                .update();
        return ref;
    }

    /// The cases, for a change of one.
    public Cases cases() {
        return cases;
    }

    /// What the database keeps, read with all rights.
    public JdbcClient owner() {
        return owner;
    }

    /// Ids of the case and of its people.
    public List<UUID> ids(Ref ref) {
        return owner.sql("""
                select id from cases.case_record where ref = :ref
                union all
                select p.id from cases.person_in_case p join cases.case_record c on c.id = p.case_id where c.ref = :ref
                """)
                .param("ref", ref.value())
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }
}
