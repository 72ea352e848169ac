package waymark.cases;

import java.time.LocalDate;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.cases.record.NewCase;
import waymark.cases.record.PersonDetails;
import waymark.cases.record.Route;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;

/// Open cases, and people who are members or not.
@Component
public class CaseFixtures {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TestUsers someone;
    private final Cases cases;
    private final TransactionTemplate transaction;
    private final JdbcClient owner = TestDatabase.owner();

    CaseFixtures(TestUsers someone, Cases cases, TransactionTemplate transaction) {
        this.someone = someone;
        this.cases = cases;
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
                                route, opener.organisation(), null, details, "direct", null, "Seen at a car wash",
 LocalDate.of(2026, 1, 5))));
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
