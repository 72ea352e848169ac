package waymark.training.champions;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.kernel.Actor;
import waymark.web.sql.RecordParameters;

/// Champions, written as the owner: for tests of what people do with them.
@Component
public class ChampionFixtures {

    private final TestUsers someone;
    private final JdbcClient owner = TestDatabase.owner();

    ChampionFixtures(TestUsers someone) {
        this.someone = someone;
    }

    /// Somebody with an account who is in the directory.
    public Actor.Person listed(Actor.Person person) {
        owner.sql("""
                        insert into directory.person (id, ref, name, organisation, job_title, email, phone, from_date)
                        values (:id, :ref, :name, :organisation, 'Officer', '', '', date '2010-01-01')
                        on conflict (id) do nothing
                        """)
                .param("id", person.id())
                .param("ref", reference(person))
                .param("name", person.name())
                .param("organisation", person.organisation())
                .update();
        return person;
    }

    /// Their reference in the directory.
    public static String reference(Actor.Person person) {
        return "PE-" + person.id().toString().replace("-", "").substring(0, 7).toUpperCase(Locale.ROOT);
    }

    /// Somebody who serves since a day.
    public String serving(Actor.Person person, String service, String area, LocalDate from) {
        return owner.sql("""
                        select ref from training.champion where person = :person and service = :service and state = 'appointed'
                        """)
                .param("person", person.id())
                .param("service", service)
                .query(String.class)
                .optional()
                .orElseGet(() -> with(person, service, area, from, "appointed"));
    }

    /// Somebody who was proposed a month ago.
    public String proposed(Actor.Person person, String service, String area) {
        return with(person, service, area, LocalDate.now().minusMonths(1), "proposed");
    }

    private String with(Actor.Person person, String service, String area, LocalDate from, String state) {
        listed(person);
        boolean agreed = state.equals("appointed");
        return owner.sql("""
                        insert into training.champion (ref, person, person_name, organisation, kind, service, areas, state, proposed_on,
                                                       proposed_by, proposed_by_name, agreed_on, agreed_by, agreed_by_name,
                                                       from_date, to_date)
                        values ('CN-' || lpad(nextval('training.champion_number')::text, 4, '0'), :person, :name, :organisation, 'STAFF',
                                :service, :areas, :state, :from, :by, 'Sample proposer', cast(:agreed as date),
                                cast(:agreedBy as uuid), 'Sample lead', :from, :to)
                        returning ref
                        """)
                .paramSource(RecordParameters.none()
                        .with("person", person.id())
                        .with("name", person.name())
                        .with("organisation", person.organisation())
                        .with("service", service)
                        .with("areas", List.of(area))
                        .with("state", state)
                        .with("from", from)
                        .with("to", from.plusYears(3))
                        .with("by", UUID.randomUUID())
                        .with("agreed", agreed ? from : null)
                        .with("agreedBy", agreed ? UUID.randomUUID() : null))
                .query(String.class)
                .single();
    }

    /// What a champion offers for others to copy; its key.
    public UUID story(String champion) {
        return owner.sql("""
                        insert into training.champion_story (id, champion, title, words, offered_at, offered_by, offered_by_name)
                        select gen_random_uuid(), c.ref, 'What worked', 'We talked', now(), c.person, c.person_name
                          from training.champion c where c.ref = :ref
                        returning id
                        """).param("ref", champion).query(UUID.class).single();
    }

    /// Something that somebody logged; its key.
    public UUID activity(String champion, Actor.Person by) {
        return owner.sql("""
                        insert into training.champion_activity (id, champion, kind, on_day, logged_at, logged_by, logged_by_name)
                        values (gen_random_uuid(), :ref, 'TRAINED', current_date, now(), :by, :name)
                        returning id
                        """)
                .param("ref", champion)
                .param("by", by.id())
                .param("name", by.name())
                .query(UUID.class)
                .single();
    }

    /// The lead of an organisation.
    public Actor.Person lead(String organisation) {
        return someone.with(organisation, "organisation_lead@organisation:" + organisation);
    }
}
