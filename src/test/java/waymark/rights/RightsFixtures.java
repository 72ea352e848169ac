package waymark.rights;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.TestDatabase;
import waymark.cases.CaseFixtures;
import waymark.cases.record.Route;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.rights.erasure.ErasureJob;
import waymark.rights.retention.EndingCaseJob;

/// Closed cases that came to their end.
@Component
public class RightsFixtures {

    private final CaseFixtures cases;
    private final EndingCaseJob job;
    private final ErasureJob erasures;
    private final JdbcClient owner = TestDatabase.owner();

    RightsFixtures(CaseFixtures cases, EndingCaseJob job, ErasureJob erasures) {
        this.erasures = erasures;
        this.cases = cases;
        this.job = job;
    }

    /// A case that the person closed long ago.
    public Ref ended(Actor.Person opener) {
        var ref = cases.open(opener, Route.ADULT_CONSENTS);
        close(ref, LocalDate.now().minusYears(8));
        worked();
        return ref;
    }

    /// Closes a case on that day, a year after it was opened.
    public void close(Ref ref, LocalDate on) {
        owner.sql(
                        "update cases.case_record set state = 'closed', closed_on = :on, opened_on = :opened where ref = :ref")
                .param("on", on)
                .param("opened", on.minusYears(1))
                .param("ref", ref.value())
                .update();
    }

    /// Both sides agree to erase it.
    public void agreed(Ref ref) {
        for (var side : List.of("casework", "governance")) {
            owner.sql("""
                    insert into rights.erasure_decision (id, case_id, side, erase, decided_by, decided_by_name, decided_at)
                    select gen_random_uuid(), case_id, :side, true, gen_random_uuid(), 'Sample Person', now()
                      from rights.retention where ref = :ref
                    """).param("side", side).param("ref", ref.value()).update();
        }
    }

    /// Erases what is ready, as each night.
    public void erase() {
        var system = Actor.system("Test");
        CurrentActor.run(system, () -> erasures.run(system));
    }

    /// The certificate of a case that was erased.
    public String certificate(Actor.Person opener) {
        var ref = ended(opener);
        agreed(ref);
        erase();
        return owner.sql("select ref from rights.certificate where case_ref = :ref")
                .param("ref", ref.value())
                .query(String.class)
                .single();
    }

    /// A hold on a case of the person.
    public String hold(Ref ref, Actor.Person person) {
        return owner.sql("""
                insert into rights.hold (id, case_id, ref, kind, sealed, set_by, set_by_name, set_on, review_on)
                select gen_random_uuid(), id, ref, 'CLAIM', '', :person, :name, current_date, current_date + 100
                  from cases.case_record where ref = :ref
                returning id::text
                """)
                .param("ref", ref.value())
                .param("person", person.id())
                .param("name", person.name())
                .query(String.class)
                .single();
    }

    /// A request on a case of the person.
    public String request(Ref ref, Actor.Person person) {
        return owner.sql("""
                insert into rights.request (id, ref, case_id, case_ref, kind, received_on, recorded_by, recorded_by_name)
                select gen_random_uuid(), :request, id, ref, 'ACCESS', current_date - 5, :person, :name
                  from cases.case_record where ref = :ref
                returning ref
                """)
                .param("request", RefGenerator.next("DR", new SecureRandom()).value())
                .param("ref", ref.value())
                .param("person", person.id())
                .param("name", person.name())
                .query(String.class)
                .single();
    }

    /// Works out the days, as each night.
    public void worked() {
        var system = Actor.system("Test");
        CurrentActor.run(system, () -> job.run(system));
    }
}
