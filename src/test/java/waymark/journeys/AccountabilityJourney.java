package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.FreshDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.governance.QuarterFixtures;
import waymark.meetings.MeetingFixtures;

/// The board challenges an organisation that was absent; it answers from a phone without scripts, and challenge
/// and answer are in the pack.
@WaymarkTest
@FreshDatabase
class AccountabilityJourney {

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    MeetingFixtures meetings;

    @Autowired
    QuarterFixtures quarters;

    @Test
    void the_board_challenges_an_absent_organisation_which_answers_and_it_is_in_the_pack() {
        var day = meetings.day();
        var area = someone.areaLead("HULL");
        var council = meetings.seated("HCC", "COUNCIL", false, day);
        var meeting = meetings.planned(area, day);
        meetings.opened(area, meeting);
        try (var desk = Browsers.window(port, 1280, true)) {
            desk.andAt(320).signedIn(visit.as(area).cookie());
            var page = desk.opens(meeting + "/live").page();
            page.locator(".waymark-meeting-seat")
                    .filter(new Locator.FilterOptions().setHasText(council.name()))
                    .getByText("Absent")
                    .click();
            Reader.press(page, "Save attendance");
        }
        String challenge;
        try (var desk = Browsers.window(port, 1280, true)) {
            desk.andAt(320).signedIn(visit.as(someone.boardMember()).cookie());
            var page = desk.opens("/meetings/attendance?from-day=1&from-month=1&from-year=2012")
                    .page();
            desk.looks("attendance");
            desk.opens("/accountability/organisations/HCC?from-day=1&from-month=1&from-year=2012");
            assertThat(page.locator("#main-content")).containsText("0 of 1");
            desk.looks("organisation");
            page.getByText("Record a challenge").first().click();
            page.locator("#challenger").selectOption("group:HMSP_STRATEGIC_BOARD");
            page.locator("#about").fill("A meeting of the group of Hull that was missed without an apology");
            page.locator("#asked").fill("Say who takes the seat");
            Reader.day(page, "due", LocalDate.of(2090, 5, 1));
            desk.looks("challenge being recorded");
            Reader.press(page, "Record the challenge");
            desk.looks("challenge");
            challenge = page.url().replaceAll(".*/challenges", "/challenges");
        }
        try (var phone = Browsers.window(port, 360, false)) {
            phone.signedIn(visit.as(someone.organisationLead("HCC")).cookie());
            var page = phone.opens("/").page();
            page.getByText("Answer the challenge of").first().click();
            page.getByText("Answer the challenge").last().click();
            phone.looks("answering");
            page.locator("#answer").fill("Our head of community safety takes the seat from May");
            Reader.press(page, "Send the answer");
            phone.looks("answered");
        }
        var quarter = quarters.opened();
        try (var desk = Browsers.window(port, 1280, true)) {
            desk.andAt(320).signedIn(visit.as(someone.boardMember()).cookie());
            var page = desk.opens("/packs/" + quarter).page();
            assertThat(page.locator("#main-content"))
                    .containsText("Our head of community safety takes the seat from May");
            desk.looks("pack with the challenge");
            desk.opens(challenge);
            Reader.press(page, "Close the challenge");
            page.locator("input[value=ACCEPTED]").check();
            page.locator("#closing").fill("The seat is taken");
            desk.looks("closing");
            Reader.press(page, "Close the challenge");
            assertThat(page.locator("#main-content")).containsText("Accepted");
            desk.opens("/challenges");
            desk.looks("challenges");
            desk.opens("/accountability");
            desk.looks("accountability");
        }
    }
}
