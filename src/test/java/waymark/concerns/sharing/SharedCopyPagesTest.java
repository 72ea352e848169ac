package waymark.concerns.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
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

/// The desk assesses a report and passes it on: a redacted copy beside the original, given to a named person,
/// acknowledged, with its result.
@WaymarkTest
class SharedCopyPagesTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    ReportFixtures reports;

    @Autowired
    UnconfirmedCopies unanswered;

    private final JdbcClient owner = TestDatabase.owner();
    private final String canary = "canary-" + UUID.randomUUID();
    private Actor.Person desk;
    private Visit.Browser browser;
    private String ref = "";

    @BeforeEach
    void a_report_that_somebody_has() {
        desk = someone.with("HUMBERSIDE_POLICE", "concerns_desk@area:HULL");
        browser = visit.as(desk);
        ref = reports.waiting(
                "HULL",
                "Tom told me: four men sleep there. " + canary,
                Instant.now().plus(Duration.ofHours(2)));
        browser.post(at("/opening"));
    }

    private String at(String more) {
        return "/reports/" + ref + more;
    }

    private String copied() {
        var answer = browser.post(
                at("/copies"),
                "to",
                "POLICE",
                "basis",
                "LAW_ENFORCEMENT",
                "why",
                "Four men may be held there",
                "kept-0",
                "Somebody told them: four men sleep there. ");
        assertThat(answer.errors()).isEmpty();
        return answer.location();
    }

    @Test
    void what_is_taken_out_is_shown_beside_the_original_and_is_not_on_the_sheet() {
        var form = browser.get(at("/copies/new"));
        assertThat(form.html().select("textarea[name=kept-0]").val()).contains(canary);
        var page = browser.get(copied());
        assertThat(page.html().select("del").eachText()).anyMatch(out -> out.contains(canary));
        assertThat(page.html().select("ins").text()).contains("Somebody");
        assertThat(page.words()).contains("Not given yet", "Law enforcement");
        var sheet = browser.get(copied() + "/sheet");
        assertThat(sheet.words())
                .contains("four men sleep there", "Four men may be held there", ref)
                .doesNotContain(canary, "Tom");
    }

    @Test
    void it_is_given_to_a_named_person_received_and_ended_and_only_then_closes_as_given() {
        assertThat(browser.post(at("/closing"), "outcome", "POLICE").errors())
                .containsExactly("No copy was given to them. Pass it on first, and record who took it");
        var copy = copied();
        assertThat(browser.post(copy + "/giving").errors())
                .containsExactly("Say how you gave it to them", "Write who took it: a name, a number or a desk");
        assertThat(browser.post(copy + "/receipt").status())
                .as("before it was given")
                .isEqualTo(409);
        browser.post(copy + "/giving", "way", "TELEPHONE", "to", "Control room, 4471");
        assertThat(browser.get(copy).words()).contains("nobody has said they have it", "Control room, 4471");
        browser.post(copy + "/receipt", "their", "Log 212");
        browser.post(copy + "/result", "result", "They went there. " + canary);
        assertThat(browser.get(copy).words()).contains("Log 212", "They went there. " + canary, "Ended");
        assertThat(browser.get(at("")).words()).contains("The police control room (101)", "Ended");
        assertThat(browser.post(at("/closing"), "outcome", "POLICE").status()).isEqualTo(303);
        assertThat(owner.sql("select string_agg(p::text, ' ') from concerns.report_passing p")
                        .query(String.class)
                        .single())
                .doesNotContain(canary, "four men");
    }

    @Test
    void who_has_a_copy_and_does_not_say_so_is_told_to_the_desk_once() {
        var copy = copied();
        browser.post(copy + "/giving", "way", "TELEPHONE", "to", "Control room");
        var clock = Actor.system("Test");
        for (var after : new Duration[] {Duration.ofHours(2), Duration.ofHours(25), Duration.ofHours(26)}) {
            CurrentActor.run(clock, () -> unanswered.remind(clock, Instant.now().plus(after)));
            assertThat(owner.sql("select count(*) from notices.notice where person = :id and text like :text")
                            .param("id", desk.id())
                            .param("text", "Nobody has confirmed%" + ref + "%")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(after.toHours() > 24 ? 1 : 0);
        }
        assertThat(visit.as(desk).get("/notices").html().select(".govuk-tag").eachText())
                .contains("New");
        browser.post(copy + "/receipt", "their", "Log 212");
        assertThat(visit.as(desk).get("/notices").html().select(".govuk-tag").eachText())
                .doesNotContain("New");
    }

    @Test
    void only_whoever_has_the_report_makes_a_copy_and_with_a_basis_of_their_own_organisation() {
        assertThat(visit.as(someone.with("HCC", "concerns_desk@area:HULL"))
                        .get(at("/copies/new"))
                        .status())
                .isEqualTo(404);
        assertThat(browser.post(at("/copies"), "to", "POLICE", "basis", "HEALTH_CARE", "why", "x", "kept-0", "x")
                        .errors())
                .containsExactly("Choose the lawful basis");
        assertThat(browser.post(at("/copies"), "why", "x", "kept-0", "")
                        .html()
                        .select("textarea[name=why]")
                        .val())
                .isEqualTo("x");
    }

    @Test
    void the_desk_says_how_near_the_danger_is_and_what_kind_it_could_be() {
        assertThat(browser.post(at("/triage"), "area", "HULL").errors()).containsExactly("Say how near the danger is");
        browser.post(at("/triage"), "danger", "SOON", "types", "LABOUR", "types", "DOMESTIC", "area", "HULL");
        assertThat(browser.get(at("")).words()).contains("Danger is near", "Labour or financial", "Domestic servitude");
    }

    @Test
    void what_belongs_elsewhere_goes_to_that_desk_and_waits_there_to_be_opened() {
        assertThat(browser.post(at("/triage"), "danger", "SOON", "area", "EAST_RIDING")
                        .errors())
                .containsExactly("Choose one of the areas of your desk");
        assertThat(browser.post(at("/moving")).errors()).containsExactly("Choose the area");
        assertThat(browser.post(at("/moving"), "area", "EAST_RIDING").location())
                .isEqualTo("/reports");
        assertThat(browser.get(at("")).status()).isEqualTo(404);
        var there = visit.as(someone.with("HCC", "concerns_desk@area:EAST_RIDING"));
        assertThat(there.get(at("")).words()).contains("Open it").doesNotContain(canary);
        there.post(at("/opening"));
        assertThat(there.get(at("")).words()).contains(canary);
    }
}
