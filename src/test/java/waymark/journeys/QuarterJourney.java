package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static waymark.journeys.Reader.day;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.governance.QuarterFixtures;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Quarter;
import waymark.strategy.StrategyApi;
import waymark.strategy.actions.ActionPlan;
import waymark.strategy.measures.Direction;
import waymark.strategy.measures.NewMeasure;
import waymark.strategy.measures.Unit;

/// One quarter from the calendar to the board: four areas, one return sent back, one late, the pack issued.
/// And the heart of it again with no script running.
@WaymarkTest
class QuarterJourney {

    private static final Map<String, String> AREAS = Map.of(
            "HULL", "Hull",
            "EAST_RIDING", "East Riding",
            "NORTH_LINCOLNSHIRE", "North Lincolnshire",
            "NORTH_EAST_LINCOLNSHIRE", "North East Lincolnshire");

    /// A number of people that is too small to type.
    private static final String FEW = "few";

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    StrategyApi strategy;

    @Autowired
    QuarterFixtures made;

    @Autowired
    Clock clock;

    /// Measures that other tests left behind would be asked of each area too.
    @BeforeEach
    void retireOthers() {
        TestDatabase.owner().sql("""
                update strategy.measure set retired_on = '2000-01-01', retired_because = 'For a journey'
                 where retired_on is null and title not like '%journey)'
                """).update();
    }

    /// Other tests meet none of this: they ask every measure of an area, and open quarters of their own.
    @AfterEach
    void forget() {
        var owner = TestDatabase.owner();
        for (var quarter : List.of(last(), last().previous())) {
            for (var table : List.of("follow_up_event", "follow_up", "request_event")) {
                owner.sql("delete from governance." + table
                                + " where board_request in (select id from governance.board_request where quarter = ?)")
                        .param(quarter.key())
                        .update();
            }
            for (var table : List.of("pack_document", "pack_event", "pack", "board_request")) {
                owner.sql("delete from governance." + table + " where quarter = ?")
                        .param(quarter.key())
                        .update();
            }
            for (var table : List.of("sending_back", "return_event", "return_part")) {
                owner.sql("delete from governance." + table
                                + " where area_return in (select id from governance.area_return where quarter = ?)")
                        .param(quarter.key())
                        .update();
            }
            for (var table : List.of("area_return", "quarter_event")) {
                owner.sql("delete from governance." + table + " where quarter = ?")
                        .param(quarter.key())
                        .update();
            }
            owner.sql("delete from governance.quarter where key = ?")
                    .param(quarter.key())
                    .update();
        }
        for (var table : List.of("measure_judgement", "measure_value", "measure_target")) {
            owner.sql("delete from strategy." + table
                            + " where measure in (select id from strategy.measure where title like '%journey)')")
                    .update();
        }
        owner.sql("delete from strategy.measure where title like '%journey)'").update();
        owner.sql("update strategy.measure set retired_on = null, retired_because = '' "
                        + "where retired_because = 'For a journey'")
                .update();
    }

    private Quarter last() {
        return Quarter.holding(LocalDate.now(clock), 4).previous();
    }

    @Test
    void four_areas_report_one_is_sent_back_one_is_late_and_the_board_pack_is_issued() throws Exception {
        var quarter = last();
        given_a_measure_of_people_and_an_action_in_each_area(quarter, "People helped to safety (journey)");
        var coordinator = someone.coordinator();
        var chair = someone.boardMember();
        var hull = someone.areaLead("HULL");
        var eastRiding = someone.areaLead("EAST_RIDING");
        var north = someone.areaLead("NORTH_LINCOLNSHIRE");
        var northEast = someone.areaLead("NORTH_EAST_LINCOLNSHIRE");

        when_the_coordinator_opens(coordinator, quarter);
        when_the_area_submits(hull, quarter, "HULL", "12", true);
        when_the_area_submits(eastRiding, quarter, "EAST_RIDING", FEW, false);
        when_the_area_submits(northEast, quarter, "NORTH_EAST_LINCOLNSHIRE", "1,200", false);
        when_the_board_accepts(chair, quarter, "HULL", true);
        when_the_board_accepts(chair, quarter, "EAST_RIDING", false);
        when_the_board_sends_back(chair, quarter, "NORTH_EAST_LINCOLNSHIRE");
        when_the_area_corrects_and_submits_again(northEast, quarter);
        when_the_board_accepts(chair, quarter, "NORTH_EAST_LINCOLNSHIRE", false);
        when_the_due_day_passes(coordinator, quarter);
        when_the_area_submits(north, quarter, "NORTH_LINCOLNSHIRE", "8", false);
        when_the_board_accepts(chair, quarter, "NORTH_LINCOLNSHIRE", false);
        when_the_coordinator_writes_the_summary(coordinator, quarter);
        when_the_board_issues_the_pack(chair, quarter);

        then_everybody_reads_the_same_on_page_paper_and_file(someone.member("HCC"), quarter);
        then_a_locked_return_cannot_be_changed(hull, quarter);
    }

    @Test
    void the_heart_of_a_quarter_works_without_scripts() {
        var quarter = last().previous();
        given_a_measure_of_people_and_an_action_in_each_area(quarter, "People helped to safety (plain journey)");
        var coordinator = someone.coordinator();
        var lead = someone.areaLead("HULL");
        var chair = someone.boardMember();
        try (var desk =
                Browsers.withoutScripts(port).signedIn(visit.as(coordinator).cookie())) {
            plan(desk.page(), quarter);
            desk.page().getByRole(AriaRole.BUTTON, button("Open this quarter")).click();
            desk.page().getByRole(AriaRole.BUTTON, button("Open this quarter")).click();
            assertThat(desk.page().locator("h1")).containsText(quarter.title(4));
        }
        try (var desk = Browsers.withoutScripts(port).signedIn(visit.as(lead).cookie())) {
            submit(desk, quarter, "HULL", "twelve");
            assertThat(desk.page().locator(".govuk-error-summary")).isVisible();
            assertThat(desk.page().locator("input[name^=value-]").first()).hasValue("twelve");
            submit(desk, quarter, "HULL", "12");
            desk.looks("return submitted without scripts");
        }
        try (var desk = Browsers.withoutScripts(port).signedIn(visit.as(chair).cookie())) {
            accept(desk.page(), quarter, "HULL");
            assertThat(desk.page().locator("body")).containsText("Accepted");
        }
    }

    @Test
    void the_board_decides_three_requests_lets_one_return_follow_the_areas_are_told_and_a_member_reads_of_it() {
        var quarter = made.opened();
        var lead = someone.areaLead("HULL");
        var chair = someone.boardMember();
        made.accepted(
                lead,
                made.ofHull(quarter),
                made.aMeasure("People referred", true, quarter, 10),
                made.aMeasure("Joint visits", false, quarter, 10),
                List.of("Fund an interpreter at night", "Name a lawyer for all areas", "Buy a van"));
        when_the_coordinator_writes_the_summary(someone.coordinator(), quarter);
        try (var desk = Browsers.withoutScripts(port).signedIn(visit.as(chair).cookie())) {
            desk.opens("/").looks("home of a board member with requests");
            decides(desk, quarter, "Fund an interpreter at night", "Agreed", "");
            when_the_board_lets_the_missing_return_follow(desk, quarter);
            decides(desk, quarter, "Name a lawyer for all areas", "Agreed with conditions", "For one year");
            decides(desk, quarter, "Buy a van", "Not agreed", "There is no money this year");
            desk.opens("/packs/" + quarter.key()).looks("issued pack with later decisions");
            assertThat(desk.page().locator("body")).containsText("Recorded since: Agreed with conditions");
        }
        try (var phone = Browsers.onAPhone(port).signedIn(visit.as(lead).cookie())) {
            phone.opens("/").looks("home of an area lead with decisions");
            assertThat(phone.page().locator("main")).containsText("Fund an interpreter at night");
            assertThat(phone.page().locator("main")).not().containsText("Buy a van");
            phone.opens("/decisions?quarter=" + quarter.key()).looks("decisions of a quarter");
            phone.page()
                    .getByRole(AriaRole.LINK, link("Fund an interpreter at night"))
                    .click();
            phone.looks("decision");
            phone.page().getByRole(AriaRole.BUTTON, button("Make it an action")).click();
            phone.looks("action from a decision");
            phone.page().getByLabel("Objective").selectOption("SP1.1");
            phone.page().locator("#owner").fill("Hull City Council");
            phone.page().locator("#owner__listbox li").first().click();
            day(phone.page(), "due", LocalDate.now(clock).plusYears(30));
            Reader.press(phone.page(), "Add action");
            assertThat(phone.page().locator(".govuk-notification-banner")).containsText("in the area’s plan");
            phone.opens("/returns/" + made.ofHull(quarter)).looks("return with decisions");
            assertThat(phone.page().locator("main")).containsText("There is no money this year");
        }
        try (var desk = Browsers.withoutScripts(port)
                .signedIn(visit.as(someone.areaLead("EAST_RIDING")).cookie())) {
            toTheReturn(desk.page(), quarter, "EAST_RIDING");
            assertThat(desk.page().locator("main")).containsText("It may follow as a supplement: submit it by");
            desk.looks("supplement to write");
        }
        then_a_member_on_a_phone_finds_the_pack_the_decision_and_its_action(quarter);
    }

    private void then_a_member_on_a_phone_finds_the_pack_the_decision_and_its_action(Quarter quarter) {
        try (var phone =
                Browsers.onAPhone(port).signedIn(visit.as(someone.member("HCC")).cookie())) {
            var page = phone.opens("/").looks("home of a member").page();
            page.locator(".waymark-find-link").click();
            page.locator("#q").fill("bord pack %d".formatted(quarter.year()));
            page.locator("#q").press("Enter");
            phone.looks("search for a pack");
            page.locator("main a[href='/packs/%s']".formatted(quarter.key())).click();
            assertThat(page.locator("#decisions")).isVisible();
            assertThat(page.locator("main")).containsText("Fund an interpreter at night");
            phone.looks("pack found by a search");
            page.getByRole(AriaRole.LINK, link("decisions register")).click();
            page.getByRole(AriaRole.LINK, link("Fund an interpreter at night")).click();
            assertThat(page.locator("main")).containsText("Agreed");
            phone.looks("decision read by a member");
            page.locator("main a[href^='/actions/']").first().click();
            assertThat(page.locator("h1")).containsText("Fund an interpreter at night");
            phone.looks("action read by a member");
        }
    }

    private void decides(Reader desk, Quarter quarter, String request, String decision, String words) {
        desk.opens("/decisions?kind=request&quarter=" + quarter.key());
        desk.page().getByRole(AriaRole.LINK, link(request)).click();
        desk.page().getByRole(AriaRole.BUTTON, button("Record the decision")).click();
        desk.looks("recording a decision");
        desk.page()
                .getByLabel(decision, new Page.GetByLabelOptions().setExact(true))
                .check();
        desk.page().getByLabel("Conditions or reasons").fill(words);
        desk.page().getByRole(AriaRole.BUTTON, button("Record the decision")).click();
        assertThat(desk.page().locator("main")).containsText(decision);
        desk.looks("decision recorded");
    }

    private void when_the_board_lets_the_missing_return_follow(Reader desk, Quarter quarter) {
        desk.opens("/packs/" + quarter.key() + "/approval");
        desk.page().getByRole(AriaRole.BUTTON, button("Approve and issue")).click();
        desk.looks("a missing return that nothing is said of");
        desk.page().getByLabel("May follow as a supplement until a date").check();
        var field = desk.page().locator("input[name^=missing-]").first().getAttribute("name");
        day(
                desk.page(),
                field.replace("missing-", "until-"),
                LocalDate.now(clock).plusDays(14));
        desk.page().getByRole(AriaRole.BUTTON, button("Approve and issue")).click();
        assertThat(desk.page().locator("main")).containsText("may follow until");
        desk.looks("pack issued with a supplement to follow");
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private void given_a_measure_of_people_and_an_action_in_each_area(Quarter quarter, String title) {
        var coordinator = someone.coordinator();
        CurrentActor.run(
                coordinator,
                () -> strategy.add(
                        coordinator,
                        new NewMeasure(
                                "SP1.1",
                                title,
                                Unit.COUNT,
                                Direction.UP,
                                null,
                                null,
                                "Invented for a journey",
                                List.copyOf(AREAS.keySet()),
                                true),
                        Map.of(quarter, BigDecimal.TEN),
                        LocalDate.of(2026, 1, 1)));
        AREAS.forEach((code, name) -> {
            var lead = someone.areaLead(code);
            CurrentActor.run(
                    lead,
                    () -> strategy.add(
                            lead,
                            ActionPlan.of(
                                    "Meet every agency in " + name + " about who answers at night",
                                    "",
                                    code,
                                    "SP1.1",
                                    "HUMBERSIDE_POLICE",
                                    null,
                                    List.of(),
                                    quarter.firstDay(4),
                                    quarter.lastDay(4).plusDays(200)),
                            quarter.firstDay(4)));
        });
    }

    private void when_the_coordinator_opens(Actor.Person coordinator, Quarter quarter) {
        try (var desk = Browsers.atADesk(port).signedIn(visit.as(coordinator).cookie())) {
            desk.opens("/").looks("home of the coordinator");
            desk.opens("/quarters").looks("quarters");
            plan(desk.page(), quarter);
            desk.looks("quarter planned");
            desk.page().getByRole(AriaRole.BUTTON, button("Open this quarter")).click();
            desk.looks("opening a quarter");
            desk.page().getByRole(AriaRole.BUTTON, button("Open this quarter")).click();
            desk.looks("quarter opened");
            desk.opens("/quarters/" + quarter.key() + "/opening");
            assertThat(desk.page().locator("body")).not().containsText("Something went wrong");
        }
    }

    private void plan(Page page, Quarter quarter) {
        var today = LocalDate.now(clock);
        page.navigate("/quarters/new");
        page.getByLabel("Quarter", new Page.GetByLabelOptions().setExact(true)).selectOption(quarter.key());
        day(page, "opens", quarter.lastDay(4).minusDays(10));
        day(page, "due", today.plusDays(3));
        day(page, "acceptBy", today.plusDays(8));
        day(page, "boardMeets", today.plusDays(15));
        page.getByRole(AriaRole.BUTTON, button("Plan quarter")).click();
        assertThat(page.locator("h1")).containsText(quarter.title(4));
    }

    private void when_the_area_submits(
            Actor.Person lead, Quarter quarter, String area, String value, boolean onAPhone) {
        try (var window = (onAPhone ? Browsers.onAPhone(port) : Browsers.atADesk(port))
                .signedIn(visit.as(lead).cookie())) {
            window.opens("/").looks("home of an area lead");
            submit(window, quarter, area, value);
            window.looks("return submitted");
        }
    }

    private void submit(Reader window, Quarter quarter, String area, String value) {
        var page = window.page();
        toTheReturn(page, quarter, area);
        window.looks("return to write");
        var path = page.url();
        page.navigate(path + "/figures");
        unfold(page);
        for (var figure : page.locator("input[name^=value-]").all()) {
            figure.fill(value.equals(FEW) ? "" : value);
        }
        for (var few : page.locator("input[name^=few-]").all()) {
            few.setChecked(value.equals(FEW));
        }
        window.looks("figures of a return");
        page.getByRole(AriaRole.BUTTON, button("Save figures")).click();
        saved(page, "Figures saved|There is a problem");
        if (page.locator(".govuk-error-summary").count() > 0) {
            return;
        }
        page.navigate(path + "/actions");
        unfold(page);
        window.looks("actions of a return");
        page.getByRole(AriaRole.BUTTON, button("Save progress on actions")).click();
        saved(page, "Progress on actions saved");
        page.navigate(path + "/narrative");
        page.getByLabel("Achievements").fill("Every agency knows who answers at night 🙂");
        page.getByLabel("Challenges").fill("Two posts stood empty");
        page.getByLabel("Request 1").fill("A named lead in each council");
        window.looks("words of a return");
        page.getByRole(AriaRole.BUTTON, button("Save", true)).click();
        saved(page, "Achievements, challenges and requests saved");
        page.navigate(path + "/submission");
        window.looks("checking a return");
        page.getByRole(AriaRole.BUTTON, button("Submit to the board")).click();
        assertThat(page.locator("body")).containsText("Submitted");
    }

    /// The next part is opened only once this one is kept: going on gives up what is still being sent.
    private static void saved(Page page, String words) {
        assertThat(page.locator("main")).containsText(Pattern.compile(words));
    }

    /// On a phone the figures are in chapters, and those that are answered already are folded everywhere.
    private static void unfold(Page page) {
        for (var folded : List.of(".waymark-chapter", ".waymark-details--wide")) {
            var summary = page.locator("main %s:not([open]) > summary:visible".formatted(folded));
            while (summary.count() > 0) {
                summary.first().click();
            }
        }
    }

    private void toTheReturn(Page page, Quarter quarter, String area) {
        page.navigate("/quarters/" + quarter.key());
        page.getByRole(AriaRole.TABLE)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(AREAS.get(area)).setExact(true))
                .click();
        page.waitForURL("**/returns/**");
    }

    private void when_the_board_accepts(Actor.Person member, Quarter quarter, String area, boolean looks) {
        try (var desk = Browsers.atADesk(port).signedIn(visit.as(member).cookie())) {
            if (looks) {
                desk.opens("/").looks("home of a board member");
                toTheReturn(desk.page(), quarter, area);
                desk.looks("return before the board");
            }
            accept(desk.page(), quarter, area);
            desk.looks("return accepted");
        }
    }

    private void accept(Page page, Quarter quarter, String area) {
        toTheReturn(page, quarter, area);
        page.getByRole(AriaRole.BUTTON, button("Accept", true)).click();
        page.getByRole(AriaRole.BUTTON, button("Accept the return")).click();
        assertThat(page.locator("body")).containsText("Accepted");
    }

    private void when_the_board_sends_back(Actor.Person member, Quarter quarter, String area) {
        try (var desk = Browsers.atADesk(port).signedIn(visit.as(member).cookie())) {
            toTheReturn(desk.page(), quarter, area);
            desk.page().getByRole(AriaRole.BUTTON, button("Send back", true)).click();
            desk.page().getByRole(AriaRole.BUTTON, button("Send it back")).click();
            desk.looks("sending back without a reason");
            desk.page()
                    .getByLabel("What should the area change or add?")
                    .fill("1,200 cannot be right: please look at the figure again");
            desk.page().getByRole(AriaRole.BUTTON, button("Send it back")).click();
            desk.looks("return sent back");
        }
    }

    private void when_the_area_corrects_and_submits_again(Actor.Person lead, Quarter quarter) {
        try (var desk = Browsers.atADesk(port).signedIn(visit.as(lead).cookie())) {
            toTheReturn(desk.page(), quarter, "NORTH_EAST_LINCOLNSHIRE");
            assertThat(desk.page().locator("body")).containsText("1,200 cannot be right");
            submit(desk, quarter, "NORTH_EAST_LINCOLNSHIRE", FEW);
        }
    }

    private void when_the_due_day_passes(Actor.Person coordinator, Quarter quarter) {
        try (var desk = Browsers.atADesk(port).signedIn(visit.as(coordinator).cookie())) {
            desk.opens("/quarters/" + quarter.key() + "/dates");
            day(desk.page(), "due", LocalDate.now(clock).minusDays(1));
            desk.page().getByRole(AriaRole.BUTTON, button("Save the dates")).click();
            assertThat(desk.page().locator("body")).containsText("Late");
            desk.looks("quarter with a late return");
        }
    }

    private void when_the_coordinator_writes_the_summary(Actor.Person coordinator, Quarter quarter) {
        try (var desk = Browsers.atADesk(port).signedIn(visit.as(coordinator).cookie())) {
            desk.opens("/packs/" + quarter.key()).looks("pack in draft");
            desk.opens("/packs/" + quarter.key() + "/summary");
            desk.page().getByLabel("What should the board know?").fill("All four areas reported. Nights are covered.");
            desk.looks("summary of the pack");
            desk.page().getByRole(AriaRole.BUTTON, button("Save the summary")).click();
        }
    }

    private void when_the_board_issues_the_pack(Actor.Person member, Quarter quarter) {
        try (var desk = Browsers.atADesk(port).signedIn(visit.as(member).cookie())) {
            desk.opens("/packs/" + quarter.key() + "/approval").looks("approving the pack");
            desk.page().getByRole(AriaRole.BUTTON, button("Approve and issue")).click();
            desk.looks("pack issued");
            then_the_keys_lead_through_the_presentation(desk, quarter);
        }
    }

    private void then_the_keys_lead_through_the_presentation(Reader desk, Quarter quarter) {
        desk.opens("/packs/" + quarter.key() + "/presentation").looks("presentation of the pack");
        var page = desk.page();
        assertThat(page.locator(".waymark-slides__keys")).isVisible();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#slide-decisions")).isFocused();
        page.keyboard().press("PageDown");
        assertThat(page.locator("#slide-measures")).isFocused();
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator("#slide-decisions")).isFocused();
        page.keyboard().press("Home");
        assertThat(page.locator("#slide-title")).isFocused();
    }

    private void then_everybody_reads_the_same_on_page_paper_and_file(Actor.Person reader, Quarter quarter)
            throws Exception {
        var browser = visit.as(reader);
        try (var phone = Browsers.onAPhone(port).signedIn(browser.cookie())) {
            phone.opens("/packs/" + quarter.key()).looks("pack on a phone");
        }
        var page = browser.get("/packs/" + quarter.key());
        var pdf = browser.get("/packs/" + quarter.key() + "/pdf").response().getContentAsByteArray();
        var again = browser.get("/packs/" + quarter.key() + "/pdf").response().getContentAsByteArray();
        var file = browser.get("/packs/" + quarter.key() + "/csv").text();
        var sha = page.html().select("#sha256").text();
        String paper;
        try (var document = Loader.loadPDF(pdf)) {
            paper = new PDFTextStripper().getText(document);
        }

        assertThat(page.words()).contains("fewer than 5").contains("All four areas reported");
        assertThat(paper).contains("fewer than 5").contains("All four areas reported");
        assertThat(file).contains("fewer than 5");
        assertThat(sha).hasSize(64);
        assertThat(paper.replaceAll("\\s", "")).contains(sha);
        assertThat(pdf).isEqualTo(again);
        assertThat(page.words())
                .contains(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(pdf)));
        java.nio.file.Files.createDirectories(java.nio.file.Path.of("target/looks"));
        java.nio.file.Files.write(java.nio.file.Path.of("target/looks/journey-pack.pdf"), pdf);
    }

    private void then_a_locked_return_cannot_be_changed(Actor.Person lead, Quarter quarter) {
        try (var desk = Browsers.atADesk(port).signedIn(visit.as(lead).cookie())) {
            toTheReturn(desk.page(), quarter, "HULL");
            var path = java.net.URI.create(desk.page().url()).getPath();
            var answer = visit.as(lead).post(path + "/narrative", "version", "2", "achievements", "Changed afterwards");
            assertThat(answer.status()).isIn(303, 409, 422);
            assertThat(visit.as(lead).get(path).words()).doesNotContain("Changed afterwards");
        }
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions button(String name, boolean exact) {
        return new Page.GetByRoleOptions().setName(name).setExact(exact);
    }
}
