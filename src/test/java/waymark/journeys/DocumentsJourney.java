package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.strategy.StrategyFixtures;

/// Evidence on an action: added by the area lead on a phone without scripts, opened by the coordinator, seen
/// by somebody of another organisation.
@WaymarkTest
class DocumentsJourney {

    private static final byte[] PDF = "%PDF-1.7 sample of evidence".getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    StrategyFixtures actions;

    @Test
    void evidence_is_added_on_a_phone_without_scripts_and_opened_by_the_coordinator() throws IOException {
        var action = actions.anAction(null);
        try (var lead = Browsers.window(port, 360, false)) {
            lead.signedIn(visit.as(someone.areaLead("HULL")).cookie());
            var page = lead.opens("/actions/" + action).page();
            page.getByText("Add a document").click();
            lead.looks("document form");
            page.getByLabel("Evidence").check();
            Reader.day(page, "dated", LocalDate.of(2026, 11, 14));
            page.locator("#file").setInputFiles(new FilePayload("Visit to car washes.pdf", "application/pdf", PDF));
            Reader.press(page, "Add document");

            assertThat(page.locator(".govuk-error-summary")).containsText("Enter a title");
            assertThat(page.locator(".govuk-inset-text")).containsText("Visit to car washes.pdf");
            assertThat(page.getByLabel("Evidence")).isChecked();
            lead.looks("document form refused");
            page.locator("#title").fill("Joint visit to four car washes");
            Reader.press(page, "Add document");

            assertThat(page).hasURL(Pattern.compile(".*/actions/" + action));
            assertThat(page.locator("#documents")).containsText("Joint visit to four car washes");
            lead.looks("documents of an action");
        }
        try (var coordinator = Browsers.window(port, 1280, true)) {
            coordinator.andAt(320).signedIn(visit.as(someone.coordinator()).cookie());
            var page = coordinator.opens("/actions/" + action).page();
            coordinator.looks("action with a document");
            page.locator("#documents")
                    .getByText("Joint visit to four car washes")
                    .first()
                    .click();
            coordinator.looks("document");
            var download = page.waitForDownload(() ->
                    page.locator("main .govuk-button").getByText("Download").click());
            assertThat(download.suggestedFilename()).isEqualTo("Visit to car washes.pdf");
            assertThat(Files.readAllBytes(download.path())).isEqualTo(PDF);
            coordinator.opens("/documents").looks("documents");
        }
        try (var lead = Browsers.window(port, 1280, true)) {
            lead.andAt(320).signedIn(visit.as(someone.areaLead("HULL")).cookie());
            var page = lead.opens("/actions/" + action).page();
            page.locator("#documents")
                    .getByText("Joint visit to four car washes")
                    .first()
                    .click();
            page.getByText("Add a version").click();
            lead.looks("document replacement");
            page.locator("#file").setInputFiles(new FilePayload("Corrected.pdf", "application/pdf", PDF));
            page.locator("#note").fill("The third address was wrong");
            Reader.press(page, "Add version");
            assertThat(page.locator("main")).containsText("Version 2 added");
            lead.looks("document with versions");
            page.getByText("Remove", new Page.GetByTextOptions().setExact(true)).click();
            lead.looks("document removal");
            page.locator("#because").fill("It belongs to another action");
            Reader.press(page, "Remove document");
            page.getByText("Removed documents").click();
            lead.looks("removed documents");
            page.locator("#documents details a").first().click();
            lead.looks("removed document");
            Reader.press(page, "Put it back");
            assertThat(page.locator(".govuk-notification-banner")).containsText("Document put back");
        }
    }
}
