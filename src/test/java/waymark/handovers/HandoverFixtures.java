package waymark.handovers;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.kernel.Actor;

/// People who hand over and answer, and hand-overs sent through the page.
public final class HandoverFixtures {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final JdbcClient owner = TestDatabase.owner();
    private final TestUsers someone;
    private final Visit visit;

    public HandoverFixtures(TestUsers someone, Visit visit) {
        this.someone = someone;
        this.visit = visit;
    }

    /// A practitioner of an organisation that may not refer.
    public Actor.Person sender() {
        return listed(someone.member("CHCP"));
    }

    public Actor.Person responder(String organisation) {
        return listed(someone.firstResponder(organisation));
    }

    private Actor.Person listed(Actor.Person person) {
        int number = COUNT.incrementAndGet();
        owner.sql("""
                insert into directory.person (id, ref, name, organisation, job_title, email, phone, from_date)
                values (:id, :ref, :name, :organisation, '', :email, '01632 960700', date '2020-01-01')
                """)
                .param("id", person.id())
                .param("ref", "PE-HO%05d".formatted(number))
                .param("name", person.name())
                .param("organisation", person.organisation())
                .param("email", "handover" + number + "@example.org")
                .update();
        return person;
    }

    /// What a filled form sends.
    public static List<String> form(String receiver) {
        return new ArrayList<>(List.of(
                "area",
                "HULL",
                "age",
                "ADULT",
                "type",
                "LABOUR",
                "urgency",
                "TODAY",
                "told",
                "AGREES",
                "basis",
                "SAFEGUARDING",
                "shared",
                "SIGNS",
                "receiver",
                receiver,
                "phone",
                "01632 960 701",
                "days",
                "EVERY",
                "from",
                "0",
                "to",
                "24"));
    }

    /// The same with another value in a field.
    public static String[] with(List<String> form, String field, String value) {
        var changed = new ArrayList<>(form);
        for (int place = 0; place < changed.size(); place += 2) {
            if (changed.get(place).equals(field)) {
                changed.set(place + 1, value);
                return changed.toArray(String[]::new);
            }
        }
        changed.addAll(List.of(field, value));
        return changed.toArray(String[]::new);
    }

    /// Sends one and returns its reference.
    public String sent(Actor.Person sender, String receiver) {
        var answer = visit.as(sender).post("/handover/new", form(receiver).toArray(String[]::new));
        return answer.location().split("/")[2];
    }

    /// Changes the times of a hand-over, as if it had been sent earlier.
    public void sentAt(String ref, Instant sent, Instant answerBy) {
        owner.sql("alter table concerns.handover disable trigger handover_step").update();
        owner.sql("update concerns.handover set sent_at = :sent, answer_by = :by where ref = :ref")
                .param("sent", Timestamp.from(sent))
                .param("by", Timestamp.from(answerBy))
                .param("ref", ref)
                .update();
        owner.sql("update concerns.handover_watch set answer_by = :by where ref = :ref")
                .param("by", Timestamp.from(answerBy))
                .param("ref", ref)
                .update();
        owner.sql("alter table concerns.handover enable always trigger handover_step")
                .update();
    }

    public String state(String ref) {
        return owner.sql("select state from concerns.handover where ref = :ref")
                .param("ref", ref)
                .query(String.class)
                .single();
    }

    public List<String> told(UUID person) {
        return owner.sql("select text from notices.notice where person = :person order by created_at, text")
                .param("person", person)
                .query(String.class)
                .list();
    }

    public List<String> acts(String ref) {
        return owner.sql("""
                select e.act from concerns.handover_event e join concerns.handover h on h.id = e.handover
                 where h.ref = :ref order by e.at, e.version
                """).param("ref", ref).query(String.class).list();
    }

    /// The person takes part no longer.
    public void leaves(Actor.Person person) {
        owner.sql("update directory.person set to_date = current_date - 1 where id = :id")
                .param("id", person.id())
                .update();
    }

    /// Their training has ended, without which nobody answers a hand-over.
    public void untrained(Actor.Person person) {
        owner.sql("delete from access.clearance where person = :id and kind = 'training'")
                .param("id", person.id())
                .update();
    }

    /// Nobody signs in with their account any more.
    public void closed(Actor.Person person) {
        owner.sql("update access.account set disabled_at = now() where id = :id")
                .param("id", person.id())
                .update();
    }

    /// What the organisation may do, until [#restore].
    public void mayRefer(String organisation, boolean may) {
        owner.sql("update directory.organisation set first_responder = :may where code = :code")
                .param("may", may)
                .param("code", organisation)
                .update();
    }
}
