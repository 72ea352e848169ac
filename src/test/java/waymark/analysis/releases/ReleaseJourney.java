package waymark.analysis.releases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.journeys.Browsers;
import waymark.journeys.Reader;

/// A table from an analyst's counts to a member who reads it; then a second one that would reveal a person together
/// with the first.
@WaymarkTest
class ReleaseJourney {

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    private static void fill(Page page, String measure, String rows, String columns, String cells) {
        page.locator("#cells").fill(cells);
        page.locator("#rowName").fill(rows);
        page.locator("#columnName").fill(columns);
        page.locator("#measure").fill(measure);
        page.locator("#definition").fill("People who were referred for the first time. Invented.");
        page.locator("#title").fill(measure + ", by " + rows);
        page.locator("#unknown").fill("People whom nobody recognised are not in it.");
        page.locator("#why").fill("For the annual report of the partnership");
        Reader.press(page, "Save and look");
    }

    private static void signs(Page page, String kind, String who) {
        page.getByText("Record a comment on the wording").click();
        page.locator("input[name=kind][value=" + kind + "]").check();
        page.locator("#who").fill(who);
        Reader.day(page, "onDay", LocalDate.now());
        page.locator("input[name=agreed][value=yes]").check();
        page.locator("#said").fill("Clear, and it points at nobody");
        Reader.press(page, "Note it");
    }

    @Test
    void a_table_is_released_and_a_second_that_would_reveal_a_person_is_refused() {
        var analyst = visit.as(someone.with("OPCC", "analyst@partnership")).cookie();
        var approver = visit.as(someone.informationGovernance()).cookie();
        var member = visit.as(someone.boardMember()).cookie();
        String first;
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(analyst);
            var page = reader.opens("/insight/releases/new").page();
            reader.looks("release form");
            fill(
                    page,
                    "People invented for the journey",
                    "Nationality",
                    "Age",
                    "Nationality,Adults,Children\nBritish,20,3\nAlbanian,14,9\nVietnamese,11,12");
            assertThat(page.locator("#main-content")).containsText("4 numbers are not shown");
            reader.looks("release preview");
            first = page.url().substring(page.url().lastIndexOf('/') + 1);
            signs(page, "SURVIVORS", "Lived experience panel");
            signs(page, "PARTNER", "Invented advice centre");
            Reader.press(page, "Send to an approver");
            assertThat(page.locator("#main-content")).containsText("With an approver");
        }
        try (var reader = Browsers.window(port, 1280, false)) {
            reader.andAt(360).signedIn(approver);
            var page = reader.opens("/insight/releases/" + first).page();
            assertThat(page.locator("#main-content")).not().containsText("a reader can work out");
            reader.looks("release to decide");
            Reader.day(page, "expiresOn", LocalDate.now().plusYears(1));
            Reader.press(page, "Release it");
            assertThat(page.locator("#main-content")).containsText("Released on");
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(member);
            var page = reader.opens("/insight/releases").page();
            reader.looks("released tables");
            page.getByText("People invented for the journey, by Nationality").click();
            assertThat(page.locator("#main-content")).containsText("not shown");
            reader.looks("released table");
            page.getByText("How figures are calculated").first().click();
            reader.looks("methods");
        }
        try (var reader = Browsers.window(port, 1280, false)) {
            reader.andAt(360).signedIn(analyst);
            var page = reader.opens("/insight/releases/new").page();
            // 69 were released: 66 of them leave three
            page.locator("#partOf").selectOption("people invented for the journey");
            fill(page, "People who agreed to support", "Sex", "", "Sex,Number\nWomen,40\nMen,26");
            assertThat(page.locator("#main-content")).containsText("A reader who also has " + first);
            assertThat(page.locator("#main-content")).containsText("could work out that it is 3");
            reader.looks("release refused");
            Reader.press(page, "Send to an approver");
            assertThat(page.locator(".govuk-error-summary")).containsText("Somebody could be found by this table");
        }
    }
}
