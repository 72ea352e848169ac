package waymark.support;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.cases.CaseFixtures;
import waymark.kernel.Actor;

/// Caseworkers and their managers, who are in the directory.
@Component
public class SupportPeople {

    private final TestUsers someone;
    private final CaseFixtures cases;
    private final JdbcClient owner = TestDatabase.owner();

    SupportPeople(TestUsers someone, CaseFixtures cases) {
        this.someone = someone;
        this.cases = cases;
    }

    /// Somebody who works on cases at the organisation.
    public Actor.Person caseworker(String organisation) {
        return listed(cases.caseworker(organisation));
    }

    /// Somebody who supervises the caseworkers of the organisation.
    public Actor.Person manager(String organisation) {
        return listed(someone.with(organisation, "casework_manager@organisation:" + organisation));
    }

    private Actor.Person listed(Actor.Person person) {
        owner.sql("""
                insert into directory.person (id, ref, name, organisation, job_title, email, phone, from_date)
                values (:id, :ref, :name, :organisation, 'Officer', '', '', date '2010-01-01')
                """)
                .param("id", person.id())
                .param("ref", ref(person))
                .param("name", person.name())
                .param("organisation", person.organisation())
                .update();
        return person;
    }

    /// Their reference in the directory.
    public String ref(Actor.Person person) {
        return "PE-" + person.id().toString().replace("-", "").substring(0, 7).toUpperCase(Locale.ROOT);
    }

    /// What notices told them.
    public String told(Actor.Person person) {
        return String.join(
                "\n",
                owner.sql("select text from notices.notice where person = :person")
                        .param("person", person.id())
                        .query(String.class)
                        .list());
    }
}
