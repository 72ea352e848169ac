package waymark.concerns.sharing;

import static org.assertj.core.api.Assertions.assertThat;

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
import waymark.concerns.triage.OpeningDeadline;
import waymark.kernel.Actor;
import waymark.kernel.Problem;
import waymark.web.forms.Choice;

/// A call to 999 is recorded after it was made, on one page, which also closes the report.
@WaymarkTest
class PoliceCallTest {

    private static final List<Choice> BASES = List.of(Choice.of("LIFE_AT_RISK", "A life is at risk"));
    private static final Instant TEN_PAST_MIDNIGHT = Instant.parse("2026-11-28T00:10:00Z");

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    ReportFixtures reports;

    private Actor.Person desk;
    private String ref = "";

    @BeforeEach
    void a_report_that_the_desk_has() {
        desk = someone.with("HCC", "concerns_desk@area:HULL");
        ref = reports.open("HULL", "Sample", desk.id());
    }

    private String at(String more) {
        return "/reports/" + ref + more;
    }

    private String[] typed(String... more) {
        var form = new java.util.ArrayList<>(
                List.of("number", "HP-4471", "time", "00:00", "agreed", "They send a car", "basis", "LIFE_AT_RISK"));
        form.addAll(List.of(more));
        return form.toArray(String[]::new);
    }

    @Test
    void closing_as_given_to_the_police_at_once_asks_for_the_call_and_works_after_it() {
        var browser = visit.as(desk);
        assertThat(browser.post(at("/closing"), "outcome", "POLICE_NOW").errors())
                .containsExactly("Record the 999 call first: “I rang 999” above");

        record(browser);

        assertThat(browser.get(at("")).words())
                .contains("The police, at once (999)", "They have it", "Police log number: HP-4471");
        assertThat(browser.post(at("/closing"), "outcome", "POLICE_NOW").status())
                .isEqualTo(303);
    }

    private void record(Visit.Browser browser) {
        var now = browser.get(at("/police-call")).html().select("[name=time]").val();
        assertThat(browser.post(
                                at("/police-call"),
                                "number",
                                "HP-4471",
                                "time",
                                now,
                                "agreed",
                                "They send a car",
                                "basis",
                                "LIFE_AT_RISK")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void one_form_records_the_call_and_closes_the_report() {
        var browser = visit.as(desk);
        var now = browser.get(at("/police-call")).html().select("[name=time]").val();

        browser.post(
                at("/police-call"),
                "number",
                "",
                "time",
                now,
                "agreed",
                "They send a car",
                "basis",
                "LIFE_AT_RISK",
                "close",
                "yes",
                "closing",
                "PASSED");

        assertThat(browser.get(at("")).words())
                .contains("Given to the police at once (999)", "We told people who can act. Thank you.");
        assertThat(TestDatabase.owner()
                        .sql("select closing from concerns.report where ref = :ref")
                        .param("ref", ref)
                        .query(String.class)
                        .single())
                .isEqualTo("PASSED");
    }

    @Test
    void the_log_number_and_what_was_agreed_are_read_on_its_page() {
        var browser = visit.as(desk);
        record(browser);

        var copy = browser.get(at(""))
                .html()
                .select("a[href^=" + at("/copies/") + "]")
                .attr("href");

        assertThat(browser.get(copy).words())
                .contains("999 call", "HP-4471", "They send a car", "What was agreed")
                .doesNotContain("Copy for", "read out");
    }

    @Test
    void only_the_person_who_has_the_report_records_it() {
        var other = visit.as(someone.with("HCC", "concerns_desk@area:HULL"));

        assertThat(other.get(at("/police-call")).status()).isEqualTo(404);
        assertThat(other.post(at("/police-call"), typed()).status()).isEqualTo(404);
    }

    @Test
    void a_time_is_taken_as_people_write_it() {
        var now = Instant.parse("2026-11-27T20:30:00Z");
        for (var typed : List.of("20:10", "20.10", "2010")) {
            assertThat(call(typed).at(now)).as(typed).contains(Instant.parse("2026-11-27T20:10:00Z"));
        }
        assertThat(call("905").at(now)).contains(Instant.parse("2026-11-27T09:05:00Z"));
        for (var typed : List.of("", "20", "2570", "2400", "20:1", "20100", "2o10", "::::")) {
            assertThat(call(typed).at(now)).as(typed).isEmpty();
        }
    }

    @Test
    void a_report_that_has_just_become_late_is_not_late_by_0_minutes() {
        var now = Instant.parse("2026-11-27T20:30:00Z");
        assertThat(OpeningDeadline.words(now, now.minusSeconds(20))).isEqualTo("Late by less than 1 minute");
        assertThat(OpeningDeadline.words(now, now.minusSeconds(60))).isEqualTo("Late by 1 minute");
        assertThat(OpeningDeadline.words(now, now.plusSeconds(20))).isEqualTo("Open it now");
    }

    @Test
    void i_rang_999_is_a_button_above_what_was_reported() {
        var page = visit.as(desk).get(at("")).html();

        var button = page.select("a.govuk-button[href=" + at("/police-call") + "]");
        assertThat(button.text()).isEqualTo("I rang 999");
        assertThat(page.select("a.govuk-button, .govuk-summary-list").first()).isEqualTo(button.first());
    }

    @Test
    void what_is_missing_or_makes_no_sense_is_said_at_its_field() {
        assertThat(new PoliceCall("", "25:00", "", "", true, "NONE").problems(BASES, TEN_PAST_MIDNIGHT))
                .extracting(Problem::field)
                .containsExactly("time", "agreed", "basis", "closing");
    }

    @Test
    void a_time_still_to_come_today_is_of_the_evening_before_and_no_longer_ago_than_12_hours() {
        assertThat(call("23:50").at(TEN_PAST_MIDNIGHT)).contains(Instant.parse("2026-11-27T23:50:00Z"));
        assertThat(call("0:05").at(TEN_PAST_MIDNIGHT)).contains(Instant.parse("2026-11-28T00:05:00Z"));
        assertThat(call("11:00").at(TEN_PAST_MIDNIGHT)).isEmpty();
    }

    private static PoliceCall call(String time) {
        return new PoliceCall("", time, "They send a car", "LIFE_AT_RISK", false, "NOTHING");
    }
}
