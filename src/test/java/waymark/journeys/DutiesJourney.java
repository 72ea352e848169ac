package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.FreshDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;

/// A council assesses a duty on a phone without scripts and shows it, a peer reviews it, and what is missing becomes an
/// action of the area's plan.
@WaymarkTest
@FreshDatabase
class DutiesJourney {

    private static final LocalDate LAST_DAY = LocalDate.of(2090, 5, 1);

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Test
    void a_council_assesses_a_duty_a_peer_reviews_it_and_what_is_missing_becomes_an_action() {
        String assessment;
        try (var phone = Browsers.window(port, 360, false)) {
            phone.signedIn(visit.as(someone.organisationLead("HCC")).cookie());
            var page = phone.opens("/duties/organisations/HCC").page();
            phone.looks("duties of the council");
            page.getByText("Assess Notify the Home Office").click();
            Reader.press(page, "Save the assessment");
            phone.looks("assessment refused");
            page.getByLabel("Partly met").check();
            page.locator("#words").fill("Staff of the night service are not trained");
            page.locator("#maturity").selectOption("2");
            Reader.press(page, "Save the assessment");
            assertThat(page.locator(".govuk-notification-banner")).containsText("Assessment saved");
            assessment = page.url().replaceAll("^.*(/duties/.*)$", "$1");
            page.getByText("Add evidence").click();
            phone.looks("evidence");
            page.locator("#title").fill("Training record");
            page.locator("#link").fill("https://example.org/training");
            Reader.day(page, "expires", LAST_DAY);
            Reader.press(page, "Add evidence");
            assertThat(page.locator("#evidence + ul")).containsText("Training record");
            phone.looks("assessment");
            phone.opens("/duties");
            phone.looks("duties by organisation");
        }
        String review;
        try (var desk = Browsers.window(port, 1280, true)) {
            desk.andAt(320).signedIn(visit.as(someone.coordinator()).cookie());
            var page = desk.opens("/duties").page();
            desk.looks("duties by organisation");
            desk.opens("/duties/list");
            desk.looks("each duty");
            desk.opens("/duties/MSA_52");
            desk.looks("a duty");
            desk.opens("/duties/MSA_54/edit");
            desk.looks("words of a duty");
            desk.opens("/duties/organisations/HCC");
            page.getByText("Ask another organisation to review it").click();
            page.locator("select[name=reviewer]")
                    .selectOption("ERYC", new Locator.SelectOptionOptions().setForce(true)); // behind its search field
            desk.looks("asking for a review");
            Reader.press(page, "Ask for the review");
            assertThat(page).hasURL(Pattern.compile(".*/duties/reviews/DR-.*"));
            review = page.url().replaceAll("^.*(/duties/.*)$", "$1");
        }
        try (var desk = Browsers.window(port, 1280, true)) {
            desk.andAt(320).signedIn(visit.as(someone.organisationLead("ERYC")).cookie());
            var page = desk.opens(review).page();
            page.getByText("Give an opinion of Notify the Home Office").click();
            page.getByLabel("Not met").check();
            page.locator("#words").fill("The night service takes most calls");
            desk.looks("opinion");
            Reader.press(page, "Save the opinion");
            desk.looks("review");
            Reader.press(page, "Finish the review");
            assertThat(page.locator(".govuk-notification-banner")).containsText("Review finished");
        }
        try (var desk = Browsers.window(port, 1280, true)) {
            desk.andAt(320).signedIn(visit.as(someone.areaLead("HULL")).cookie());
            var page = desk.opens(assessment).page();
            assertThat(page.locator("main")).containsText("A peer disagrees");
            desk.looks("assessment that a peer disagrees with");
            page.getByText("Make it an action of the plan").click();
            desk.looks("action of a gap");
            Reader.press(page, "Add it to the plan");
            assertThat(page.locator(".govuk-notification-banner")).containsText("added to the plan");
            assertThat(page.locator("#actions + ul a")).hasCount(1);
        }
    }
}
