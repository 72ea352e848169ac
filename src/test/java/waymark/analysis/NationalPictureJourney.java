package waymark.analysis;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.FreshDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.analysis.national.Spreadsheets;
import waymark.journeys.Browsers;
import waymark.journeys.Reader;

/// An analyst brings a spreadsheet with a revised quarter and a doubt; a board member reads the picture.
@WaymarkTest
@FreshDatabase
class NationalPictureJourney {

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", content);
    }

    @Test
    void an_analyst_takes_a_revision_and_the_board_reads_it() {
        try (var reader = Browsers.window(port, 1280, false)) {
            reader.andAt(360)
                    .signedIn(visit.as(someone.with("OPCC", "analyst@partnership")).cookie());
            var page = reader.opens("/insight/national/imports").page();
            page.locator("#edition").fill("Invented bulletin of May");
            Reader.day(page, "publishedOn", LocalDate.of(2026, 2, 20));
            page.locator("#file").setInputFiles(file("tables.xlsx", Spreadsheets.quartersDown(6400, 4500, 1521, 6030)));
            reader.looks("national imports");
            Reader.press(page, "Look at it");
            assertThat(page.locator("main")).containsText("held as 6,407");
            assertThat(page.locator("main")).containsText("its parts by age when exploited add up to 6,021");
            reader.looks("national preview");
            Reader.press(page, "Take the ticked values");
            assertThat(page.locator("main")).containsText("Taken by");
            reader.looks("national taken");
            page = reader.opens("/insight/notes/referrals-by-quarter").page();
            page.locator("#changed").fill("The third quarter of 2025 was revised down by seven.");
            page.locator("#unknown").fill("Whether fewer people were exploited, or fewer were noticed.");
            reader.looks("national note");
            Reader.press(page, "Save");
        }
        try (var board = Browsers.window(port, 1280, true)) {
            board.andAt(360).signedIn(visit.as(someone.boardMember()).cookie());
            var page = board.opens("/insight/national").page();
            page.locator("summary").getByText("Every edition").nth(1).click();
            assertThat(page.locator("main")).containsText("Invented bulletin of May");
            assertThat(page.locator("main")).containsText("revised down by seven");
            board.looks("national picture");
        }
    }
}
