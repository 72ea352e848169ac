package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.FreshDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;

/// A risk of the operational group of Hull: registered on a phone without scripts, scored anew, escalated,
/// taken on by the board and returned.
@WaymarkTest
@FreshDatabase
class RiskJourney {

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Test
    void a_risk_is_registered_scored_escalated_taken_on_and_returned() {
        var lead = someone.areaLead("HULL");
        String risk;
        try (var phone = Browsers.window(port, 360, false)) {
            phone.signedIn(visit.as(lead).cookie());
            var page = phone.opens("/risks").page();
            phone.looks("risks empty");
            page.getByText("Register a risk").first().click();
            Reader.press(page, "Register the risk");
            phone.looks("risk refused");
            page.locator("#category").selectOption("people");
            page.locator("#cause").fill("Few places to stay can be had at night");
            page.locator("#event").fill("Nobody can be placed on the night they are found");
            page.locator("#effect").fill("People go back to those who exploit them");
            page.locator("#owner").selectOption("organisation:HCC");
            for (var score : new String[][] {{"inherent", "5", "5"}, {"current", "3", "4"}, {"target", "2", "3"}}) {
                page.locator("#" + score[0] + "Likelihood").selectOption(score[1]);
                page.locator("#" + score[0] + "Impact").selectOption(score[2]);
            }
            page.locator("#reason").fill("As the group sees it today");
            Reader.day(page, "next", LocalDate.of(2090, 2, 1));
            Reader.press(page, "Register the risk");
            assertThat(page.locator(".govuk-notification-banner")).containsText("Risk registered");
            phone.looks("risk on a phone");
            risk = page.url().replaceAll(".*(/risks/RK-\\d+).*", "$1");
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(320).signedIn(visit.as(lead).cookie());
            var page = reader.opens(risk).page();
            page.getByText("Add a control").click();
            reader.looks("control");
            page.locator("#words").fill("A list of rooms that is checked each week");
            page.locator("select[name=owner]")
                    .selectOption("HCC", new Locator.SelectOptionOptions().setForce(true)); // behind its search field
            page.getByLabel("Works in part").check();
            Reader.press(page, "Add the control");
            page.getByText("Review and score").click();
            reader.looks("review");
            page.locator("#currentLikelihood").selectOption("5");
            page.locator("#reason").fill("Two rooms were lost");
            Reader.press(page, "Record the review");
            assertThat(page.locator("main")).containsText("20 of 25, high");
            reader.looks("risk");
            page.getByText("Escalate", new Page.GetByTextOptions().setExact(true))
                    .click();
            reader.looks("escalation");
            page.locator("#reason").fill("Rooms for all areas need one agreement");
            Reader.press(page, "Escalate");
            assertThat(page.locator(".govuk-notification-banner")).containsText("Escalated");
            reader.opens("/risks");
            reader.looks("risks");
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(320).signedIn(visit.as(someone.boardMember()).cookie());
            var page = reader.opens(risk + "/answer").page();
            reader.looks("answer");
            page.getByLabel("Take it on", new Page.GetByLabelOptions().setExact(true))
                    .check();
            page.locator("#reason").fill("The board asks its members for rooms");
            Reader.press(page, "Save the answer");
            page.getByText("Accept", new Page.GetByTextOptions().setExact(true)).click();
            reader.looks("acceptance");
            reader.opens(risk + "/return");
            page.locator("#reason").fill("The rooms are there");
            Reader.press(page, "Return the risk");
            assertThat(page.locator("main")).containsText("Returned to the group");
            reader.looks("risk returned");
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(320).signedIn(visit.as(someone.coordinator()).cookie());
            reader.opens("/risks/new");
            reader.looks("registers to choose");
            reader.opens("/risks/scale");
            reader.looks("risk scale");
        }
    }
}
