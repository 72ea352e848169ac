package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.Route;

/// At a scene, on a phone without scripts: safety first, then one conversation about consent; at a desk later
/// it is withdrawn, with what follows read before.
@WaymarkTest
class ConsentJourney {

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    CaseFixtures cases;

    @Autowired
    TestUsers someone;

    @Test
    void somebody_is_made_safe_asked_for_consent_and_changes_their_mind() {
        var worker = cases.caseworker("HCC");
        var path = "/cases/" + cases.open(worker, Route.ADULT_CONSENTS);
        try (var phone = Browsers.window(port, 360, false)) {
            phone.signedIn(visit.as(worker).cookie());
            var page = phone.opens(path + "/safety").page();
            phone.looks("safety empty");
            page.getByText("Ask about safety").first().click();
            Reader.press(page, "Record");
            phone.looks("safety refused");
            page.getByLabel("In danger now").check();
            page.locator("#dangerWords").fill("Two men wait outside");
            page.locator("input[name=police][value=yes]").check();
            page.locator("input[name=firstNight][value=NEEDED]").check();
            Reader.press(page, "Record");
            assertThat(page.locator(".govuk-notification-banner")).containsText("Safety recorded");
            phone.looks("safety");
            phone.opens(path);
            assertThat(page.locator("main")).containsText("Somebody in this case is in danger now. Call 999.");
            phone.looks("case in danger");
            phone.opens(path + "/consent");
            page.getByText("Record a conversation").first().click();
            Reader.press(page, "Record the conversation");
            phone.looks("conversation refused");
            for (var point : new String[] {"nrm", "outcomes", "support", "sharing"}) {
                page.locator("input[name=explained][value='%s:1']".formatted(point))
                        .check();
            }
            page.locator("input[name=interpreter][value=USED]").check();
            page.locator("input[name=professional]").check();
            page.locator("input[name=nrm][value=GIVEN]").check();
            page.locator("input[name=police][value=REFUSED]").check();
            page.locator("input[name=evidence][value=WITNESSED]").check();
            page.locator("#words").fill("I am tired");
            Reader.press(page, "Record the conversation");
            assertThat(page.locator(".govuk-notification-banner")).containsText("Conversation recorded");
            phone.looks("consent of somebody");
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(320).signedIn(visit.as(worker).cookie());
            var page = reader.opens(path + "/consent").page();
            reader.looks("consent");
            page.getByText("Withdraw consent").first().click();
            assertThat(page.locator("main")).containsText("Support that the Home Office pays for ends.");
            reader.looks("withdrawal");
            page.locator("input[name=layers][value=NRM]").check();
            page.locator("input[name=explained][value=yes]").check();
            page.locator("input[name=interpreter][value=USED]").check();
            page.locator("input[name=evidence][value=SIGNED]").check();
            Reader.press(page, "Record the withdrawal");
            reader.looks("consent withdrawn");
            page.getByText("Capacity to decide").first().click();
            page.getByLabel("They cannot decide about the NRM now").check();
            reader.looks("capacity");
            reader.opens(path + "/safety/edit");
            reader.looks("safety form");
            reader.opens("/cases/privacy-notices/1");
            reader.looks("privacy notice");
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(320).signedIn(visit.as(someone.coordinator()).cookie());
            reader.opens("/cases/privacy-notice");
            reader.looks("privacy notice settings");
        }
    }
}
