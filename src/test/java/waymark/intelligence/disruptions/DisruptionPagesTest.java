package waymark.intelligence.disruptions;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.intelligence.IntelligenceFixtures.ELSEWHERE;
import static waymark.intelligence.IntelligenceFixtures.UNIT;
import static waymark.intelligence.WorkFixtures.fields;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.intelligence.IntelligenceFixtures;
import waymark.intelligence.WorkFixtures;
import waymark.kernel.Actor;

/// The log of disruptions and the tools that officers asked for, as officers and leads see them.
@WaymarkTest
class DisruptionPagesTest {

    @Autowired
    IntelligenceFixtures intelligence;

    @Autowired
    WorkFixtures fixtures;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    private Actor.Person lead(String area) {
        return someone.with(UNIT, "operation_lead@area:" + area);
    }

    private static Object[] said(String what) {
        return new Object[] {
            "onDay",
            LocalDate.now(),
            "fourP",
            "PURSUE",
            "level",
            "MODERATE",
            "area",
            "HULL",
            "place",
            "CAR_WASH",
            "what",
            what,
            "organisations",
            UNIT,
            "afterWords",
            "It closed for good",
            "knownHow",
            "Seen on a second visit",
            "measure",
            "1 licence"
        };
    }

    @Test
    void a_disruption_is_recorded_changed_and_taken_back() {
        var officer = visit.as(intelligence.officer(UNIT));
        assertThat(officer.post("/intelligence/disruptions/new").errors())
                .contains("Choose one of the four Ps", "Say what changed", "Say how you know");
        var path = officer.post("/intelligence/disruptions/new", fields(said("A visit with partners")))
                .location();
        assertThat(officer.get(path).words())
                .contains("It closed for good", "Moderate", "local usage", "Seen on a second visit");
        assertThat(officer.get("/intelligence/disruptions?fourP=PURSUE&area=HULL")
                        .words())
                .contains("It closed for good");
        assertThat(officer.get("/intelligence/disruptions.csv?level=MODERATE").text())
                .contains("It closed for good");
        assertThat(officer.get("/intelligence/disruptions?fourP=PROTECT").html().select("a[href=%s]".formatted(path)))
                .isEmpty();

        assertThat(officer.post(path + "/taking-back", "version", "1").errors()).containsExactly("Say why");
        assertThat(officer.post(path + "/taking-back", "version", "1", "why", "Entered twice")
                        .status())
                .isEqualTo(303);
        assertThat(officer.get(path).words()).contains("Taken back", "Entered twice");
        assertThat(officer.get(path + "/edit").status()).isEqualTo(404);
    }

    @Test
    void a_text_that_may_name_a_person_is_asked_about_once() {
        var officer = visit.as(intelligence.officer(UNIT));
        var said = said("Jordan Example was arrested");
        assertThat(officer.post("/intelligence/disruptions/new", fields(said)).errors())
                .containsExactly(
                        "This may name a person: Jordan Example. Take it out, or say below that nobody is named");
        var sure = Arrays.copyOf(fields(said), fields(said).length + 2);
        sure[sure.length - 2] = "nobodyNamed";
        sure[sure.length - 1] = "yes";
        assertThat(officer.post("/intelligence/disruptions/new", sure).status()).isEqualTo(303);
    }

    @Test
    void leads_of_another_area_and_officers_elsewhere_read_and_do_not_change() {
        var ref = fixtures.disruption(UNIT, "HULL", LocalDate.now());
        var path = "/intelligence/disruptions/" + ref;
        assertThat(visit.as(lead("HULL")).get(path + "/edit").status()).isEqualTo(200);
        for (var other : List.of(lead("EAST_RIDING"), intelligence.officer(ELSEWHERE))) {
            assertThat(visit.as(other).get(path).status()).isEqualTo(200);
            assertThat(visit.as(other).get(path + "/edit").status()).isEqualTo(404);
        }
        assertThat(visit.as(someone.member("HCC")).get(path).status()).isEqualTo(404);
        assertThat(visit.as(someone.coordinator())
                        .get("/intelligence/disruptions")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_tool_that_is_lacking_becomes_an_action_of_the_plan() {
        var officer = visit.as(intelligence.officer(UNIT));
        var path = officer.post(
                        "/intelligence/tools/new",
                        fields(
                                "what",
                                "A Romanian speaking officer",
                                "why",
                                "To talk to people",
                                "askedOn",
                                LocalDate.now()))
                .location();
        assertThat(officer.post(
                                path + "/state",
                                fields("version", 1, "state", "LACKING", "on", LocalDate.now(), "words", "No budget"))
                        .status())
                .isEqualTo(303);
        assertThat(officer.post(path + "/action", "version", "2").errors()).contains("Choose an objective");
        assertThat(officer.post(
                                path + "/action",
                                fields(
                                        "version",
                                        2,
                                        "title",
                                        "Fund an officer",
                                        "area",
                                        "HULL",
                                        "objective",
                                        "SP2.3",
                                        "owner",
                                        UNIT,
                                        "due",
                                        LocalDate.now().plusDays(60)))
                        .status())
                .isEqualTo(303);
        var page = officer.get(path);
        assertThat(page.words()).contains("Lacking", "No budget", "Became action AC-");
        assertThat(officer.get(page.html().select("a[href^=/actions/]").attr("href"))
                        .words())
                .contains("Fund an officer");
        assertThat(officer.get(path + "/action").status()).isEqualTo(404);
    }
}
