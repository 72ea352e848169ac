package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.conferences.hearing.HearingFixtures;

/// An item is heard: a chair and a minute taker write at once, an officer reads along, the minutes are sent.
@WaymarkTest
class HearingJourney {

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    HearingFixtures fixtures;

    @Test
    void an_item_is_heard_by_three_people_at_once_and_its_minutes_are_sent() {
        var day = fixtures.listed("HUMBERSIDE_POLICE", "HCC", "NELC");
        fixtures.needs(day, "HUMBERSIDE_POLICE");
        var second = fixtures.another(day, "HUMBERSIDE_POLICE");
        var officer = fixtures.officer("HUMBERSIDE_POLICE");
        var days = "/conferences/days/" + day.meeting() + "/minutes";
        try (var chair = Browsers.window(port, 1280, true);
                var clerk = Browsers.window(port, 1280, true);
                var phone = Browsers.window(port, 360, false)) {
            chair.andAt(360).signedIn(visit.as(day.table().chair()).cookie());
            clerk.signedIn(visit.as(day.clerk()).cookie());
            phone.signedIn(visit.as(officer).cookie());
            var read = phone.opens(day.path()).page();
            phone.looks("conference confidentiality");
            read.locator("input[name=as][value=member]").check();
            read.locator("input[name=accept]").check();
            Reader.press(read, "Accept and go on");
            phone.looks("hearing of a member before it begins");

            var page = chair.opens(day.path()).page();
            chair.looks("hearing before it begins");
            Reader.sends(page, "Begin the item");
            page.locator("select[name=answer-HUMBERSIDE_POLICE]").selectOption("PRESENT");
            page.locator("select[name=answer-HUMBERCARE]").selectOption("PRESENT");
            page.locator("select[name=answer-HCC]").selectOption("ABSENT");
            page.locator("select[name=answer-NELC]").selectOption("APOLOGY");
            page.locator("select[name=contribution-HUMBERSIDE_POLICE]").selectOption("RESEARCH");
            Reader.sends(page, "Save who is there");
            assertThat(page.locator("#quorum")).containsText("Quorum reached");
            page.getByText("Add a risk").first().click();
            chair.looks("risk");
            page.locator("#area").fill("Taken to another house before Friday");
            page.locator("input[name=likelihood][value='4']").check();
            page.locator("input[name=impact][value='5']").check();
            page.locator("#controls").fill("A patrol passes each night");
            Reader.sends(page, "Save");
            fixtures.risk(day, "Loses the place to sleep when the landlord hears of it", 3, 2);
            page = chair.opens(day.path()).page();
            chair.looks("hearing");

            var other = clerk.opens(day.path()).page();
            section(page, "options").locator("textarea").first().fill("A visit by day");
            section(page, "options").getByRole(AriaRole.BUTTON).click();
            assertThat(section(page, "options").getByRole(AriaRole.STATUS)).containsText("Saved at");
            section(page, "options").locator("textarea").first().fill("A visit by day, with the fire service");
            var left = section(page, "strengths").locator("textarea").first();
            page.waitForResponse("**/sections/options", left::focus); // the field is left: what it holds is kept
            assertThat(section(page, "options").getByRole(AriaRole.STATUS)).containsText("Saved at");
            section(other, "strengths").locator("textarea").first().fill("The sister telephones each day");
            section(other, "strengths").getByRole(AriaRole.BUTTON).click();
            assertThat(section(other, "strengths").getByRole(AriaRole.STATUS)).containsText("Saved at");
            section(other, "options").locator("textarea").first().fill("A visit by night");
            section(other, "options").getByRole(AriaRole.BUTTON).click();
            assertThat(other.locator("main")).containsText("A visit by day, with the fire service");
            clerk.looks("hearing that two wrote at once");
            section(other, "options")
                    .locator("textarea")
                    .first()
                    .fill("A visit by day, with the fire service, or by night");
            section(other, "options").getByRole(AriaRole.BUTTON).click();
            assertThat(section(other, "options").getByRole(AriaRole.STATUS)).containsText("Saved at");
            clerk.opens(day.path() + "/revisions");
            clerk.looks("minute revisions");

            page = chair.opens(day.path()).page();
            section(page, "decision").locator("textarea").first().fill("Visit together on Friday at ten");
            section(page, "decision").locator("textarea").nth(1).fill("Humbercare: wants to wait for the sister");
            section(page, "decision").getByRole(AriaRole.BUTTON).click();
            assertThat(section(page, "decision").getByRole(AriaRole.STATUS)).containsText("Saved at");
            read = phone.opens(day.path()).page();
            assertThat(read.locator("main")).containsText("Visit together on Friday at ten");
            phone.looks("hearing of a member");

            Reader.sends(page, "End the item");
            chair.looks("conference minutes draft");
            page.getByText("Who reads these minutes").click();
            page.locator("input[name=organisation][value=NELC]").check();
            page.locator("input[name=basis]").first().check();
            page.locator("#reason").fill("They house the person from Monday on");
            Reader.sends(page, "Add");
            chair.looks("minutes audience");
            chair.opens(day.minutes());
            Reader.sends(page, "Send the minutes");
            chair.looks("conference minutes sent");
            chair.opens(days);
            chair.looks("minutes of the day");
            phone.opens(second.path());
            phone.looks("hearing of a member, second item");
        }
        try (var absent = Browsers.window(port, 360, false)) {
            absent.signedIn(visit.as(fixtures.member(day, "HCC")).cookie());
            absent.opens(days);
            absent.looks("minutes of the day, redacted");
            absent.opens(day.path());
            absent.looks("hearing of an agency that was not there");
        }
    }

    private static Locator section(com.microsoft.playwright.Page page, String word) {
        return page.locator("form[action$='/sections/" + word + "']");
    }
}
