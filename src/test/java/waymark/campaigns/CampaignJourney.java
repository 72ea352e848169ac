package waymark.campaigns;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.journeys.Browsers;
import waymark.journeys.Reader;

/// A campaign is planned, launched and counted, and copied to another area; its toolkit is published and taken
/// by somebody without an account and without scripts; a newsletter is written, looked at by somebody else and
/// sent.
@WaymarkTest
class CampaignJourney {

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    CampaignFixtures fixtures;

    private static void day(Page page, String name, LocalDate day) {
        page.locator("input[name=" + name + "-day]").fill(String.valueOf(day.getDayOfMonth()));
        page.locator("input[name=" + name + "-month]").fill(String.valueOf(day.getMonthValue()));
        page.locator("input[name=" + name + "-year]").fill(String.valueOf(day.getYear()));
    }

    @Test
    void a_campaign_is_run_counted_and_copied_its_toolkit_taken_and_a_newsletter_sent() {
        var name = "Look again " + UUID.randomUUID().toString().substring(0, 8);
        var editor = fixtures.editor("HULL");
        var coordinator = someone.coordinator();
        var today = LocalDate.now();
        String campaign;
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(editor).cookie());
            var page = reader.opens("/campaigns/new").page();
            Reader.press(page, "Save");
            reader.looks("campaign refused");
            page.locator("input[name=area]").first().check();
            page.locator("#title").fill(name);
            page.locator("#aim").fill("Drivers know that the slaves are people");
            page.locator("#audience").fill("Drivers");
            page.locator("input[name=languages][value=en]").check();
            page.locator("input[name=channels][value=POSTERS]").check();
            day(page, "fromDay", today);
            day(page, "toDay", today.plusWeeks(4));
            page.locator("#windowLast")
                    .selectOption(today.withDayOfMonth(1).plusMonths(1).toString());
            page.getByText("Check the words first").click();
            assertThat(page.locator("main")).containsText("Word to think about: “slaves”");
            reader.looks("campaign words checked");
            page.locator("#aim").fill("Drivers know whom to tell");
            page.locator("input[name=open]").check();
            page.locator("#publicWords").fill("Come and talk to us. Nobody writes down your name.");
            day(page, "eventDay", today.plusWeeks(2));
            page.locator("#eventFrom").fill("17:30");
            page.locator("#eventPlace").fill("Central Library, Hull");
            Reader.press(page, "Save");
            assertThat(page.locator("h1")).containsText(name);
            campaign = page.url().substring(page.url().indexOf("/campaigns/"));
            reader.looks("campaign planned");
            page.getByText("Launch the campaign").click();
            reader.looks("campaign launching");
            Reader.press(page, "Launch the campaign");
            page.getByText("Record reach").click();
            page.locator("#channel").selectOption("POSTERS");
            page.locator("#people").fill("1200");
            page.locator("#source").fill("The bus company’s letter");
            reader.looks("campaign reach");
            Reader.press(page, "Record reach");
            assertThat(page.locator("#main-content")).containsText("1,200");
            reader.looks("campaign launched");
            reader.opens("/campaigns/year");
            reader.looks("campaigns of the year");
            reader.opens("/campaigns");
            reader.looks("campaigns");
        }
        var kit = fixtures.toolkit(editor, "HULL", "Kit for " + name, "en", "pl", "ar");
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(editor).cookie());
            var page = reader.opens(kit + "/files/new").page();
            Reader.press(page, "Add the file");
            reader.looks("toolkit file refused");
            reader.opens(kit + "/step");
            reader.looks("toolkit step");
            reader.opens("/campaigns/toolkits");
            reader.looks("toolkits");
        }
        var slug = "kit-for-" + name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        try (var visitor = Browsers.window(port, 360, false)) {
            var page = visitor.opens("/toolkits/" + slug).page();
            visitor.looks("toolkit for anybody");
            var download = page.waitForDownload(
                    () -> page.locator("a[href$='/file']").first().click());
            org.assertj.core.api.Assertions.assertThat(download.suggestedFilename())
                    .startsWith("poster-");
            visitor.opens("/events/" + campaign.substring(campaign.lastIndexOf('/') + 1));
            visitor.looks("event for anybody");
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(coordinator).cookie());
            var page = reader.opens(kit).page();
            reader.looks("toolkit");
            reader.opens(campaign + "/copy");
            page.locator("input[name=area][value=EAST_RIDING]").check();
            day(page, "fromDay", today.plusMonths(1));
            day(page, "toDay", today.plusMonths(2));
            reader.looks("campaign copying");
            Reader.press(page, "Copy the campaign");
            assertThat(page.locator("main")).containsText("Left out");
            reader.looks("campaign copied");
        }
        String newsletter;
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(editor).cookie());
            var page = reader.opens("/campaigns/newsletters/new").page();
            page.locator("input[name=area]").first().check();
            page.locator("#subject").fill("News of " + name);
            page.locator(".govuk-checkboxes__item", new Page.LocatorOptions().setHasText(name))
                    .first()
                    .locator("input")
                    .check();
            page.locator("#body").fill("Dear champions,\n\nhere is what happened.");
            reader.looks("newsletter writing");
            Reader.press(page, "Save the draft");
            newsletter = page.url().substring(page.url().indexOf("/campaigns/"));
            reader.looks("newsletter draft");
            Reader.press(page, "Ask for a second look");
            reader.looks("newsletter asked");
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(coordinator).cookie());
            var page = reader.opens(newsletter).page();
            reader.looks("newsletter second look");
            Reader.press(page, "Send it to everybody");
            assertThat(page.locator("main")).containsText("Sent");
            reader.looks("newsletter sent");
            reader.opens("/campaigns/newsletters");
            reader.looks("newsletters");
            reader.opens("/campaigns/words");
            reader.looks("preferred words");
            reader.opens("/campaigns/words/check");
            page.locator("#text").fill("They were rescued by the police");
            Reader.press(page, "Check the words");
            reader.looks("words checked");
        }
    }
}
