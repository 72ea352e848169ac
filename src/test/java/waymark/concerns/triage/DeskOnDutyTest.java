package waymark.concerns.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.LiveDuties;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.concerns.intake.ReportFixtures;
import waymark.contacts.ContactsFixtures;
import waymark.directory.offboarding.OffboardingFixtures;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// The person on duty is told of a report first; the coordinator sees who is on duty and how many wait, and
/// no report.
@WaymarkTest
class DeskOnDutyTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    ReportFixtures reports;

    @Autowired
    ReportEscalation escalation;

    @Autowired
    OffboardingFixtures leavers;

    private final JdbcClient owner = TestDatabase.owner();
    private Actor.Person onDuty;
    private Actor.Person colleague;
    private String ref = "";

    @BeforeEach
    void two_at_the_desk_of_hull_one_of_them_on_duty() {
        onDuty = someone.with("HCC", "concerns_desk@area:HULL");
        colleague = someone.with("HCC", "concerns_desk@area:HULL");
        ref = reports.waiting(
                "HULL", "canary " + UUID.randomUUID(), Instant.now().plus(Duration.ofHours(2)));
        shift(onDuty, "HULL");
    }

    @AfterEach
    void nobody_on_duty_and_nothing_late() {
        owner.sql("delete from concerns.report_shift").update();
        owner.sql("delete from concerns.report where state = 'waiting' and ref = :ref")
                .param("ref", ref)
                .update();
    }

    private void shift(Actor.Person person, String area) {
        owner.sql("""
                insert into concerns.report_shift (person, person_name, area, from_at, until_at)
                values (:person, :name, :area, now() - interval '1 hour', now() + interval '7 hours')
                """)
                .param("person", person.id())
                .param("name", person.name())
                .param("area", area)
                .update();
    }

    private int told(Actor.Person person) {
        return owner.sql("select count(*) from notices.notice where person = :id and text like :words")
                .param("id", person.id())
                .param("words", "%" + ref + "%")
                .query(Integer.class)
                .single();
    }

    private void run(Duration after) {
        var clock = Actor.system("Test");
        CurrentActor.run(clock, () -> escalation.run(clock, Instant.now().plus(after)));
    }

    @Test
    void those_on_duty_hear_first_and_everybody_of_the_desk_when_it_is_late() {
        shift(someone.with("HCC", "concerns_desk@area:EAST_RIDING"), "EAST_RIDING");
        run(Duration.ZERO);
        assertThat(List.of(told(onDuty), told(colleague))).containsExactly(1, 0);

        run(Duration.ofHours(2).plusMinutes(1));
        assertThat(List.of(told(onDuty), told(colleague))).containsExactly(2, 1);
    }

    @Test
    void one_that_waited_in_the_spool_past_its_time_is_told_to_the_desk_and_the_leads_and_not_only_to_coordinators() {
        var lead = someone.areaLead("HULL");
        var coordinator = someone.coordinator();
        ref = reports.urgent(
                "HULL", "canary " + UUID.randomUUID(), Instant.now().minus(Duration.ofHours(3)));
        run(Duration.ZERO);
        run(Duration.ZERO);
        assertThat(List.of(told(onDuty), told(colleague), told(lead), told(coordinator)))
                .containsExactly(1, 1, 1, 1);
    }

    @Test
    void where_whoever_is_on_duty_holds_the_desk_no_longer_everybody_hears_at_once() {
        owner.sql(
                        "update access.role_grant set to_date = current_date - 1 where person = :id and role = 'concerns_desk'")
                .param("id", onDuty.id())
                .update();
        run(Duration.ZERO);
        assertThat(List.of(told(onDuty), told(colleague))).containsExactly(0, 1);
        assertThat(visit.as(someone.coordinator()).get("/reports/counts").words())
                .doesNotContain(onDuty.name());
    }

    private void message() {
        owner.sql("""
                insert into concerns.report_message (id, report, sent, by_desk, for_desk, for_reader)
                select gen_random_uuid(), id, current_date, false, 'x', 'x' from concerns.report where ref = :ref
                """).param("ref", ref).update();
    }

    @Test
    void a_message_for_somebody_who_is_not_on_duty_is_told_to_who_is_and_one_for_who_is_to_them_alone() {
        ref = reports.open("HULL", "Sample", colleague.id());
        message();
        run(Duration.ZERO);
        run(Duration.ZERO);
        assertThat(List.of(told(onDuty), told(colleague))).containsExactly(1, 1);

        ref = reports.open("HULL", "Sample", onDuty.id());
        message();
        run(Duration.ZERO);
        assertThat(List.of(told(onDuty), told(colleague))).containsExactly(1, 0);
    }

    @Test
    void the_queue_says_who_is_on_duty_and_warns_where_nobody_is() {
        assertThat(visit.as(colleague).get("/reports").words()).contains("On duty now:", onDuty.name() + " (Hull)");
        assertThat(visit.as(someone.with("HCC", "concerns_desk@area:EAST_RIDING"))
                        .get("/reports")
                        .words())
                .contains("Nobody is on duty now")
                .doesNotContain(onDuty.name());
    }

    @Test
    void each_says_it_for_themself_and_takes_it_back() {
        var browser = visit.as(colleague);
        var tomorrow = LocalDate.now().plusDays(1);
        var typed = new String[] {
            "area",
            "HULL",
            "day-day",
            "" + tomorrow.getDayOfMonth(),
            "day-month",
            "" + tomorrow.getMonthValue(),
            "day-year",
            "" + tomorrow.getYear(),
            "from",
            "22",
            "until",
            "6"
        };
        assertThat(browser.post("/reports/duty", typed).status()).isEqualTo(303);
        var page = browser.get("/reports/duty");
        assertThat(page.words()).contains(colleague.name(), "22:00", onDuty.name());
        var ends = page.html().select("form[action$=/end]");
        assertThat(ends).as("only their own").hasSize(1);

        browser.post(ends.getFirst().attr("action"));

        assertThat(browser.get("/reports/duty").words()).doesNotContain("22:00, ");
        assertThat(browser.get("/reports/duty").html().select("form[action$=/end]"))
                .isEmpty();
        typed[1] = "EAST_RIDING";
        assertThat(browser.post("/reports/duty", typed).errors()).containsExactly("Choose an area");
    }

    @Test
    void whoever_is_recorded_as_away_is_not_on_duty_then_unless_they_enter_it_again() {
        new ContactsFixtures().person("HCC", onDuty.id());
        var person = owner.sql("select ref from directory.person where id = :id")
                .param("id", onDuty.id())
                .query(String.class)
                .single();
        owner.sql("""
                insert into concerns.report_shift (person, person_name, area, from_at, until_at)
                values (:id, 'Sample', 'HULL', now() + interval '5 days', now() + interval '5 days 8 hours')
                """).param("id", onDuty.id()).update();
        var today = LocalDate.now();
        var tomorrow = today.plusDays(1);
        var browser = visit.as(onDuty);
        assertThat(browser.post(
                                "/contacts/absences",
                                "person",
                                person,
                                "from-day",
                                "" + today.getDayOfMonth(),
                                "from-month",
                                "" + today.getMonthValue(),
                                "from-year",
                                "" + today.getYear(),
                                "to-day",
                                "" + tomorrow.getDayOfMonth(),
                                "to-month",
                                "" + tomorrow.getMonthValue(),
                                "to-year",
                                "" + tomorrow.getYear())
                        .status())
                .isEqualTo(303);

        assertThat(visit.as(colleague).get("/reports").words()).contains("Nobody is on duty now");
        assertThat(browser.get("/notices").words()).contains("you are not on duty at the reports desk then");
        assertThat(browser.get("/reports/duty").html().select("form[action$=/end]"))
                .as("the one after the absence")
                .hasSize(1);
        run(Duration.ZERO);
        assertThat(List.of(told(onDuty), told(colleague))).containsExactly(1, 1);

        shift(onDuty, "HULL");
        ref = reports.waiting(
                "HULL", "canary " + UUID.randomUUID(), Instant.now().plus(Duration.ofHours(2)));
        run(Duration.ZERO);
        assertThat(List.of(told(onDuty), told(colleague))).containsExactly(1, 0);
    }

    @Test
    void the_coordinator_counts_and_reaches_no_report() {
        var coordinator = visit.as(someone.coordinator());
        var page = coordinator.get("/reports/counts");

        assertThat(page.words())
                .contains("Hull", onDuty.name(), "exact")
                .containsAnyOf("Open it within", "Late by")
                .doesNotContain(ref, "RP-");
        assertThat(page.html().select("main a[href*=RP-]")).isEmpty();
        assertThat(coordinator.get("/reports/" + ref).status()).isEqualTo(404);
        assertThat(coordinator.get("/reports").status()).isEqualTo(403);
        assertThat(visit.as(someone.areaLead("HULL")).get("/reports/counts").status())
                .isEqualTo(403);
    }

    @Test
    void whoever_leaves_is_not_on_duty_after_their_last_day() {
        var leaver = leavers.listed("HCC", "concerns_desk@area:HULL");
        owner.sql("""
                insert into concerns.report_shift (person, person_name, area, from_at, until_at)
                values (:person, 'Sample', 'HULL', timestamptz '2098-03-04 08:00Z', timestamptz '2098-03-04 18:00Z')
                """).param("person", leaver.id()).update();
        var browser = visit.as(someone.coordinator());
        var page = browser.get(leavers.path(leaver));
        assertThat(page.words()).contains("Duty at the reports desk", "withdrawn automatically");

        var answer = browser.post(leavers.path(leaver), OffboardingFixtures.filled(page, LocalDate.now(), "nobody"));
        assertThat(answer.errors()).isEmpty();
        assertThat(answer.status()).as(answer.words()).isEqualTo(303);

        assertThat(LiveDuties.of(leaver.id(), LocalDate.now())).isEmpty();
    }

    @Test
    void what_whoever_leaves_has_opened_waits_to_be_opened_again() {
        var leaver = leavers.listed("HCC", "concerns_desk@area:HULL");
        var open = reports.open("HULL", "Sample", leaver.id());
        var browser = visit.as(someone.coordinator());
        var page = browser.get(leavers.path(leaver));
        assertThat(page.words()).contains(open);

        var answer = browser.post(leavers.path(leaver), OffboardingFixtures.filled(page, LocalDate.now(), "nobody"));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.status()).as(answer.words()).isEqualTo(303);
        assertThat(visit.as(colleague).get("/reports/" + open).words()).contains("Open it within");
    }
}
