package waymark.strategy.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.FreshDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.directory.offboarding.OffboardingFixtures;
import waymark.journeys.Browsers;
import waymark.journeys.Reader;
import waymark.kernel.Ref;
import waymark.strategy.StrategyFixtures;
import waymark.web.lists.ListFile;
import waymark.web.lists.Xlsx;

/// The Monday of a coordinator: home says what slipped and she reminds of it; then she brings twenty actions, half
/// pasted and half as a workbook, mends a cell, and gives three of them another lead. Without a script, and looked
/// at on a phone.
@WaymarkTest
@FreshDatabase
class ImportJourney {

    private static final List<String> AREAS =
            List.of("Hull", "East Riding", "North Lincolnshire", "North East Lincolnshire");
    private static final List<String> HEADINGS =
            List.of("Title", "Area", "Objective", "Owner", "Start date", "Due date");

    @LocalServerPort
    private int port;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    OffboardingFixtures people;

    @Autowired
    StrategyFixtures strategy;

    @Test
    void the_coordinator_reminds_of_what_slipped_imports_twenty_actions_and_changes_the_lead_of_three() {
        var next = people.link(people.listed("HCC"));
        var late = strategy.anAction(
                "Print the leaflet",
                "HULL",
                "SP2.1",
                "HCC",
                people.listed("HCC").id(),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 2, 1));
        try (var reader = Browsers.withoutScripts(port)
                .andAt(320)
                .signedIn(visit.as(someone.coordinator()).cookie())) {
            remindsOfWhatSlipped(reader, late);
            var page = reader.opens("/actions").page();
            page.locator("a:text('from a spreadsheet')").click();
            reader.looks("import-start");
            page.locator("#pasted").fill(pasted());
            send(page);
            assertThat(page.locator(".govuk-error-summary").textContent())
                    .contains("F6, due date: “soon” cannot be used");
            reader.looks("import-mend");
            page.locator("#fix-F6").fill("30 Sep 2031");
            send(page);
            assertThat(page.locator("main").textContent()).contains("10 actions will be added");
            reader.looks("import-preview");
            confirm(page, "Add 10 actions");
            workbook(reader);
            for (int row = 0; row < 3; row++) {
                page.locator("input[name=ref]").nth(row).check();
            }
            page.locator("button:text('Change those chosen')").click();
            page.locator("#lead").selectOption(next.id().toString());
            reader.looks("bulk-change");
            send(page);
            reader.looks("bulk-preview");
            confirm(page, "Change 3 actions");
            page.locator("tbody th a").first().click();
            assertThat(page.locator("main").textContent()).contains("Plan changed: lead", next.name());
        }
    }

    private static void remindsOfWhatSlipped(Reader reader, Ref late) {
        var page = reader.opens("/").looks("monday-home").page();
        page.locator("main a:text('Follow up 1 item')").click();
        reader.looks("monday-follow-up");
        Reader.press(page, "Remind of " + late);
        assertThat(page.locator(".govuk-notification-banner").textContent()).contains("Reminder sent.");
        reader.opens("/");
        assertThat(page.locator("main").textContent()).doesNotContain("Follow up 1 item");
    }

    private static void workbook(Reader reader) {
        var page = reader.opens("/actions/import").page();
        var rows = new ArrayList<List<Object>>();
        for (int row = 0; row < 10; row++) {
            rows.add(Arrays.asList(
                    "Train the staff of market " + row,
                    AREAS.get(row % AREAS.size()),
                    "SP2.1",
                    "HCC",
                    LocalDate.of(2031, 1, 1),
                    LocalDate.of(2031, 6, 30)));
        }
        var file = Xlsx.bytes(new ListFile("actions", HEADINGS, rows));
        page.locator("#file").setInputFiles(new FilePayload("actions.xlsx", Xlsx.TYPE, file));
        send(page);
        confirm(page, "Add 10 actions");
    }

    private static String pasted() {
        var text = new StringBuilder(String.join("\t", HEADINGS));
        for (int row = 0; row < 10; row++) {
            text.append("\nVisit market %d\t%s\tSP2.1\tHull City Council\t1/1/2031\t%s"
                    .formatted(row, AREAS.get(row % AREAS.size()), row == 4 ? "soon" : "30/9/2031"));
        }
        return text.toString();
    }

    private static void send(Page page) {
        page.locator("main button[type=submit]").first().click();
    }

    private static void confirm(Page page, String button) {
        page.locator("main button:text-is('%s')".formatted(button)).click();
        assertThat(page.locator(".govuk-notification-banner").textContent())
                .contains(button.startsWith("Add") ? "10 actions added" : "3 actions changed");
    }
}
