package waymark.concerns.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.concerns.intake.ReportFixtures;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// The home page of the reports team: unopened reports come before everything else, with their time limits.
@WaymarkTest
class TriageTasksTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    ReportFixtures reports;

    @Autowired
    ReportEscalation escalation;

    private Actor.Person desk;

    @BeforeEach
    void nothing_waits() {
        TestDatabase.owner().sql("delete from concerns.report_shift").update();
        TestDatabase.owner()
                .sql("delete from concerns.report where state = 'waiting'")
                .update();
        desk = someone.with("HCC", "concerns_desk@area:HULL", "first_responder@organisation:HCC");
    }

    private String danger(int minutes) {
        return reports.urgent(
                "HULL",
                "Sample",
                Instant.now().plus(Duration.ofMinutes(minutes)).plusSeconds(20));
    }

    private List<String> lines(Actor.Person person) {
        return visit.as(person).get("/").html().select(".govuk-task-list__item").eachText();
    }

    @Test
    void two_danger_now_reports_with_1_and_11_minutes_left_are_the_first_two_lines() {
        var usual = reports.waiting("HULL", "Sample", Instant.now().plusSeconds(30));
        var later = danger(11);
        var sooner = danger(1);

        var lines = lines(desk);

        assertThat(lines.get(0)).contains("Open " + sooner + ": danger now", "1 minute left");
        assertThat(lines.get(1)).contains("Open " + later + ": danger now", "11 minutes left");
        assertThat(lines.get(2)).contains("Open " + usual, "Less than 1 minute left");
    }

    @Test
    void the_people_on_duty_have_them_and_everybody_at_the_desk_when_one_is_late() {
        var other = someone.with("HCC", "concerns_desk@area:HULL");
        var ref = danger(11);
        var late = danger(-6);
        shift(desk);

        assertThat(lines(desk)).anyMatch(line -> line.contains(ref));
        assertThat(lines(other)).noneMatch(line -> line.contains(ref));
        assertThat(lines(other)).anyMatch(line -> line.contains(late) && line.contains("5 minutes late"));
    }

    @Test
    void nobody_else_sees_that_one_waits() {
        var ref = danger(11);

        for (var other : List.of(
                someone.with("HCC", "concerns_desk@area:EAST_RIDING"), someone.member("HCC"), someone.coordinator())) {
            assertThat(lines(other)).noneMatch(line -> line.contains(ref));
        }
    }

    @Test
    void the_coordinator_sees_that_one_is_late_and_where_but_not_which() {
        danger(11);
        assertThat(lines(someone.coordinator())).noneMatch(line -> line.contains("Ring the desk"));

        var late = danger(-6);
        var coordinator = someone.coordinator(); // home of the first is kept for some seconds

        assertThat(lines(coordinator))
                .first()
                .asString()
                .contains("Ring the desk: 1 report is late", "Hull", "5 minutes late")
                .doesNotContain(late, "danger");
        assertThat(visit.as(coordinator)
                        .get("/")
                        .html()
                        .select(".govuk-task-list__link")
                        .first()
                        .attr("href"))
                .isEqualTo("/reports/counts");
    }

    @Test
    void one_with_danger_now_stays_on_the_home_page_of_the_person_who_opened_it_until_it_is_closed() {
        var ref = danger(11);
        var browser = visit.as(desk);
        browser.post("/reports/" + ref + "/opening");
        assertThat(lines(desk)).first().asString().contains("Act on " + ref + ": danger now");

        browser.post("/reports/" + ref + "/closing", "outcome", "KNOWN");

        assertThat(lines(desk)).noneMatch(line -> line.contains(ref));
    }

    @Test
    void any_other_that_is_open_is_on_the_home_page_of_the_person_who_has_it_and_of_nobody_else() {
        var colleague = someone.with("HCC", "concerns_desk@area:HULL");
        var late = danger(-6);
        var ref = reports.open("HULL", "Sample", desk.id());

        assertThat(lines(desk)).first().asString().contains(late);
        assertThat(lines(desk))
                .filteredOn(line -> line.contains(ref))
                .singleElement()
                .asString()
                .contains("Act on " + ref, "You opened it, and it is not closed")
                .doesNotContain("danger");
        for (var other : List.of(colleague, someone.member("HCC"), someone.coordinator(), someone.areaLead("HULL"))) {
            assertThat(lines(other)).noneMatch(line -> line.contains(ref));
        }

        visit.as(desk).post("/reports/" + ref + "/closing", "outcome", "KNOWN");

        assertThat(lines(desk)).noneMatch(line -> line.contains(ref));
    }

    @Test
    void one_that_a_desk_assessed_as_danger_now_is_so_for_it_and_for_the_desk_that_it_moves_to() {
        var elsewhere = someone.with("HCC", "concerns_desk@area:EAST_RIDING");
        var coordinator = someone.coordinator();
        var ref = reports.open("HULL", "Sample", desk.id());
        var browser = visit.as(desk);
        assertThat(lines(desk)).noneMatch(line -> line.contains(ref + ": danger now"));

        browser.post("/reports/" + ref + "/triage", "danger", "NOW", "area", "HULL");
        assertThat(lines(desk)).first().asString().contains("Act on " + ref + ": danger now");

        browser.post("/reports/" + ref + "/moving", "area", "EAST_RIDING");
        assertThat(lines(elsewhere)).first().asString().contains("Open " + ref + ": danger now");
        assertThat(visit.as(elsewhere).get("/reports/" + ref).words()).contains("Danger now");
        var clock = Actor.system("Test");
        CurrentActor.run(clock, () -> escalation.run(clock, Instant.now().plus(Duration.ofMinutes(31))));
        assertThat(TestDatabase.owner()
                        .sql("select text from notices.notice where person = :id and text like :words")
                        .param("id", coordinator.id())
                        .param("words", ref + "%")
                        .query(String.class)
                        .list())
                .as("15 minutes after the time limit of 15 minutes")
                .containsExactly(ref + " is still not opened: ring the desk");
    }

    private void shift(Actor.Person person) {
        TestDatabase.owner().sql("""
                        insert into concerns.report_shift (person, person_name, area, from_at, until_at)
                        values (:person, 'Sample', 'HULL', now() - interval '1 hour', now() + interval '1 hour')
                        """).param("person", person.id()).update();
    }
}
