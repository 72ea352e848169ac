package waymark.governance.returns;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.FreshDatabase;
import waymark.StandingForm;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.Visit.Answer;
import waymark.WaymarkTest;
import waymark.governance.QuarterFixtures;
import waymark.journeys.Browsers;
import waymark.journeys.Reader;
import waymark.kernel.Actor;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.strategy.StrategyFixtures;
import waymark.strategy.measures.Unit;

/// Figures that the product counts: filled in, confirmed or corrected, and never a way round small numbers.
/// A database of its own, since the other tests answer every measure with a number of theirs.
@WaymarkTest
@FreshDatabase
class FedFiguresTest {

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    QuarterFixtures made;

    @Autowired
    StrategyFixtures plans;

    private Actor.Person lead;
    private Quarter quarter;
    private Ref ref;
    private String path;

    @BeforeEach
    void anOpenQuarter() {
        var owner = TestDatabase.owner();
        for (var table : new String[] {"measure_value", "measure_target", "measure", "action_event", "action"}) {
            owner.sql("delete from strategy." + table).update();
        }
        lead = someone.areaLead("HULL");
        quarter = made.opened();
        ref = made.ofHull(quarter);
        path = "/returns/" + ref;
    }

    /// Two on time, and as many that are not as it says.
    private Ref anActionsMeasure(int late) {
        var measure = made.aMeasure("Actions on time", Unit.PER_CENT, false, "actions_on_time", quarter, 50);
        var first = quarter.firstDay(4);
        for (int number = 0; number < 2 + late; number++) {
            plans.anAction("HULL", "SP2.1", "HCC", null, first.minusDays(9), number < 2 ? first.plusYears(1) : first);
        }
        return measure;
    }

    private void reports(int number, LocalDate received) {
        for (int each = 0; each < number; each++) {
            TestDatabase.owner()
                    .sql("""
                            insert into concerns.report
                              (id, ref, received, urgent, open_by, area, lookup, report, contact, replies, reader)
                            values (:id, 'RP-' || upper(left(replace(cast(:id as text), '-', ''), 7)), :received, false, now(),
                                    'HULL', decode(replace(cast(:id as text), '-', ''), 'hex'), '\\x00', '\\x00', '\\x00', '\\x00')
                            """)
                    .param("id", UUID.randomUUID())
                    .param("received", received)
                    .update();
        }
    }

    private StandingForm figures() {
        return StandingForm.on(visit.as(lead).get(path + "/figures").html(), path + "/figures")
                .orElseThrow();
    }

    private Answer save(StandingForm form) {
        return visit.as(lead).post(path + "/figures", form.sent());
    }

    private void tell() {
        assertThat(visit.as(lead)
                        .post(path + "/narrative", "version", "1", "achievements", "Trained", "challenges", "Weather")
                        .status())
                .isEqualTo(303);
    }

    private void submit() {
        var version = visit.as(lead)
                .get(path + "/submission")
                .html()
                .select("[name=version]")
                .val();
        assertThat(visit.as(lead).post(path + "/submission", "version", version).location())
                .isEqualTo(path);
    }

    private String note(Actor.Person reader, Ref measure) {
        return visit.as(reader)
                .get(path)
                .html()
                .select("#measure-" + measure + " .waymark-typed")
                .text();
    }

    @Test
    void what_is_counted_comes_filled_in_is_confirmed_by_saving_and_stays_when_the_count_changes() {
        var measure = anActionsMeasure(1);
        var form = figures();
        assertThat(form.get("value-" + measure)).containsExactly("67");
        assertThat(visit.as(lead).get(path + "/figures").words())
                .contains(
                        "Actions on time, counted by Waymark on",
                        ": 67%.",
                        "Saving confirms it",
                        "From: Invented for a test");

        assertThat(save(form).status()).isEqualTo(303);
        TestDatabase.owner().sql("update strategy.action set due_on = start_on").update();

        assertThat(figures().get("value-" + measure)).containsExactly("67");
        assertThat(visit.as(lead).get(path + "/figures").words()).contains("Counted today: 0%");
        assertThat(save(figures()).status()).isEqualTo(303);
        tell();
        submit();
        assertThat(note(someone.boardMember(), measure)).startsWith("Counted by Waymark on");
        assertThat(visit.as(someone.boardMember())
                        .get(path)
                        .html()
                        .select("#measure-" + measure)
                        .text())
                .contains("67%");
    }

    @Test
    void a_correction_needs_a_reason_that_the_board_reads() {
        var measure = anActionsMeasure(1);

        var refused = save(figures().with("value-" + measure, "90"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors())
                .containsExactly("“Actions on time”: 90% is not what Waymark counted, 67%."
                        + " Check it, then change it or say why it is right");
        var answered = StandingForm.on(refused.html(), path + "/figures").orElseThrow();
        assertThat(save(answered.with("explanation-" + measure, "One is done on paper"))
                        .status())
                .isEqualTo(303);
        tell();
        submit();
        assertThat(note(someone.boardMember(), measure))
                .startsWith("Corrected by the area: Waymark counted 67% on")
                .endsWith("One is done on paper");
        assertThat(TestDatabase.owner()
                        .sql("select event::text from governance.return_event where act = 'save_return_figures'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("One is done on paper");
    }

    @Test
    void fewer_than_five_reports_are_ticked_as_too_few_and_the_number_is_nowhere() {
        var measure = made.aMeasure("Reports received", Unit.COUNT, true, "reports_received", quarter, 10);
        var share = made.aMeasure("Reports in time", Unit.PER_CENT, false, "reports_in_time", quarter, 10);
        reports(3, quarter.firstDay(4));

        var form = figures();

        assertThat(form.get("value-" + measure)).containsExactly("");
        assertThat(form.get("few-" + measure)).containsExactly("yes");
        assertThat(form.get("value-" + share)).containsExactly("");
        assertThat(visit.as(lead).get(path + "/figures").words())
                .contains("Reports received, counted by Waymark on", ": too few to give the number.")
                .doesNotContain(": 3.");
        assertThat(save(form).status()).isEqualTo(303);
        tell();
        submit();
        for (var reader : new Actor.Person[] {lead, someone.boardMember()}) {
            assertThat(visit.as(reader)
                            .get(path)
                            .html()
                            .select("#measure-" + measure + " td[data-label='This quarter']")
                            .text())
                    .isEqualTo("fewer than 5");
        }
        var version = visit.as(someone.boardMember())
                .get(path + "/acceptance")
                .html()
                .select("[name=version]")
                .val();
        visit.as(someone.boardMember()).post(path + "/acceptance", "version", version);
        assertThat(visit.as(someone.member("HCC")).get("/measures/" + measure).words())
                .contains("fewer than 5 in Q");
        assertThat(TestDatabase.owner()
                        .sql("select body::text from governance.return_part where part = 'figures'")
                        .query(String.class)
                        .list()
                        .toString())
                .doesNotContain("\"value\": 3");
    }

    @Test
    void five_reports_are_given_and_nothing_before_the_quarter_is_over() {
        var ended = made.aMeasure("Reports received", Unit.COUNT, true, "reports_received", quarter, 10);
        reports(5, quarter.lastDay(4));

        assertThat(figures().get("value-" + ended)).containsExactly("5");

        var running = made.open(new Quarter(2090, 1));
        path = "/returns/" + made.ofHull(running);
        assertThat(visit.as(lead).get(path + "/figures").words()).contains("once the quarter is over");
    }

    @Test
    void a_number_of_people_below_five_is_not_typed_in_a_box_nor_in_words() {
        var measure = made.aMeasure("People referred", true, quarter, 5);

        assertThat(save(figures().with("value-" + measure, "3")).errors())
                .containsExactly("“People referred”: Give no number of people below 5."
                        + " Leave it empty and tick “Fewer than 5”");
        assertThat(save(figures().with("because-" + measure, "Only two women were seen"))
                        .errors())
                .containsExactly("“People referred”: “two women” gives a number of people below 5."
                        + " Write “fewer than 5”, or leave the number out");
        assertThat(visit.as(lead)
                        .post(
                                path + "/narrative",
                                "version",
                                "1",
                                "achievements",
                                "4 people accepted support",
                                "challenges",
                                "None")
                        .errors())
                .containsExactly("“4 people” gives a number of people below 5."
                        + " Write “fewer than 5”, or leave the number out");
        assertThat(save(figures().with("few-" + measure, "yes")).status()).isEqualTo(303);
    }

    @Test
    void the_coordinator_chooses_the_figure_that_feeds_a_measure_if_it_fits() {
        var measure = made.aMeasure("Actions on time", Unit.PER_CENT, false, null, quarter, 50);
        var edit = "/measures/" + measure + "/edit";
        var browser = visit.as(someone.coordinator());
        var form = StandingForm.on(browser.get(edit).html(), edit).orElseThrow();

        assertThat(browser.post(edit, form.with("feed", "reports_received").sent())
                        .errors())
                .containsExactly("“Reports received” is counted in whole numbers (Count):"
                        + " choose that unit, or another figure");
        assertThat(browser.post(edit, form.with("feed", "made_up").sent()).errors())
                .containsExactly("Choose a figure of the list, or none");
        assertThat(browser.post(edit, form.with("feed", "contacts_checked").sent())
                        .status())
                .isEqualTo(303);
        assertThat(browser.get("/measures/" + measure).words())
                .contains("Filled in by Waymark Contacts checked. Points of contact for the area");
    }

    @Test
    void every_figure_that_is_announced_can_be_counted() {
        for (var key : new String[] {"contacts_checked", "pathways_in_date", "handovers_in_time", "reports_in_time"}) {
            made.aMeasure(key, Unit.PER_CENT, false, key, quarter, 1);
        }
        for (var key : new String[] {"handovers_sent", "reports_received"}) {
            made.aMeasure(key, Unit.COUNT, true, key, quarter, 1);
        }

        assertThat(visit.as(lead).get(path + "/figures").html().select(".govuk-inset-text"))
                .hasSize(6)
                .allSatisfy(each -> assertThat(each.text()).contains("counted by Waymark on"));
    }

    /// From home to the board: each click, and each field that is clicked into.
    @Test
    void a_return_whose_filled_in_figures_are_right_takes_twelve_clicks_at_most() {
        anActionsMeasure(0);
        made.aMeasure("Contacts checked", Unit.PER_CENT, false, "contacts_checked", quarter, 1);
        made.aMeasure("Pathways in date", Unit.PER_CENT, false, "pathways_in_date", quarter, 1);
        try (var desk = Browsers.atADesk(port).signedIn(visit.as(lead).cookie())) {
            desk.opens("/");
            int clicks = click(desk, "main a[href='" + path + "'] >> nth=0");
            clicks += click(desk, "main a[href$='/figures']");
            desk.looks("figures that are filled in");
            clicks += click(desk, "main button:text('Save figures')");
            clicks += click(desk, "main a[href$='/narrative']");
            clicks += write(desk, "Achievements", "Every agency knows who answers at night");
            clicks += write(desk, "Challenges", "Two posts were empty");
            clicks += click(desk, "main button:text-is('Save')");
            clicks += click(desk, "main a[href$='/submission'] >> nth=0");
            clicks += click(desk, "main button:text('Submit to the board')");
            desk.page().waitForSelector("text=The return was submitted");
            assertThat(clicks).isLessThanOrEqualTo(12);
        }
    }

    private static int click(Reader desk, String what) {
        desk.page().locator(what).click();
        return 1;
    }

    private static int write(Reader desk, String label, String text) {
        Locator field = desk.page().getByLabel(label);
        field.click();
        field.fill(text);
        return 1;
    }
}
