package waymark.rights.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.Route;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.rights.RightsFixtures;
import waymark.rights.erasure.ErasureJob;
import waymark.support.plancopy.PlanCopyFixtures;

@WaymarkTest
class RetentionPageTest {

    private static final Actor SYSTEM = Actor.system("Test");

    @Autowired
    CaseFixtures cases;

    @Autowired
    RightsFixtures rights;

    @Autowired
    PlanCopyFixtures copies;

    @Autowired
    TestUsers someone;

    @Autowired
    ErasureJob erasures;

    @Autowired
    Visit visit;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private static String[] hold(LocalDate review) {
        return new String[] {
            "kind", "CLAIM",
            "why", "The court asked for it",
            "review-day", String.valueOf(review.getDayOfMonth()),
            "review-month", String.valueOf(review.getMonthValue()),
            "review-year", String.valueOf(review.getYear())
        };
    }

    @Test
    void a_case_at_its_end_is_erased_when_both_sides_agreed_and_a_certificate_remains() {
        var owner = cases.caseworker("HCC");
        var governance = someone.informationGovernance();
        var details = cases.details();
        var ref = cases.open(owner, Route.ADULT_CONSENTS, details);
        assertThat(visit.as(owner).get("/cases/" + ref + "/retention").words())
                .contains("Its time runs from the day on which it is closed");
        rights.close(ref, LocalDate.now().minusYears(7));
        rights.worked();

        assertThat(visit.as(owner).get("/").words()).contains("Decide whether case %s is erased".formatted(ref));
        assertThat(visit.as(governance).get("/").words()).contains("Decide whether case %s is erased".formatted(ref));
        var list = visit.as(governance).get("/retention");
        assertThat(list.words()).contains(ref.value(), "To be decided").doesNotContain(details.firstName());

        var theirs = "/retention/" + ref;
        assertThat(visit.as(governance).post(theirs + "/decision").errors())
                .containsExactly("Choose whether it is erased");
        assertThat(visit.as(governance)
                        .post(theirs + "/decision", "decision", "keep")
                        .errors())
                .containsExactly("Enter why it is kept");
        assertThat(visit.as(governance)
                        .post(theirs + "/decision", "decision", "erase")
                        .status())
                .isEqualTo(303);
        assertThat(visit.as(governance).get(theirs).words()).contains("Waits for its organisation");
        erase();
        assertThat(visit.as(owner).get("/cases/" + ref).status())
                .as("one side is not enough")
                .isEqualTo(200);

        var own = "/cases/%s/retention".formatted(ref);
        assertThat(visit.as(owner).post(own + "/decision", "decision", "erase").status())
                .isEqualTo(303);
        assertThat(visit.as(owner).get(own).words()).contains("To be erased tonight");
        erase();

        assertThat(visit.as(owner).get("/cases/" + ref).status()).isEqualTo(404);
        assertThat(visit.as(governance).get(theirs).status()).isEqualTo(404);
        var certificates = visit.as(governance).get("/retention/certificates");
        assertThat(certificates.words()).contains(ref.value(), "ER-");
        var certificate = "/retention/certificates/"
                + cases.owner()
                        .sql("select ref from rights.certificate where case_ref = :ref")
                        .param("ref", ref.value())
                        .query(String.class)
                        .single();
        assertThat(visit.as(governance).get(certificate).words())
                .contains(
                        "Certificate of erasure",
                        owner.name(),
                        governance.name(),
                        "Cases: person in case",
                        "Years after it was closed")
                .doesNotContain(details.firstName());
        assertThat(visit.as(governance).get(certificate + ".pdf").status()).isEqualTo(200);
        assertThat(cases.owner()
                        .sql("select count(*) from notices.notice where position(:ref in path || text) > 0")
                        .param("ref", ref.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_hold_stops_it_until_somebody_lifts_it() {
        var owner = cases.caseworker("HCC");
        var governance = someone.informationGovernance();
        var ref = rights.ended(owner);
        var path = "/retention/" + ref;
        var browser = visit.as(governance);
        assertThat(browser.post(path + "/holds").errors())
                .contains("Choose what stops it", "Enter why it is kept")
                .hasSize(3);
        assertThat(browser.post(path + "/holds", hold(LocalDate.now())).errors())
                .containsExactly("The review must be after today");
        assertThat(browser.post(path + "/holds", hold(LocalDate.now().plusDays(1)))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(path).words()).contains("On hold", "A claim or court case", "The court asked for it");
        assertThat(visit.as(owner).get("/cases/" + ref).words()).contains("Its erasure is stopped");
        assertThat(browser.post(path + "/decision", "decision", "erase").errors())
                .containsExactly("A hold stops the erasure. Lift it first");
        cases.owner()
                .sql("update rights.hold set review_on = current_date where ref = ?")
                .param(ref.value())
                .update();
        assertThat(browser.get("/").words()).contains("Review the hold on erasing case " + ref);

        var id = cases.owner()
                .sql("select id::text from rights.hold where ref = ?")
                .param(ref.value())
                .query(String.class)
                .single();
        assertThat(visit.as(owner)
                        .post("/cases/%s/retention/holds/%s/lifting".formatted(ref, id), "version", "1")
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(path).words()).contains("Lifted by " + owner.name());
        assertThat(browser.post(path + "/decision", "decision", "erase").status())
                .isEqualTo(303);
    }

    @Test
    void a_request_of_the_person_that_is_not_answered_stops_it_and_is_not_lost() {
        var owner = cases.caseworker("HUMBERCARE");
        var manager = someone.with("HUMBERCARE", "casework_manager@organisation:HUMBERCARE");
        var ref = rights.ended(owner);
        rights.agreed(ref);
        var own = "/cases/%s/retention".formatted(ref);
        assertThat(visit.as(owner).get(own).words()).contains("To be erased tonight");
        var request = rights.request(ref, owner);
        erase();
        assertThat(visit.as(owner)
                        .get("/cases/%s/requests/%s".formatted(ref, request))
                        .status())
                .isEqualTo(200);

        var pages = Map.of(
                owner,
                own,
                manager,
                "/retention/casework/" + ref,
                someone.informationGovernance(),
                "/retention/" + ref);
        pages.forEach((reader, page) -> {
            assertThat(visit.as(reader).get(page).words())
                    .contains("Person waits for an answer", "The case is kept until it is");
            assertThat(visit.as(reader)
                            .post(page + "/decision", "decision", "erase")
                            .errors())
                    .contains("A request or a complaint of the person is not answered. Answer it first");
        });
        assertThat(visit.as(owner).get("/cases/" + ref).words())
                .contains("A request or a complaint of the person is not answered");
        assertThat(visit.as(manager).get("/").words()).doesNotContain("Decide whether case %s".formatted(ref));

        cases.owner()
                .sql("update rights.request set kind = 'ERASURE' where ref = ?")
                .param(request)
                .update();
        erase();
        assertThat(visit.as(manager).get("/retention/casework/" + ref).words())
                .as("who asks to have it erased waits for an answer too")
                .contains("Person waits for an answer");

        cases.owner()
                .sql("update rights.request set state = 'answered', ended_on = current_date where ref = ?")
                .param(request)
                .update();
        assertThat(visit.as(manager).get("/retention/casework/" + ref).words()).contains("To be erased tonight");
        erase();
        assertThat(visit.as(owner).get("/cases/" + ref).status()).isEqualTo(404);
    }

    @Test
    void a_complaint_that_is_not_closed_stops_it_and_who_works_on_the_case_does_not_hear_of_it() {
        var owner = cases.caseworker("HUMBERCARE");
        var manager = someone.with("HUMBERCARE", "casework_manager@organisation:HUMBERCARE");
        var ref = copies.given(owner, cases.open(owner, Route.ADULT_CONSENTS));
        var complaint = copies.complaint(ref, "answered");
        rights.close(ref, LocalDate.now().minusYears(8));
        rights.worked();
        rights.agreed(ref);

        erase();
        assertThat(visit.as(owner).get("/cases/%s/retention".formatted(ref)).words())
                .doesNotContain("Person waits for an answer", "The case is kept until it is");
        assertThat(visit.as(owner).get("/cases/" + ref).words()).doesNotContain("complaint of the person");
        var pages = Map.of(manager, "/retention/casework/" + ref, someone.informationGovernance(), "/retention/" + ref);
        pages.forEach((reader, page) ->
                assertThat(visit.as(reader).get(page).words()).contains("Person waits for an answer"));

        cases.owner()
                .sql("update support.complaint set worker_may_read = true, for_case = for_manager where ref = ?")
                .param(complaint.value())
                .update();
        assertThat(visit.as(owner).get("/cases/%s/retention".formatted(ref)).words())
                .contains("Person waits for an answer");

        cases.owner()
                .sql("update support.complaint set state = 'closed', closed_on = current_date where ref = ?")
                .param(complaint.value())
                .update();
        erase();
        assertThat(visit.as(owner).get("/cases/" + ref).status()).isEqualTo(404);
    }

    @Test
    void an_erasure_that_was_begun_is_given_up_where_something_stops_it_and_one_that_fails_stops_no_other(
            @Value("${waymark.keys}") Path keys) throws IOException {
        var owner = cases.caseworker("HCC");
        var held = rights.ended(owner);
        var opened = rights.ended(owner);
        var failing = rights.ended(owner);
        var other = rights.ended(owner);
        for (var ref : List.of(held, opened, failing, other)) {
            rights.agreed(ref);
            begun(ref);
        }
        rights.hold(held, owner);
        cases.owner()
                .sql("update cases.case_record set state = 'open', closed_on = null where ref = ?")
                .param(opened.value())
                .update();
        rights.worked();
        var id = cases.ids(failing).getFirst().toString();
        var secret = keys.resolve("cases").resolve(id.substring(0, 2)).resolve(id);
        Files.delete(secret);
        Files.createDirectory(secret);

        erase();

        assertThat(visit.as(owner).get("/cases/" + held).status()).isEqualTo(200);
        assertThat(visit.as(owner).get("/cases/" + opened).status()).isEqualTo(200);
        assertThat(cases.ids(failing)).isNotEmpty();
        assertThat(cases.ids(other)).isEmpty();
        assertThat(visit.as(someone.informationGovernance())
                        .get("/retention/certificates")
                        .words())
                .contains(failing.value(), other.value())
                .doesNotContain(held.value(), opened.value());
        assertThat(cases.owner()
                        .sql("select count(*) from audit.leaf where act = 'give_up_erasure' and object in (?, ?)")
                        .params(held.value(), opened.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);

        Files.delete(secret);
        rights.hold(failing, owner);
        erase();
        assertThat(cases.ids(failing)).as("what opens it is gone").isEmpty();
    }

    @Test
    void what_was_agreed_about_an_earlier_end_says_nothing_about_the_next_one() {
        var owner = cases.caseworker("HCC");
        var ref = rights.ended(owner);
        rights.agreed(ref);
        cases.owner().sql("""
                update rights.erasure_decision set decided_at = now() - interval '3 months'
                 where case_id = (select id from cases.case_record where ref = ?)
                """).param(ref.value()).update();
        assertThat(visit.as(owner).get("/cases/%s/retention".formatted(ref)).words())
                .contains("To be erased tonight");
        // opened again, and closed again before the night
        rights.close(ref, LocalDate.now().minusYears(7).minusDays(1));
        erase();
        assertThat(visit.as(owner).get("/cases/" + ref).status())
                .as("nobody has worked out its new end")
                .isEqualTo(200);

        rights.worked();
        erase();
        assertThat(visit.as(owner).get("/cases/%s/retention".formatted(ref)).words())
                .contains("To be decided");
        assertThat(visit.as(owner).get("/").words()).contains("Decide whether case %s is erased".formatted(ref));
        rights.agreed(ref);
        erase();
        assertThat(visit.as(owner).get("/cases/" + ref).status()).isEqualTo(404);
    }

    /// What is left of an erasure where Waymark stopped before the key was destroyed.
    private void begun(Ref ref) {
        cases.owner()
                .sql("""
                insert into rights.certificate (id, ref, case_ref, organisation, closed_on, ended_on, why, casework_name,
                                                governance_name, begun_at, gone_on, rows_gone_on)
                select case_id, :certificate, ref, organisation, closed_on, ends_on, 'S', 'S', 'T', now(), ends_on, ends_on
                  from rights.retention where ref = :ref
                """)
                .param(
                        "certificate",
                        RefGenerator.next("ER", new SecureRandom()).value())
                .param("ref", ref.value())
                .update();
    }

    @Test
    void an_objection_keeps_it_and_a_manager_decides_for_the_organisation_alone() {
        var owner = cases.caseworker("HUMBERCARE");
        var manager = someone.with("HUMBERCARE", "casework_manager@organisation:HUMBERCARE");
        var ref = rights.ended(owner);
        var others = rights.ended(cases.caseworker("HCC"));
        var browser = visit.as(manager);
        assertThat(browser.get("/retention/casework").words())
                .contains(ref.value())
                .doesNotContain(others.value());
        assertThat(browser.get("/retention/casework/" + others).status()).isEqualTo(404);
        assertThat(browser.get("/retention").status()).isEqualTo(403);
        assertThat(browser.post(
                                "/retention/casework/" + ref + "/decision",
                                "decision",
                                "keep",
                                "reason",
                                "A complaint is open")
                        .status())
                .isEqualTo(303);
        assertThat(browser.get("/retention/casework/" + ref).words()).contains("Objected to", "A complaint is open");
        var governance = someone.informationGovernance();
        visit.as(governance).post("/retention/" + ref + "/decision", "decision", "erase");
        erase();
        assertThat(visit.as(owner).get("/cases/" + ref).status()).isEqualTo(200);
    }

    @Test
    void a_conflict_of_interest_shuts_a_manager_out_of_the_decision() {
        var manager = someone.with("HUMBERCARE", "casework_manager@organisation:HUMBERCARE");
        var ref = rights.ended(cases.caseworker("HUMBERCARE"));
        var browser = visit.as(manager);
        var page = "/retention/casework/" + ref;
        assertThat(browser.get(page).status()).isEqualTo(200);
        cases.shutOut(ref, manager);
        assertThat(browser.get(page).status()).isEqualTo(404);
        assertThat(browser.post(page + "/decision", "decision", "erase").status())
                .isEqualTo(404);
        assertThat(browser.get("/retention/casework").words()).doesNotContain(ref.value());
    }

    @Test
    void nobody_decides_for_both_sides_whatever_the_page_asks() {
        var both = someone.with(
                "HUMBERCARE", "casework_manager@organisation:HUMBERCARE", "information_governance@partnership");
        var ref = rights.ended(cases.caseworker("HUMBERCARE"));
        decide(both, ref, "casework");
        assertThatThrownBy(() -> decide(both, ref, "governance")).hasStackTraceContaining("for both sides");
        decide(someone.informationGovernance(), ref, "governance");
    }

    private void decide(Actor.Person by, Ref ref, String side) {
        var id = cases.ids(ref).getFirst();
        CurrentActor.run(
                by,
                () -> transaction.executeWithoutResult(_ -> db.sql("""
                        insert into rights.erasure_decision (id, case_id, side, erase, decided_by, decided_by_name, decided_at)
                        values (gen_random_uuid(), :case, :side, true, :by, 'S', now())
                        """)
                        .param("case", id)
                        .param("side", side)
                        .param("by", by.id())
                        .update()));
    }

    @Test
    void a_case_that_is_opened_again_has_no_end() {
        var owner = cases.caseworker("HCC");
        var ref = rights.ended(owner);
        cases.owner()
                .sql("update cases.case_record set state = 'open', closed_on = null where ref = ?")
                .param(ref.value())
                .update();
        rights.worked();
        assertThat(visit.as(someone.informationGovernance())
                        .get("/retention/" + ref)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_settings_say_that_nobody_has_checked_them_until_somebody_has() {
        var browser = visit.as(someone.informationGovernance());
        assertThat(browser.post("/retention/settings/check").errors())
                .contains("Enter with what you compared them", "Enter who checked them");
        var today = LocalDate.now();
        assertThat(browser.post(
                                "/retention/settings/check",
                                "source",
                                "Our schedule, version 3",
                                "checkedBy",
                                "Sample Person",
                                "checkedOn-day",
                                String.valueOf(today.getDayOfMonth()),
                                "checkedOn-month",
                                String.valueOf(today.getMonthValue()),
                                "checkedOn-year",
                                String.valueOf(today.getYear()))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get("/retention/settings").words()).contains("Compared with Our schedule, version 3");
    }

    private void erase() {
        CurrentActor.run(SYSTEM, () -> erasures.run(SYSTEM));
    }
}
