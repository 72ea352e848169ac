package waymark.intelligence;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static waymark.intelligence.IntelligenceFixtures.ELSEWHERE;
import static waymark.intelligence.IntelligenceFixtures.UNIT;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.intelligence.reports.Purpose;
import waymark.journeys.Browsers;
import waymark.journeys.Reader;
import waymark.training.champions.ChampionFixtures;

/// An order from the court to a breach, with a partner who checks it on a phone; a disruption; the plan of a group; a
/// question that is asked and answered; a month that is published and read by the board.
@WaymarkTest
class DisruptionJourney {

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    IntelligenceFixtures intelligence;

    @Autowired
    WorkFixtures work;

    @Autowired
    ChampionFixtures listed;

    private static void day(Page page, String name, LocalDate day) {
        page.locator("#" + name + "-day, #" + name).first().fill("" + day.getDayOfMonth());
        page.locator("#" + name + "-month").fill("" + day.getMonthValue());
        page.locator("#" + name + "-year").fill("" + day.getYear());
    }

    @Test
    void an_order_is_recorded_checked_by_a_partner_on_a_phone_and_breached() {
        var today = LocalDate.now();
        var officer = visit.as(intelligence.officer(UNIT, Purpose.DISRUPT)).cookie();
        var checker = listed.listed(someone.member("HCC"));
        String order;
        try (var reader = Browsers.window(port, 1280, false)) {
            reader.andAt(360).signedIn(officer);
            var page = reader.opens("/intelligence/orders/new").page();
            page.locator("input[name=kind][value=CCE_PREVENTION]").check();
            page.locator("#subject").fill("Tester Invented");
            page.locator("#court").fill("Hull Crown Court");
            day(page, "deleteOn", today.plusYears(9));
            reader.looks("order form");
            Reader.press(page, "Record");
            order = page.url().substring(page.url().lastIndexOf('/') + 1);
            page.getByText("Add a condition").first().click();
            page.locator("#words").fill("Must not employ anybody");
            page.locator("#checker").selectOption(ChampionFixtures.reference(checker));
            page.locator("#everyDays").fill("30");
            day(page, "nextCheckOn", today);
            reader.looks("order condition");
            Reader.press(page, "Add");
            reader.looks("order with a condition");
        }
        try (var phone = Browsers.window(port, 360, false)) {
            phone.signedIn(visit.as(checker).cookie());
            var page = phone.opens("/intelligence/checks").page();
            phone.looks("orders to check");
            page.locator("main").getByText("Must not employ anybody").click();
            page.locator("input[name=found][value=NOT_KEPT]").check();
            page.locator("#words").fill("Two people at work");
            phone.looks("order check");
            Reader.press(page, "Record the check");
            assertThat(page.locator("main")).containsText("Recorded. Thank you");
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(officer);
            var page = reader.opens("/intelligence/orders/" + order + "/breaches/new")
                    .page();
            page.locator("#what").fill("Two people were found at work");
            page.locator("input[name=outcome][value=CHARGED]").check();
            reader.looks("order breach");
            Reader.press(page, "Record");
            assertThat(page.locator("main")).containsText("Two people at work");
            reader.looks("order breached");
            reader.opens("/intelligence/orders");
            reader.looks("orders");
            reader.opens("/intelligence/orders/" + order + "/ending");
            reader.looks("order ending");
        }
    }

    @Test
    void a_disruption_is_recorded_and_the_plan_of_a_group_is_written() {
        for (int back = 0; back < 4; back++) {
            work.disruption(UNIT, "HULL", LocalDate.now().minusDays(back * 40L));
        }
        work.tool(UNIT, "HULL");
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360)
                    .signedIn(visit.as(intelligence.officer(UNIT, Purpose.DISRUPT))
                            .cookie());
            var page = reader.opens("/intelligence/disruptions/new").page();
            page.locator("#what").fill("Jordan Example was visited");
            page.locator("input[name=fourP][value=PURSUE]").check();
            page.locator("#afterWords").fill("It closed");
            page.locator("#knownHow").fill("A second visit");
            page.locator("input[name=level][value=MODERATE]").check();
            page.locator("#place").selectOption("CAR_WASH");
            Reader.press(page, "Record");
            reader.looks("disruption refused");
            page.locator("#what").fill("A visit with partners");
            Reader.press(page, "Record");
            assertThat(page.locator("main")).containsText("local usage");
            reader.looks("disruption");
            reader.opens("/intelligence/disruptions");
            reader.looks("disruptions");
            reader.opens("/intelligence/tools");
            reader.looks("tools");
            page = reader.opens("/intelligence/groups/new").page();
            page.locator("#name").fill("Group Curlew");
            page.locator("#about").fill("Takes wages and papers");
            Reader.press(page, "Record");
            page.getByText("Add a step").first().click();
            page.locator("input[name=fourP][value=PREVENT]").check();
            page.locator("#aim").fill("Nobody new is brought");
            page.locator("#what").fill("Warn the agencies");
            reader.looks("group step");
            Reader.press(page, "Add");
            assertThat(page.locator("main")).containsText("Nobody new is brought");
            reader.looks("group");
            reader.opens("/intelligence/groups");
            reader.looks("groups");
        }
    }

    @Test
    void a_question_is_asked_and_answered() {
        String path;
        var officer = visit.as(intelligence.officer(UNIT)).cookie();
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(officer);
            var page = reader.opens("/intelligence/requirements/new").page();
            page.locator("#title").fill("Vans before six");
            page.locator("#wanted").fill("Where do vans collect groups of people?");
            page.locator("#why").fill("A pattern in reports");
            page.locator("input[name=asked][value=HCC]").check();
            reader.looks("question form");
            Reader.press(page, "Ask");
            path = page.url().substring(page.url().indexOf("/intelligence"));
        }
        try (var phone = Browsers.window(port, 360, false)) {
            phone.signedIn(visit.as(someone.member("HCC")).cookie());
            var page = phone.opens(path).page();
            phone.looks("question on a phone");
            Reader.press(page, "Answer for your organisation");
            assertThat(page.locator("main")).containsText("Answered. Thank you");
            phone.opens("/intelligence/requirements");
            phone.looks("questions on a phone");
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(officer);
            reader.opens(path);
            reader.looks("question answered");
            reader.opens(path + "/closing");
            reader.looks("question closing");
        }
    }

    @Test
    void a_month_is_published_by_a_second_officer_and_read_by_the_board() {
        var month = YearMonth.now().minusMonths(2);
        for (int number = 0; number < 7; number++) {
            work.disruption(UNIT, number < 2 ? "HULL" : "EAST_RIDING", month.atDay(3));
        }
        var path = "/intelligence/months/" + month;
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(intelligence.officer(UNIT)).cookie());
            var page = reader.opens("/intelligence/months").page();
            page.locator("#month").selectOption(month.toString());
            reader.looks("months");
            Reader.press(page, "Begin");
            page.getByText("Write the assessment").first().click();
            page.locator("#situation").fill("Quiet, with visits in two areas. We are fairly sure.");
            reader.looks("month form");
            Reader.press(page, "Save");
            reader.looks("month drafted");
            Reader.press(page, "Send to a second officer");
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(intelligence.officer(ELSEWHERE)).cookie());
            var page = reader.opens(path).page();
            reader.looks("month with a second officer");
            Reader.press(page, "Publish it");
        }
        try (var phone = Browsers.window(port, 360, false)) {
            phone.signedIn(visit.as(someone.boardMember()).cookie());
            var page = phone.opens(path).page();
            assertThat(page.locator("main")).containsText("fewer than 5");
            phone.looks("month read by the board");
        }
    }
}
