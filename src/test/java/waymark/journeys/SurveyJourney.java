package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static waymark.journeys.Reader.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;

/// Somebody says what they saw at a car wash, finds that it is reason for a report, and sends it there and
/// then; the coordinator looks at the pattern.
@WaymarkTest
class SurveyJourney {

    private static final int QUESTIONS = 11;

    @LocalServerPort
    private int port;

    @Autowired
    private TestUsers someone;

    @Autowired
    private Visit visit;

    @Test
    void from_a_car_wash_to_a_report_without_scripts_and_on_a_phone() {
        try (var phone = Browsers.onAPhone(port)) {
            answered(phone);
        }
        try (var plain = Browsers.withoutScripts(port)) {
            answered(plain);
        }
    }

    private static void answered(Reader reader) {
        var page = reader.page();
        reader.opens("/surveys").looks("surveys");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hand car washes"))
                .click();
        reader.looks("survey start");
        press(page, "Start now");
        reader.looks("survey question");
        int taps = 1;
        for (int number = 0; number < QUESTIONS; number++) {
            page.getByText(number == 0 ? "Yes" : "No", new Page.GetByTextOptions().setExact(true))
                    .click();
            taps++;
            if (reader.scripts()) {
                moved(page);
            } else {
                press(page, "Continue");
            }
        }
        page.getByLabel("Which town").fill("Gool");
        press(page, "Finish");
        reader.looks("survey place");
        page.getByText("Goole").click();
        taps += 2;
        if (reader.scripts()) {
            moved(page);
            org.assertj.core.api.Assertions.assertThat(taps)
                    .as("taps from the first page to the end")
                    .isLessThanOrEqualTo(14);
        } else {
            press(page, "Finish");
        }
        assertThat(page.locator("h1")).hasText("This should be reported");
        page.getByLabel("I do not know").check();
        reader.looks("survey end");
        press(page, "Send it now");
        assertThat(page.locator("#code")).hasText(Pattern.compile("\\d{7} \\d{7} \\d{7}"));
        org.assertj.core.api.Assertions.assertThat(page.locator("#code bdi").evaluate("""
                        code => {
                          const words = document.createRange()
                          words.selectNodeContents(code)
                          return new Set([...words.getClientRects()].map((line) => line.top)).size
                        }"""))
                .as("lines of the code: a group is never broken")
                .isEqualTo(reader.scripts() ? 3 : 1);
        org.assertj.core.api.Assertions.assertThat(page.context().cookies()).isEmpty();
    }

    @Test
    void after_back_a_tap_on_the_answer_already_chosen_leads_on_and_the_arrows_of_the_keyboard_do_not() {
        try (var phone = Browsers.onAPhone(port)) {
            var page = phone.opens("/surveys/car-wash").page();
            press(page, "Start now");
            tap(page, "Yes");
            assertThat(page.locator(".govuk-caption-m")).containsText("2");
            press(page, "Back");
            assertThat(page.locator(".govuk-caption-m")).containsText("1 of");
            assertThat(page.getByLabel("Yes")).isChecked();
            tap(page, "Yes");
            assertThat(page.locator(".govuk-caption-m")).containsText("2");
            press(page, "Back");
            page.getByLabel("Yes").focus();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Space");
            assertThat(page.locator("body:not([aria-busy]) .govuk-caption-m")).containsText("1 of");
            page.keyboard().press("Enter");
            assertThat(page.locator(".govuk-caption-m")).containsText("2");
            assertThat(page.locator("h1")).isFocused();
            assertThat(page.locator("h1")).hasCSS("outline-style", "none");
        }
    }

    private static void tap(Page page, String answer) {
        page.getByText(answer, new Page.GetByTextOptions().setExact(true)).click();
        moved(page);
    }

    @AfterEach
    void away() {
        TestDatabase.owner()
                .sql("delete from concerns.report_pattern where month < date '2021-01-01'")
                .update();
        TestDatabase.owner()
                .sql("delete from concerns.survey_tally where month < date '2021-01-01'")
                .update();
    }

    private static void counted() {
        TestDatabase.owner().sql("""
                insert into concerns.report_pattern (report, area, month, outcome)
                select gen_random_uuid(), area, month, outcome
                  from (values ('HULL', date '2020-03-01', 'POLICE', 7), ('HULL', date '2020-05-01', 'KEPT', 3),
                               ('EAST_RIDING', date '2020-05-01', 'POLICE', 12)) as told (area, month, outcome, reports),
                       generate_series(1, reports)
                """).update();
        TestDatabase.owner().sql("""
                insert into concerns.survey_tally (survey, area, place, month, question, answer, sheets)
                values ('car-wash', 'EAST_RIDING', '2648319', date '2020-05-01', '', '', 14),
                       ('nail-bar', 'HULL', '2645425', date '2020-04-01', '', '', 4),
                       ('car-wash', '', '', date '2020-05-01', 'SLEEP', 'YES', 11)
                """).update();
    }

    @Test
    void the_pattern_on_a_desk_and_on_a_phone() {
        counted();
        var coordinator = visit.as(someone.coordinator()).cookie();
        try (var desk = Browsers.atADesk(port);
                var phone = Browsers.onAPhone(port)) {
            for (var reader : List.of(desk, phone)) {
                reader.signedIn(coordinator);
                reader.opens("/reports/patterns?year=2020").looks("patterns");
                assertThat(reader.page().locator("main")).containsText("Reports by month and area");
            }
        }
    }

    private static void moved(Page page) {
        page.locator("body:not([aria-busy])").waitFor();
    }
}
