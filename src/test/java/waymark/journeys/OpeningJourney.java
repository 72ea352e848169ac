package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.FreshDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.Route;
import waymark.kernel.Ref;

/// A first responder at the scene opens a case on a phone, without scripts, adds a child of the person and
/// changes the route; the caseworker of an earlier case is asked to compare.
@WaymarkTest
@FreshDatabase
class OpeningJourney {

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    CaseFixtures fixtures;

    @Test
    void a_first_responder_opens_a_case_on_a_phone() {
        var responder = someone.firstResponder("HUMBERSIDE_POLICE");
        String path;
        try (var phone = Browsers.window(port, 360, false)) {
            phone.signedIn(visit.as(responder).cookie());
            var page = phone.opens("/cases").page();
            phone.looks("cases empty");
            page.locator("main a[href='/cases/new']").click();
            phone.looks("who on a phone");
            page.locator("#firstName").fill("Mai");
            page.locator("#lastName").fill("Sample-Nguyen");
            page.locator("#age").fill("27");
            page.locator("#telephone").fill("12");
            Reader.press(page, "Search my cases and continue");
            assertThat(page.locator(".govuk-error-summary")).containsText("Enter one telephone number");
            page.locator("#telephone").fill("07700 900 123");
            Reader.press(page, "Search my cases and continue");
            assertThat(page.locator("main")).containsText("Nobody in your cases is similar");
            phone.looks("case on a phone");
            Reader.press(page, "Open the case");
            phone.looks("case refused on a phone");
            page.getByLabel("An adult who cannot say yet").check();
            page.locator("#concern").fill("Sleeps behind the nail bar and may not go out alone");
            page.locator("#foundAuthority").selectOption("HULL");
            page.locator("#foundTown").fill("Hull");
            Reader.press(page, "Open the case");
            assertThat(page.locator(".govuk-notification-banner")).containsText("Case opened");
            assertThat(page.locator("main")).containsText("Found: Hull");
            phone.looks("case opened on a phone");
            path = page.url().replaceAll(".*(/cases/CA-[0-9A-Z]+).*", "$1");
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(320).signedIn(visit.as(responder).cookie());
            var page = reader.opens(path + "/people").page();
            page.getByText("Add family or a companion").click();
            page.getByLabel("Child", new Page.GetByLabelOptions().setExact(true))
                    .check();
            page.locator("#firstName").fill("Lan");
            page.locator("#child").check();
            page.locator("#referral").check();
            page.locator("#together").check();
            reader.looks("person added");
            Reader.press(page, "Add to the case");
            assertThat(page.locator("main")).containsText("Needs a referral");
            reader.looks("people of a case");
            page.getByText("Open a case of their own").click();
            reader.looks("own case");
            reader.opens(path + "/route");
            reader.looks("route");
            page.getByLabel("An adult who agrees to a referral").check();
            Reader.press(page, "Show what changes");
            page.locator("#reason").fill("She has slept and decided");
            reader.looks("route changes");
            Reader.press(page, "Change the route");
            assertThat(page.locator(".govuk-notification-banner")).containsText("Route changed");
            reader.opens(path + "/beginning");
            reader.looks("beginning");
            reader.opens("/cases");
            reader.looks("cases");
            page.locator("#name").fill("Mai");
            Reader.press(page, "Find");
            assertThat(page.locator("main")).containsText("Sample-Nguyen");
            reader.looks("found");
        }
        var earlier = fixtures.caseworker("HUMBERCARE");
        var ref = fixtures.open(earlier, Route.ADULT_CONSENTS);
        var comparison = fixtures.comparison(ref, new Ref(path.substring("/cases/".length())));
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(320).signedIn(visit.as(earlier).cookie());
            var page = reader.opens("/cases/" + ref + "/comparisons").page();
            reader.looks("comparisons");
            page.locator("main table a").first().click();
            reader.looks("comparison");
            page.getByLabel("The same person", new Page.GetByLabelOptions().setExact(true))
                    .check();
            Reader.press(page, "Save");
            reader.looks("comparison refused");
            page.locator("#reason").fill("The same scar");
            Reader.press(page, "Save");
            assertThat(page.locator("main")).containsText("Waiting for the other side");
            reader.looks("comparison waits");
            reader.opens("/cases/" + ref);
            assertThat(page.locator("main")).containsText("The same person in another case");
        }
        try (var reader = Browsers.window(port, 360, false)) {
            reader.signedIn(visit.as(responder).cookie());
            var page = reader.opens(path + "/comparisons/" + comparison).page();
            reader.looks("comparison on a phone");
            page.getByLabel("Not the same person").check();
            page.locator("#reason").fill("Another year of birth");
            Reader.press(page, "Save");
            assertThat(page.locator("main")).containsText("Compare again");
        }
    }
}
