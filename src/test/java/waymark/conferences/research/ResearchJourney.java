package waymark.conferences.research;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.conferences.ConferenceFixtures;
import waymark.journeys.Browsers;
import waymark.journeys.Reader;

/// The police search what they hold on a phone without scripts, withhold one thing and release another; the chair sees
/// who has returned; and a wrongly released entry is recalled.
@WaymarkTest
class ResearchJourney {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    ConferenceFixtures conferences;

    @Test
    void an_agency_returns_its_research_releases_one_thing_and_recalls_it() {
        var table = conferences.table("HUMBERSIDE_POLICE", "HUMBERCARE");
        var meeting = conferences.meeting(table, 10);
        var ref = conferences.listed(table, conferences.caseworker("HUMBERCARE"), meeting, "HUMBERSIDE_POLICE", "HCC");
        var police = conferences.member("HUMBERSIDE_POLICE");
        var charity = conferences.member("HUMBERCARE");
        var path = "/conferences/items/%s/research".formatted(ref);
        try (var phone = Browsers.window(port, 360, false)) {
            phone.signedIn(visit.as(police).cookie());
            var page = phone.opens(path).page();
            phone.looks("research empty");
            page.getByText("Write what you searched").click();
            page.locator("#identifiers").fill("1 Sample Street");
            page.locator("#systems").fill("Records of crime, records of incidents");
            Reader.day(page, "searchedOn", DAY);
            phone.looks("research search");
            Reader.press(page, "Save");
            page.getByText("Add a fact or an opinion").click();
            Reader.press(page, "Save");
            phone.looks("research entry refused");
            entry(page, "FACT", "Three vans were seen at night", "Record of a patrol");
            Reader.press(page, "Save");
            page.getByText("Add a fact or an opinion").click();
            entry(page, "OPINION", "The driver is feared by those who work there", "The officer of the area");
            page.locator("input[name=withheld]").check();
            page.locator("#why").fill("It would show who told us");
            phone.looks("research entry withheld");
            Reader.press(page, "Save");
            phone.looks("research with entries");
            page.locator("input[name=result][value=HELD]").check();
            Reader.press(page, "Return to those who run the forum");
            assertThat(page.locator(".govuk-notification-banner")).containsText("Returned");
            Reader.press(page, "Release into the meeting");
            assertThat(page.locator("main")).containsText("Released");
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(320).signedIn(visit.as(table.chair()).cookie());
            var page = reader.opens(path + "/returns").page();
            assertThat(page.locator("main")).containsText("Three vans were seen at night");
            reader.looks("research returns of agencies");
            Reader.press(page, "Remind");
            assertThat(page.locator(".govuk-notification-banner")).containsText("eminded");
        }
        conferences.accepts(charity, meeting);
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(320).signedIn(visit.as(charity).cookie());
            var page = reader.opens(path + "/released").page();
            assertThat(page.locator("main")).containsText("Three vans were seen at night");
            reader.looks("research released");
            reader.opens(path + "/subject-access");
            reader.looks("research subject access of the referrer");
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(320).signedIn(visit.as(police).cookie());
            var page = reader.opens(path).page();
            reader.looks("research returned");
            page.locator("a[href$=recall]").click();
            page.locator("#reason").fill("It names a house of somebody else");
            reader.looks("research recall");
            Reader.press(page, "Recall");
            assertThat(page.locator("main")).containsText("Recalled");
            reader.looks("research recalled");
            reader.opens(path + "/subject-access");
            reader.looks("research subject access");
            reader.opens(path + "/search");
            reader.looks("research search wide");
        }
    }

    private static void entry(Page page, String kind, String words, String source) {
        page.locator("input[name=kind][value=%s]".formatted(kind)).check();
        Reader.day(page, "onDay", DAY);
        page.locator("#words").fill(words);
        page.locator("#source").fill(source);
    }
}
