package waymark.cases;

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
import waymark.cases.record.Cases;
import waymark.cases.record.NewCase;
import waymark.cases.record.PersonDetails;
import waymark.cases.record.Route;
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
