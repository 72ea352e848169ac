package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.conferences.ConferenceFixtures;

/// A place is referred without scripts, accepted, listed and put on an agenda; the forum is set up before.
@WaymarkTest
class ConferenceReferralJourney {

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    ConferenceFixtures conferences;

    @Autowired
    TestUsers someone;

    @Test
    void a_place_comes_from_the_referral_to_the_agenda() {
        var table = conferences.table("HUMBERSIDE_POLICE", "HUMBERCARE");
        var forum = table.forum();
        var meeting = conferences.meeting(table, 20);
        var worker = conferences.caseworker("HUMBERCARE");
        String item;
        try (var phone = Browsers.window(port, 360, false)) {
            phone.signedIn(visit.as(worker).cookie());
            var page = phone.opens("/conferences").page();
            phone.looks("conferences of a worker");
            page.getByText("Refer a person or a place").first().click();
            page.locator("input[name=forum][value=" + forum.code() + "]").check();
            page.locator("input[name=about][value=place]").check();
            phone.looks("conference referral start");
            Reader.press(page, "Continue");
            page.locator("#subject").fill("Hand car wash");
            page.locator("#exploitation").selectOption("LABOUR");
            Reader.press(page, "Continue");
            phone.looks("conference referral refused");
            page.locator("#address").fill("1 Sample Street");
            Reader.press(page, "Continue");
            page.locator("input[name=threshold]").first().check();
            page.locator("input[name=threshold]").last().check();
            page.locator("#concern").fill("People sleep in the back room");
            page.locator("#tried").fill("Two visits, in May and in June");
            phone.looks("conference referral threshold");
            Reader.press(page, "Continue");
            page.locator("input[name=basis]").first().check();
            Reader.press(page, "Continue");
            phone.looks("conference referral check");
            Reader.press(page, "Send the referral");
            assertThat(page.locator("main")).containsText("Hand car wash");
            phone.looks("conference item of the referrer");
            item = page.url().replaceAll(".*(/conferences/items/[A-Z0-9-]+).*", "$1");
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(table.chair()).cookie());
            var page = reader.opens("/conferences").page();
            reader.looks("conferences of a chair");
            page = reader.opens(item + "/decision").page();
            reader.looks("conference decision");
            page.locator("input[name=decision][value=accept]").check();
            Reader.press(page, "Record the decision");
            reader.looks("conference item accepted");
            page.locator("a[href$='/listing']").first().click();
            reader.looks("conference listing");
            page.locator("input[name=day][value=" + meeting + "]").check();
            page.locator("#minutes").fill("190");
            Reader.press(page, "List it");
            reader.looks("conference listing refused");
            page.locator("#reason").fill("The people who live there leave in June");
            Reader.press(page, "List it");
            assertThat(page.locator("main")).containsText("It is on the agenda of");
            conferences.listed(table, worker, meeting, "HUMBERSIDE_POLICE");
            reader.opens("/conferences/days/" + meeting);
            reader.looks("conference agenda");
            reader.opens(item + "/agencies");
            reader.looks("conference table");
            reader.opens(item + "/exclusions/new");
            reader.looks("conference exclusion");
            reader.opens(item + "/postponement");
            reader.looks("conference postponement");
            reader.opens(item + "/interest");
            reader.looks("conference interest");
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(someone.coordinator()).cookie());
            reader.opens("/conferences/forums");
            reader.looks("forums");
            reader.opens(forum.path());
            reader.looks("forum");
            reader.opens("/conferences/forums/new?like=macc");
            reader.looks("forum new");
            reader.opens(forum.path() + "/staff/new");
            reader.looks("forum staff");
        }
    }

    @Test
    void a_person_is_referred_from_their_case() {
        var table = conferences.table("HUMBERSIDE_POLICE");
        var worker = conferences.caseworker("HUMBERCARE");
        var path = conferences.caseOf(worker);
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(worker).cookie());
            var page = reader.opens("/conferences/new?case=" + path).page();
            page.locator("input[name=forum][value=" + table.forum().code() + "]")
                    .check();
            reader.looks("conference referral of a person");
            Reader.press(page, "Continue");
            page.locator("#capacityView").fill("Can decide; assessed in January");
            page.locator("input[name=section42][value=OPEN]").check();
            page.locator("#section42Notes").fill("The council leads it and agrees");
            reader.looks("conference referral safeguarding");
            Reader.press(page, "Continue");
            page.locator("#exploitation").selectOption("LABOUR");
            reader.looks("conference referral about");
            Reader.press(page, "Continue");
            page.locator("input[name=threshold]").first().check();
            page.locator("input[name=threshold]").last().check();
            page.locator("#concern").fill("Taken from house to house each week");
            page.locator("#tried").fill("Two visits");
            Reader.press(page, "Continue");
            page.locator("input[name=awareness][value=AGREES]").check();
            page.locator("input[name=basis]").first().check();
            reader.looks("conference referral told");
            Reader.press(page, "Continue");
            page.locator("#feared").fill("A man called the driver");
            page.locator("#safe").fill("The sister, by telephone on weekdays");
            reader.looks("conference referral safety");
            Reader.press(page, "Continue");
            reader.looks("conference referral check of a person");
            Reader.press(page, "Send the referral");
            assertThat(page.locator("main")).containsText("safeguarding leads");
        }
    }
}
