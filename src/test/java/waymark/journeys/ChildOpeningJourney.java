package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.Route;

/// A case is opened for a person of 16, first as that of an adult; and a date of birth is corrected later.
@WaymarkTest
class ChildOpeningJourney {

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    CaseFixtures cases;

    @Autowired
    Clock clock;

    @Test
    void a_child_is_never_opened_as_an_adult_and_never_becomes_one_by_a_corrected_date() {
        var worker = cases.caseworker("HCC");
        var today = LocalDate.now(clock);
        try (var desk = Browsers.window(port, 1280, false)) {
            desk.andAt(360).signedIn(visit.as(worker).cookie());
            var page = desk.opens("/cases/new").page();
            page.locator("#firstName").fill("Sample");
            Reader.day(page, "born", today.minusYears(16));
            Reader.press(page, "Search my cases and continue");
            page.locator("input[name=route][value=ADULT_CONSENTS]").check();
            page.locator("#concern").fill("Sleeps behind the car wash");
            Reader.press(page, "Open the case");
            assertThat(page.locator(".govuk-error-summary")).containsText("the person is under 18");
            assertThat(page.locator("input[name=born-year]")).isVisible();
            desk.looks("opening a case of a child as an adult");
            page.locator("input[name=route][value=MAYBE_CHILD]").check();
            Reader.press(page, "Open the case");
            assertThat(page.locator("#next + ol")).containsText("Refer the child to social care");
            assertThat(page.locator("main .govuk-tag").first()).hasText("Perhaps a child");

            desk.opens("/cases/" + cases.open(worker, Route.ADULT_CONSENTS) + "/people");
            page.locator("main a", new Page.LocatorOptions().setHasText("Change"))
                    .first()
                    .click();
            Reader.day(page, "born", today.minusYears(15));
            Reader.press(page, "Save");
            desk.looks("a date of birth that makes a child");
            page.locator("input[name=settle][value=CHILD]").check();
            Reader.press(page, "Save");
            assertThat(page.locator("h1")).hasText("A child");
            desk.looks("the route of a child follows");
            var change = page.url().replaceAll("/route.*", "").replaceAll(".*(/cases/)", "$1");
            desk.opens(change).looks("case of a child on the route of an adult");
            assertThat(page.locator("#next + ol li").first()).containsText("Settle the age");
            assertThat(page.locator("main")).containsText("Until that is settled, treat them as a child.");
        }
    }
}
