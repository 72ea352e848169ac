package waymark.rights;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.TestDatabase;
import waymark.Visit;
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
    private final Visit visit;
    private final JdbcClient owner = TestDatabase.owner();

    RightsFixtures(CaseFixtures cases, EndingCaseJob job, ErasureJob erasures, Visit visit) {
        this.visit = visit;
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

    /// A pack that the person prepares for a request on a case of theirs, and where it is.
    public String pack(Ref ref, Actor.Person person) {
        var path = "/cases/%s/requests/%s/pack".formatted(ref, request(ref, person));
        done(visit.as(person).post(path));
        return path;
    }

    /// The same, given to a second person.
    public String offered(Ref ref, Actor.Person person) {
        var path = pack(ref, person);
        done(visit.as(person).post(path + "/offer", "version", "1"));
        return path;
    }

    /// One that another member of the case has prepared and given to a second person.
    public String offeredByAnother(Ref ref) {
        var another = cases.caseworker("HCC");
        cases.member(ref, another, "worker");
        return offered(ref, another);
    }

    /// One that the person has prepared and a second person has approved.
    public String approved(Ref ref, Actor.Person person) {
        var path = offered(ref, person);
        var second = cases.caseworker("HCC");
        cases.member(ref, second, "reader");
        approve(path, second);
        return path;
    }

    /// Agrees with every line of the pack, and approves it.
    public void approve(String path, Actor.Person second) {
        var fields = new ArrayList<String>();
        var html = visit.as(second).get(path + "/review").html();
        html.select("input[name^=agreed-]").forEach(box -> {
            fields.add(box.attr("name"));
            fields.add(box.val());
        });
        fields.addAll(List.of(
                "answer",
                "APPROVE",
                "version",
                html.select("input[name=version]").val()));
        done(visit.as(second).post(path + "/review", fields.toArray(String[]::new)));
    }

    private static void done(Visit.Answer answer) {
        if (answer.status() != 303) {
            throw new IllegalStateException("%d %s".formatted(answer.status(), answer.errors()));
        }
    }

    /// Works out the days, as each night.
    public void worked() {
        var system = Actor.system("Test");
        CurrentActor.run(system, () -> job.run(system));
    }
}
