package waymark.concerns.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

/// The desk: what waits, who opened it, its outcome; and that nobody reads a report without taking
/// responsibility for it.
@WaymarkTest
class ReportsPageTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    ReportFixtures reports;

    @Autowired
    ReportEscalation escalation;

    private final JdbcClient owner = TestDatabase.owner();
    private final String canary = "canary " + UUID.randomUUID();
    private Actor.Person desk;
    private String ref = "";

    @BeforeEach
    void a_report_that_waits_in_hull() {
        owner.sql("delete from concerns.report_shift").update();
        desk = someone.with("HCC", "concerns_desk@area:HULL");
        ref = reports.waiting("HULL", canary, Instant.now().plus(Duration.ofHours(2)));
    }

    private String at(String more) {
        return "/reports/" + ref + more;
    }

    private List<String> noted(Actor.Person person) {
        return owner.sql("select act from audit.leaf where actor = :me and object = :ref order by at")
                .param("me", person.id())
                .param("ref", ref)
                .query(String.class)
                .list();
    }

    @Test
    void what_it_says_is_shown_to_whoever_opened_it_and_to_nobody_before() {
        var browser = visit.as(desk);
        assertThat(browser.get("/reports").words()).contains(ref, "Hull", "Open it within");
        assertThat(browser.get(at("")).words())
                .contains("Open it only if you can act on it now")
                .doesNotContain(canary);

        assertThat(browser.post(at("/opening")).location()).isEqualTo(at(""));

        assertThat(browser.get(at("")).words()).contains(canary, "With you").doesNotContain("07700 900123");
        assertThat(noted(desk)).contains("open_report", "view_report");
        assertThat(owner.sql("select open_by is null from concerns.report where ref = :ref")
                        .param("ref", ref)
                        .query(Boolean.class)
                        .single())
                .as("the time is forgotten")
                .isTrue();
        assertThat(owner.sql("select e::text from concerns.report_event e join concerns.report r on r.id = e.report"
                                + " where r.ref = :ref")
                        .param("ref", ref)
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .doesNotContain(canary);
    }

    @Test
    void the_desk_of_another_area_and_everybody_else_find_nothing() {
        visit.as(desk).post(at("/opening"));
        for (var other : List.of(
                someone.with("HCC", "concerns_desk@area:EAST_RIDING"),
                someone.member("HCC"),
                someone.areaLead("HULL"),
                someone.coordinator(),
                someone.administrator(),
                someone.informationGovernance())) {
            assertThat(visit.as(other).get(at("")).status()).isEqualTo(404);
            assertThat(visit.as(other).post(at("/closing"), "outcome", "POLICE").status())
                    .isEqualTo(404);
        }
        assertThat(visit.as(someone.with("HCC", "concerns_desk@partnership"))
                        .get(at(""))
                        .words())
                .contains(canary);
    }

    @Test
    void what_nobody_could_place_is_at_every_desk() {
        var unplaced = reports.waiting("", canary, Instant.now().plus(Duration.ofHours(2)));
        for (var area : List.of("HULL", "EAST_RIDING")) {
            assertThat(visit.as(someone.with("HCC", "concerns_desk@area:" + area))
                            .get("/reports")
                            .words())
                    .contains(unplaced);
        }
    }

    @Test
    void it_is_closed_with_what_became_of_it_and_opened_again() {
        var browser = visit.as(desk);
        browser.post(at("/opening"));
        assertThat(browser.post(at("/closing")).errors()).containsExactly("Choose the outcome of the report");

        assertThat(browser.post(at("/closing"), "outcome", "SAFEGUARDING").errors())
                .containsExactly("No copy was given to them. Pass it on first, and record who took it");

        assertThat(browser.post(at("/closing"), "outcome", "KNOWN").status()).isEqualTo(303);

        assertThat(browser.get("/reports/closed").words()).contains(ref, "About something that is being investigated");
        assertThat(browser.get("/reports").words()).doesNotContain(ref);
        var other = visit.as(someone.with("HCC", "concerns_desk@area:HULL"));
        other.post(at("/taking-over"));
        assertThat(other.get(at("")).words()).contains("With you");
        assertThat(browser.get(at("")).words()).contains("With ", "Take it over");
    }

    @Test
    void of_two_who_open_it_one_has_it_and_both_read_who() {
        var first = visit.as(desk);
        var second = visit.as(someone.with("HCC", "concerns_desk@area:HULL"));
        first.post(at("/opening"));
        second.post(at("/opening"));

        assertThat(second.get(at("")).words()).contains("With " + desk.name(), canary);
    }

    @Test
    void nobody_without_vetting_holds_the_desk() {
        owner.sql("delete from access.clearance where person = :id and kind = 'vetting'")
                .param("id", desk.id())
                .update();
        assertThat(visit.as(desk).get("/reports").words()).contains("vetting").doesNotContain(ref);
    }

    private int told(Actor.Person person, String words) {
        return owner.sql("select count(*) from notices.notice where person = :id and text like :words")
                .param("id", person.id())
                .param("words", "%" + ref + "%" + words + "%")
                .query(Integer.class)
                .single();
    }

    private void run(Duration after) {
        var clock = Actor.system("Test");
        CurrentActor.run(clock, () -> escalation.run(clock, Instant.now().plus(after)));
    }

    @Test
    void the_desk_hears_at_once_the_area_lead_when_it_is_late_and_the_coordinator_when_it_is_left() {
        var lead = someone.areaLead("HULL");
        var coordinator = someone.coordinator();
        var elsewhere = someone.with("HCC", "concerns_desk@area:EAST_RIDING");
        run(Duration.ZERO);
        run(Duration.ZERO);
        assertThat(told(desk, "came in")).isEqualTo(1);
        assertThat(told(lead, "") + told(coordinator, "") + told(elsewhere, "")).isZero();

        run(Duration.ofHours(2).plusMinutes(1));
        run(Duration.ofHours(2).plusMinutes(1));
        assertThat(told(desk, "late")).isEqualTo(1);
        assertThat(told(lead, "late")).isEqualTo(1);
        assertThat(told(coordinator, "")).isZero();

        run(Duration.ofHours(4));
        assertThat(told(coordinator, "still not opened")).isEqualTo(1);
        assertThat(told(elsewhere, "")).isZero();
    }

    @Test
    void once_somebody_opened_it_nobody_else_has_a_new_notice_of_it() {
        var other = someone.with("HCC", "concerns_desk@area:HULL");
        run(Duration.ZERO);
        run(Duration.ofHours(2).plusMinutes(1));
        assertThat(fresh(other)).isEqualTo(2);

        visit.as(desk).post(at("/opening"));

        assertThat(fresh(other)).isZero();
    }

    private long fresh(Actor.Person person) {
        return visit.as(person).get("/notices").html().select(".waymark-notice").stream()
                .filter(notice ->
                        notice.text().startsWith("New") && notice.text().contains(ref))
                .count();
    }

    @Test
    void that_the_desk_was_told_stands_in_no_record_that_has_a_time() {
        run(Duration.ZERO);
        assertThat(told(desk, "came in")).isEqualTo(1);
        assertThat(owner.sql("""
                        select (select count(*) from audit.leaf where object = :ref)
                             + (select count(*) from concerns.report_event e join concerns.report r on r.id = e.report
                                 where r.ref = :ref)
                        """).param("ref", ref).query(Integer.class).single())
                .as("it is told at once: its time would be that of the report")
                .isZero();
    }

    @Test
    void once_it_is_open_nobody_is_told_any_more() {
        visit.as(desk).post(at("/opening"));
        run(Duration.ofDays(2));
        assertThat(told(desk, "late")).isZero();
    }

    /// A compromised public machine can insert anything, and stops nobody's work by it.
    @Test
    void what_does_not_open_is_shown_as_that_and_keeps_no_page_from_the_desk() {
        var browser = visit.as(desk);
        browser.post(at("/opening"));
        owner.sql("alter table concerns.report disable trigger report_step").update();
        owner.sql(
                        "update concerns.report set report = set_byte(report, 60, get_byte(report, 60) # 255) where ref = :ref")
                .param("ref", ref)
                .update();
        owner.sql("alter table concerns.report enable always trigger report_step")
                .update();
        owner.sql("""
                insert into concerns.report_message (id, report, sent, by_desk, for_desk, for_reader)
                select gen_random_uuid(), id, current_date, false, '\\x0102030405060708', '\\x01' from concerns.report where ref = :ref
                """).param("ref", ref).update();

        assertThat(browser.get(at("")).words())
                .contains("What was sent cannot be read", "This message cannot be read")
                .doesNotContain(canary);
        assertThat(browser.get(at("/alike")).status()).isEqualTo(200);
        assertThat(browser.get("/reports/clusters").status()).isEqualTo(200);
        browser.post(at("/closing"), "outcome", "NOT_OURS");
        assertThat(browser.get(at("")).words()).contains("It is about something else");
    }

    @Test
    void each_list_of_reports_has_the_others_beside_it_and_shows_which_it_is() {
        for (var path : List.of("/reports", "/reports/closed", "/reports/clusters", "/reports/going")) {
            var page = visit.as(desk).get(path).html();
            assertThat(page.select(".waymark-side .waymark-side__page").eachText())
                    .as(path)
                    .contains("Queue", "Closed", "Linked reports", "Due for deletion");
            assertThat(page.select(".waymark-side .waymark-side__page[aria-current=page]")
                            .attr("href"))
                    .isEqualTo(path);
        }
    }
}
