package waymark.conferences;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.conferences.ConferenceFixtures.Table;
import waymark.conferences.items.Hearings;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;

/// People of the directory round a table, hearings that were ended, and what notices told them.
@Component
public class ConferenceAfterFixtures {

    private final TestUsers someone;
    private final ConferenceFixtures conferences;
    private final Hearings hearings;
    private final TransactionTemplate transaction;
    private final JdbcClient owner = TestDatabase.owner();

    ConferenceAfterFixtures(
            TestUsers someone, ConferenceFixtures conferences, Hearings hearings, TransactionTemplate transaction) {
        this.someone = someone;
        this.conferences = conferences;
        this.hearings = hearings;
        this.transaction = transaction;
    }

    /// A forum whose chair is in the directory.
    public Table table(String... organisations) {
        var table = conferences.table(organisations);
        listed(table.chair());
        return table;
    }

    /// A forum of another area, with its own chair.
    public Table elsewhere(String area) {
        var table = conferences.table();
        owner.sql("update conferences.forum set area = :area where code = :code")
                .param("area", area)
                .param("code", table.forum().code())
                .update();
        var chair =
                listed(someone.with("ERYC", "conference_chair@area:" + area, "conference_coordinator@area:" + area));
        named(table.forum().code(), chair, "coordinator");
        return new Table(table.forum(), chair);
    }

    /// Names somebody for a forum.
    public void named(String forum, Actor.Person person, String duty) {
        owner.sql("""
                insert into conferences.forum_staff (id, forum, person, person_name, duty, from_day)
                values (gen_random_uuid(), :forum, :person, :name, :duty, current_date - 400)
                """)
                .param("forum", forum)
                .param("person", person.id())
                .param("name", person.name())
                .param("duty", duty)
                .update();
    }

    /// Somebody of the directory who goes to conferences for an organisation.
    public Actor.Person member(String organisation) {
        return listed(conferences.member(organisation));
    }

    /// Somebody of the directory who may refer.
    public Actor.Person caseworker(String organisation) {
        return listed(conferences.caseworker(organisation));
    }

    /// Puts the person into the directory.
    public Actor.Person listed(Actor.Person person) {
        owner.sql("""
                insert into directory.person (id, ref, name, organisation, job_title, email, phone, from_date)
                values (:id, :ref, :name, :organisation, 'Officer', '', '', date '2010-01-01')
                on conflict do nothing
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
    public List<String> told(Actor.Person person) {
        return conferences.told(person).lines().toList();
    }

    /// What notices told them of an item.
    public List<String> told(Actor.Person person, Ref item) {
        return told(person).stream().filter(text -> text.contains(item.value())).toList();
    }

    /// Lists the item on a meeting and hears it there.
    public void heard(Table table, Ref ref, int risk) {
        var meeting = conferences.meeting(table, 1);
        conferences.asChair(table, item -> hearings.list(table.chair(), item, item.version(), meeting, 15, ""), ref);
        conferences.asChair(
                table,
                item -> hearings.end(
                        table.chair(),
                        item,
                        item.version(),
                        hearings.current(item).orElseThrow(),
                        risk,
                        LocalDate.now().plusWeeks(6)),
                ref);
    }

    /// The newest action of an item.
    public String action(Ref item) {
        return owner.sql("""
                select a.ref from conferences.action a join conferences.item i on i.id = a.item
                 where i.ref = :ref order by a.given_at desc limit 1
                """).param("ref", item.value()).query(String.class).single();
    }

    /// Changes a row directly, as days pass.
    public void change(String statement, String ref) {
        owner.sql(statement).param("ref", ref).update();
    }

    /// One value, read as the owner.
    public <T> T value(Class<T> type, String statement, String ref) {
        return owner.sql(statement).param("ref", ref).query(type).single();
    }

    /// Runs as somebody in a transaction.
    public void as(Actor actor, Runnable act) {
        CurrentActor.run(actor, () -> transaction.executeWithoutResult(_ -> act.run()));
    }

    /// The id of an item.
    public UUID id(Ref ref) {
        return value(UUID.class, "select id from conferences.item where ref = :ref", ref.value());
    }
}
