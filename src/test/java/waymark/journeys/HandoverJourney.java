package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static waymark.journeys.Reader.pressExactly;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.handovers.HandoverFixtures;

/// A nurse hands a concern to the council on a phone, who accepts it and says what became of it.
@WaymarkTest
class HandoverJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private TestUsers someone;

    @Autowired
    private Visit visit;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void from_the_person_in_front_of_her_to_an_outcome(boolean scripts) {
        var handovers = new HandoverFixtures(someone, visit);
        var responder = handovers.responder("HCC");
        var sender = handovers.sender();
        String path;
        try (var reader = Browsers.window(port, 360, scripts)) {
            reader.signedIn(visit.as(sender).cookie());
            var page = reader.opens("/handover").looks("handover none").page();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hand a concern over"))
                    .click();
            reader.looks("handover area");
            page.getByLabel("Hull", new Page.GetByLabelOptions().setExact(true)).check();
            pressExactly(page, "Continue");
            reader.looks("handover new");
            pressExactly(page, "Hand it over");
            assertThat(page.locator(".govuk-error-summary")).isVisible();
            reader.looks("handover refused");
            fill(page);
            pressExactly(page, "Hand it over");
            assertThat(page.locator("h1")).hasText("Sent");
            reader.looks("handover confirmation");
            page.getByText("Go to the hand-over").click();
            reader.looks("handover sent");
            path = page.url().substring(page.url().indexOf("/handover/"));
        }
        try (var reader = Browsers.window(port, 360, scripts)) {
            reader.signedIn(visit.as(responder).cookie());
            var page = reader.opens(path).looks("handover to answer").page();
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Accept").setExact(true))
                    .click();
            reader.looks("handover acceptance");
            pressExactly(page, "Accept");
            assertThat(page.locator(".govuk-notification-banner")).containsText("Ring the sender now");
            reader.looks("handover accepted");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Record the outcome"))
                    .click();
            reader.looks("handover outcome");
            page.getByLabel("Safeguarding referral made").check();
            pressExactly(page, "Tell the sender and close it");
            assertThat(page.locator("main")).containsText("Outcome: Safeguarding referral made");
            reader.opens(path + "/declining").looks("handover settled");
        }
        try (var reader = Browsers.window(port, 360, scripts)) {
            reader.signedIn(visit.as(someone.coordinator()).cookie());
            reader.opens("/handover/watch").looks("handover watch");
            reader.opens("/handover/settings").looks("handover settings");
        }
    }

    private static void fill(Page page) {
        page.locator("input[name=age][value=ADULT]").check();
        page.locator("input[name=type][value=LABOUR]").check();
        page.locator("input[name=urgency][value=TODAY]").check();
        page.locator("input[name=told][value=NOT_TOLD]").check();
        page.locator("input[name=without][value=ASKING_ENDANGERS]").check();
        page.locator("input[name=shared][value=SIGNS]").check();
        page.locator("input[name=basis][value=SAFEGUARDING]").check();
        page.locator("input[name=receiver][value=HCC]").check();
        page.locator("#phone").fill("01632 960 701");
        page.locator("input[name=days][value=EVERY]").check();
        page.locator("#from").selectOption("0");
        page.locator("#to").selectOption("24");
    }
}
