package waymark.concerns.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.concerns.intake.ReportFixtures;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.Dates;

/// A closed report is deleted on its day with everything that belongs to it; with a reason it is kept longer,
/// under a legal hold it is kept.
@WaymarkTest
class RetentionTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    ReportFixtures reports;

    @Autowired
    RetentionJob job;

    private final JdbcClient owner = TestDatabase.owner();
    private Actor.Person desk;
    private String ref = "";

    @BeforeEach
    void one_that_was_closed_today() {
        desk = someone.with("HCC", "concerns_desk@area:HULL");
        ref = reports.open("HULL", "canary " + UUID.randomUUID(), desk.id());
        visit.as(desk).post("/reports/" + ref + "/messages", "text", "Thank you");
        visit.as(desk).post("/reports/" + ref + "/closing", "outcome", "KNOWN");
    }

    private void closedDaysAgo(int days) {
        owner.sql("""
                update concerns.report set closed_on = closed_on - :days, goes_on = goes_on - :days, receipt_until = receipt_until - :days
                 where ref = :ref
                """).param("days", days).param("ref", ref).update();
    }

    private static String day(LocalDate day) {
        return Dates.day(day, Locale.UK);
    }

    private void night() {
        var clock = Actor.system("Test");
        CurrentActor.run(clock, () -> job.night(clock));
    }

    private int there() {
        return owner.sql("select count(*) from concerns.report where ref = :ref")
                .param("ref", ref)
                .query(Integer.class)
                .single();
    }

    private String row() {
        return owner.sql("select r::text from concerns.report r where ref = :ref")
                .param("ref", ref)
                .query(String.class)
                .single();
    }

    @Test
    void it_stays_until_its_day_and_then_goes_with_all_that_hangs_on_it_and_leaves_a_proof_without_content()
            throws Exception {
        assertThat(visit.as(desk).get("/reports/" + ref).words())
                .contains("It will be deleted on " + day(LocalDate.now().plusDays(90)));
        night();
        assertThat(there()).isEqualTo(1);
        closedDaysAgo(90);
        var held = row();
        var messages = "select count(*) from concerns.report_message m where not exists"
                + " (select from concerns.report r where r.id = m.report)";

        night();

        assertThat(there()).isZero();
        assertThat(owner.sql(messages).query(Integer.class).single()).isZero();
        var proof = owner.sql("select * from concerns.report_gone where ref = :ref")
                .param("ref", ref)
                .query()
                .singleRow();
        assertThat(proof).containsEntry("area", "HULL").containsEntry("outcome", "KNOWN");
        var hash = MessageDigest.getInstance("SHA-256");
        hash.update((byte[]) proof.get("salt"));
        assertThat(hash.digest(held.getBytes(StandardCharsets.UTF_8)))
                .as("a row put back from a copy is known by it")
                .isEqualTo(proof.get("hash"));
        assertThat(owner.sql(
                                "select act from audit.leaf where object = :ref and actor = '00000000-0000-0000-0000-000000000002'")
                        .param("ref", ref)
                        .query(String.class)
                        .list())
                .contains("report_goes");
        assertThat(visit.as(someone.informationGovernance())
                        .get("/reports/holds")
                        .words())
                .contains(ref, "About something that is being investigated already");
    }

    @Test
    void one_that_cannot_be_deleted_stops_no_other_and_is_tried_again() {
        var next = ref;
        ref = "RP-0000000";
        owner.sql("update concerns.report set ref = :ref where ref = :before")
                .param("ref", ref)
                .param("before", next)
                .update();
        owner.sql("""
                insert into concerns.report_gone (ref, area, month, outcome, gone_on, salt, hash)
                values (:ref, 'HULL', date '2020-01-01', 'KNOWN', date '2020-04-01', :salt, :hash)
                """)
                .param("ref", ref)
                .param("salt", new byte[16])
                .param("hash", new byte[32])
                .update();
        closedDaysAgo(90);
        var other = reports.closed("HULL", "Sample", desk.id());
        owner.sql("update concerns.report set goes_on = current_date where ref = :ref")
                .param("ref", other)
                .update();

        night();

        assertThat(there()).as("it was put back from a copy, and has its proof").isEqualTo(1);
        assertThat(owner.sql("select count(*) from concerns.report where ref = :ref")
                        .param("ref", other)
                        .query(Integer.class)
                        .single())
                .isZero();
        owner.sql("delete from concerns.report_gone where ref = :ref")
                .param("ref", ref)
                .update();
        night();
        assertThat(there()).isZero();
        owner.sql("delete from concerns.report_gone where ref = :ref")
                .param("ref", ref)
                .update();
    }

    @Test
    void everything_that_hangs_on_a_report_goes_with_it() {
        assertThat(owner.sql("""
                        select conrelid::regclass || '.' || conname from pg_constraint
                         where confrelid = 'concerns.report'::regclass and contype = 'f' and confdeltype <> 'c'
                        """).query(String.class).list())
                .as("add `on delete cascade`: what hangs on a report goes with it")
                .isEmpty();
    }

    @Test
    void it_stays_longer_with_a_reason_and_no_longer_than_one_reason_is_good_for() {
        var browser = visit.as(desk);
        closedDaysAgo(85);
        assertThat(browser.get("/reports/going").words()).contains(ref);
        assertThat(browser.post("/reports/" + ref + "/stay", "days", "181").errors())
                .containsExactly("Enter a number of days from 1 to 180", "Say why it has to be kept longer");

        browser.post("/reports/" + ref + "/stay", "days", "30", "reason", "The police still work on it");

        assertThat(browser.get("/reports/" + ref + "/stay").words())
                .contains("The police still work on it", desk.name());
        assertThat(browser.get("/reports/going").words()).doesNotContain(ref);
        closedDaysAgo(10);
        night();
        assertThat(there()).isEqualTo(1);
    }

    @Test
    void under_a_legal_hold_it_stays_until_somebody_lifts_it_with_a_reason() {
        closedDaysAgo(91);
        var lead = visit.as(someone.areaLead("HULL"));
        assertThat(lead.get("/reports/holds").words()).contains(ref);
        assertThat(lead.get("/reports/" + ref).status()).isEqualTo(404);
        var soon = LocalDate.now().plusDays(30);
        var typed = new String[] {
            "ref",
            ref,
            "reason",
            "Asked for by the court",
            "review-day",
            "" + soon.getDayOfMonth(),
            "review-month",
            "" + soon.getMonthValue(),
            "review-year",
            "" + soon.getYear()
        };
        assertThat(visit.as(someone.areaLead("EAST_RIDING"))
                        .post("/reports/holds", typed)
                        .errors())
                .containsExactly("There is no report with this reference in your area");
        assertThat(lead.post("/reports/holds", typed).status()).isEqualTo(303);
        assertThat(lead.post("/reports/holds", typed).errors())
                .containsExactly("This report is held already: see the list");

        night();

        assertThat(there()).isEqualTo(1);
        assertThat(visit.as(desk).get("/reports/" + ref).words()).contains("A legal hold keeps it");
        var governance = visit.as(someone.informationGovernance());
        var page = governance.get("/reports/holds");
        assertThat(page.words()).contains("Asked for by the court");
        var lifting =
                page.html().select("a[href$=/lifting]:contains(" + ref + ")").attr("href");
        assertThat(governance.post(lifting, "reason", "").errors()).containsExactly("Say why");
        governance.post(lifting, "reason", "The court has its copy");
        night();
        assertThat(there()).isZero();
    }

    @Test
    void a_hold_that_nobody_looked_at_on_its_day_is_asked_for_by_reference() {
        var lead = someone.areaLead("HULL");
        owner.sql("""
                insert into concerns.report_hold (report, ref, area, reason, review_on, set_on, set_by, set_by_name)
                select id, ref, area, 'Sample', current_date, current_date - 30, id, 'Sample' from concerns.report where ref = :ref
                """).param("ref", ref).update();
        night();
        assertThat(owner.sql("select text from notices.notice where person = :id and text like :ref")
                        .param("id", lead.id())
                        .param("ref", "%" + ref + "%")
                        .query(String.class)
                        .list())
                .containsExactly(ref + " is under legal hold: review whether it is still needed");
    }

    @Test
    void when_its_code_has_ended_nobody_is_told_that_a_message_is_read() {
        closedDaysAgo(91);
        owner.sql("update concerns.report set goes_on = goes_on + 30 where ref = :ref")
                .param("ref", ref)
                .update();
        night();
        assertThat(there()).isEqualTo(1);
        assertThat(visit.as(desk)
                        .post("/reports/" + ref + "/messages", "text", "Are you there?")
                        .errors())
                .containsExactly("Their code has ended: they cannot read messages any more");
    }

    @Test
    void opened_again_it_does_not_go() {
        closedDaysAgo(91);
        visit.as(desk).post("/reports/" + ref + "/taking-over");
        night();
        assertThat(there()).isEqualTo(1);
    }
}
