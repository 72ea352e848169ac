package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static waymark.journeys.Reader.pressExactly;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.PersonDetails;
import waymark.cases.record.Route;
import waymark.support.SupportPeople;

/// A boy of sixteen whom nobody asked how safe he is, and whom nobody referred to social care: his case is not closed
/// by one person, nor with six times the same words.
@WaymarkTest
class ClosingJourney {

    private static final String BANNER = ".govuk-notification-banner";
    private static final String ERRORS = ".govuk-error-summary";

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    CaseFixtures cases;

    @Autowired
    SupportPeople people;

    @Test
    void the_case_of_a_boy_is_closed_by_two_people_who_both_see_what_was_not_done() {
        var owner = people.caseworker("ERYC");
        var manager = people.manager("ERYC");
        var born = LocalDate.now().minusYears(16).minusDays(40);
        var ref = cases.open(
                owner, Route.CHILD, new PersonDetails("Tern", "Sample", "", born, "male", "Albania", "", "Albanian"));
        var path = "/cases/" + ref;
        try (var phone = Browsers.window(port, 360, false)) {
            phone.signedIn(visit.as(owner).cookie());
            var page = phone.opens(path + "/closure").page();
            phone.looks("closing a boy's case");
            assertThat(page.locator("main")).containsText("The person is a child, or may be one");
            page.locator("input[name=reason][value=SUPPORTED]").check();
            for (var why : page.locator("textarea[name^='why-']").all()) {
                why.fill("Tern reason");
            }
            pressExactly(page, "Ask the second person");
            phone.looks("closing with fillers refused");
            assertThat(page.locator(ERRORS)).containsText("in at least four different words why this is not done");
            Reader.explains(page);
            pressExactly(page, "Ask the second person");
            assertThat(page.locator(BANNER)).containsText("A second person was asked");
            pressExactly(page, "Let %s read the case".formatted(manager.name()));
            phone.opens(path + "/closure");
            assertThat(page.locator("#why-child-social-care"))
                    .hasValue("She was asked and wanted nothing like child social care");
        }
        try (var desk = Browsers.window(port, 1280, true)) {
            desk.andAt(320).signedIn(visit.as(manager).cookie());
            var page = desk.opens("/").page();
            page.getByText("Approve or send back: case " + ref).click();
            desk.looks("what is missing in a boy's case");
            assertThat(page.locator("main")).containsText("Not done: For the child: Social care (Not begun)");
            page.locator("input[name=answer][value=yes]").check();
            pressExactly(page, "Record");
        }
        try (var phone = Browsers.window(port, 360, false)) {
            phone.signedIn(visit.as(owner).cookie());
            var page = phone.opens(path + "/closure").page();
            phone.looks("closing what was approved");
            pressExactly(page, "Close the case");
            assertThat(page.locator(BANNER)).containsText("Case closed");
        }
        try (var desk = Browsers.window(port, 1280, true)) {
            desk.signedIn(visit.as(manager).cookie());
            assertThat(desk.opens("/notices").page().locator("main"))
                    .containsText("The case %s was closed".formatted(ref));
        }
    }
}
