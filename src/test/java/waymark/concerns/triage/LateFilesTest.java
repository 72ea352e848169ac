package waymark.concerns.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.concerns.files.FileFixtures;
import waymark.concerns.intake.ReportFixtures;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// Photos come after the report, and sometimes after somebody at the desk has read it: the person who has it
/// is told.
@WaymarkTest
class LateFilesTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    ReportFixtures reports;

    @Autowired
    FileFixtures files;

    @Autowired
    ReportEscalation escalation;

    private final JdbcClient owner = TestDatabase.owner();
    private Actor.Person desk;
    private String ref = "";

    @BeforeEach
    void a_report_that_waits() {
        desk = someone.with("HCC", "concerns_desk@area:HULL");
        ref = reports.waiting("HULL", "x", Instant.parse("2090-01-01T00:00:00Z"));
    }

    private void open() {
        assertThat(visit.as(desk).post("/reports/" + ref + "/opening").status()).isEqualTo(303);
    }

    private void run() {
        var clock = Actor.system("Test");
        CurrentActor.run(clock, () -> escalation.run(clock, Instant.now()));
    }

    private List<String> told(Actor.Person person) {
        return owner.sql("select text from notices.notice where person = :id and path = :path and text like '%photos%'")
                .param("id", person.id())
                .param("path", "/reports/" + ref)
                .query(String.class)
                .list();
    }

    @Test
    void whoever_has_the_report_is_told_once_of_all_that_came_by_its_reference_alone() {
        open();
        files.with(ref);
        files.with(ref);
        run();
        run();
        assertThat(told(desk)).containsExactly(ref + " has new photos or documents");

        files.with(ref);
        run();
        assertThat(told(desk)).as("and of one that came later").hasSize(2);
    }

    @Test
    void of_what_was_there_when_somebody_opened_it_nobody_is_told() {
        files.with(ref);
        run();
        open();
        run();
        assertThat(told(desk)).isEmpty();
    }

    @Test
    void whoever_closed_it_is_told_as_of_a_message() {
        ref = reports.closed("HULL", "x", desk.id());
        files.with(ref);
        run();
        assertThat(told(desk)).hasSize(1);
    }

    @Test
    void where_whoever_closed_it_is_not_on_the_desk_any_more_the_desk_is_told() {
        ref = reports.closed(
                "HULL",
                "x",
                someone.with("HCC", "concerns_desk@area:EAST_RIDING").id());
        files.with(ref);
        run();
        assertThat(told(desk)).singleElement().asString().contains("new photos or documents", "take it over");
    }

    @Test
    void whoever_took_it_over_is_told_and_nobody_who_had_it_before() {
        open();
        var other = someone.with("HCC", "concerns_desk@area:HULL");
        visit.as(other).post("/reports/" + ref + "/taking-over");
        files.with(ref);
        run();
        assertThat(told(other)).hasSize(1);
        assertThat(told(desk)).isEmpty();
    }
}
