package waymark.analysis.returns;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.journeys.Browsers;
import waymark.journeys.Reader;

/// A return is filled from what Waymark counts, checked, approved by somebody else, sent and kept.
@WaymarkTest
class ReturnJourney {

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    private static String sent(Page page) throws java.io.IOException {
        var download = page.waitForDownload(
                () -> page.locator("main").getByText("What was sent").click());
        Path file = download.path();
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    @Test
    void a_return_is_filled_checked_approved_sent_and_kept() throws java.io.IOException {
        var analyst = someone.with("OPCC", "analyst@partnership");
        String path;
        try (var reader = Browsers.window(port, 1280, false)) {
            reader.andAt(360).signedIn(visit.as(analyst).cookie());
            var page = reader.opens("/insight/returns/templates").page();
            reader.looks("return templates");
            page = reader.opens("/insight/returns/templates/HOME_OFFICE").page();
            reader.looks("return template form");
            page = reader.opens("/insight/returns/new").page();
            page.locator("input[name=template][value=HOME_OFFICE]").check();
            reader.looks("return begin");
            Reader.press(page, "Begin and count");
            path = page.url().substring(page.url().indexOf("/insight"));
            Reader.press(page, "Ask for approval");
            assertThat(page.locator("main")).containsText("has neither a figure nor a reason why it is missing");
            reader.looks("return not checked yet");
            page.locator("main").getByText("Fill and check figures").click();
            page.locator("[name=number-referrals_adults]").fill("3");
            page.locator("[name=source-referrals_adults]").fill("The police’s list of referrals");
            page.locator("[name=number-referrals_children]").fill("many");
            Reader.press(page, "Save");
            assertThat(page.locator("main")).containsText("Enter a whole number, such as 12");
            reader.looks("return figures");
            page.locator("[name=number-referrals_children]").fill("12");
            page.locator("[name=source-referrals_children]").fill("The councils’ lists of referrals");
            page.locator("[name=gap-notifications]").fill("Nobody keeps a list of them yet");
            Reader.press(page, "Save");
            assertThat(page.locator("main")).containsText("fewer than 5");
            Reader.press(page, "Ask for approval");
            reader.looks("return waits");
        }
        try (var phone = Browsers.window(port, 360, false)) {
            phone.signedIn(visit.as(someone.informationGovernance()).cookie());
            var page = phone.opens("/").page();
            assertThat(page.locator("main")).containsText("Approve the return");
            page = phone.opens(path).page();
            phone.looks("return to approve on a phone");
            Reader.press(page, "Approve it");
            assertThat(page.locator("main")).containsText("Approved");
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(analyst).cookie());
            var page = reader.opens(path).page();
            page.locator("#to").fill("The regional coordinator, by secure e-mail");
            page.locator("input[name=format][value=CSV]").check();
            reader.looks("return approved");
            Reader.press(page, "Keep it as sent");
            assertThat(page.locator("main")).containsText("kept byte for byte");
            reader.looks("return sent");
            var text = sent(page);
            org.assertj.core.api.Assertions.assertThat(text)
                    .contains("fewer than 5", "12", "Nobody keeps a list of them yet", "invented");
            reader.opens("/insight/returns");
            reader.looks("returns");
        }
    }
}
