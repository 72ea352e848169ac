package waymark.analysis;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.FreshDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.analysis.areas.Squares;
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
                    .signedIn(visit.as(someone.with("OPCC", "analyst@partnership"))
                            .cookie());
            var page = reader.opens("/insight/national/imports").page();
            page.locator("#edition").fill("Invented bulletin of May");
            Reader.day(page, "publishedOn", LocalDate.of(2026, 2, 20));
            page.locator("#file").setInputFiles(file("tables.xlsx", Spreadsheets.quartersDown(6400, 4500, 1521, 6030)));
            reader.looks("national imports");
            Reader.press(page, "Preview");
            assertThat(page.locator("main")).containsText("held as 6,407");
            assertThat(page.locator("main")).containsText("its parts by age when exploited add up to 6,021");
            reader.looks("national preview");
            Reader.press(page, "Import the ticked values");
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

    @Test
    void local_figures_areas_and_gaps_are_brought_and_read() {
        try (var reader = Browsers.window(port, 1280, false)) {
            reader.andAt(360)
                    .signedIn(visit.as(someone.with("OPCC", "analyst@partnership"))
                            .cookie());
            var page = reader.opens("/insight/local/new").page();
            for (var area : List.of("HULL", "NORTH_EAST_LINCOLNSHIRE")) {
                page = reader.opens("/insight/local/new").page();
                page.locator("input[name=area][value=" + area + "]").check();
                page.locator("#measure").fill("NRM referrals");
                page.locator("input[name=side][value=RECEIVED]").check();
                Reader.day(page, "fromDay", LocalDate.of(2022, 4, 1));
                Reader.day(page, "toDay", LocalDate.of(2023, 3, 31));
                page.locator("#value").fill(area.equals("HULL") ? "90" : "24");
                page.locator("#source").fill("Invented for a test");
                page.locator("input[name=verification][value=UNVERIFIED]").check();
                if (area.equals("HULL")) {
                    reader.looks("local form");
                }
                Reader.press(page, "Add");
            }
            page = reader.opens("/insight/local/populations").page();
            for (var area : List.of("HULL", "UK")) {
                page.locator("#area").selectOption(area);
                Reader.day(page, "asOf", LocalDate.of(2021, 6, 30));
                page.locator("#people").fill(area.equals("HULL") ? "300000" : "60000000");
                page.locator("#source").fill("Invented for a test");
                Reader.press(page, "Enter");
            }
            reader.looks("populations");
            page = reader.opens("/insight/reach/communities").page();
            page.locator("#source").fill("Invented census");
            Reader.day(page, "asOf", LocalDate.of(2021, 3, 21));
            page.locator("#file")
                    .setInputFiles(new FilePayload("c.csv", "text/csv", """
                            Area,Community,People
                            "Kingston upon Hull, City of",Polish,5000
                            East Riding of Yorkshire,Polish,1200
                            Hull,Vietnamese,3
                            North Lincolnshire,Romanian,"2,100"
                            """.getBytes(StandardCharsets.UTF_8)));
            reader.looks("communities form");
            Reader.press(page, "Take it");
            Reader.press(page, "Count the last quarter");
            assertThat(page.locator("main")).containsText("counted by");
            page = reader.opens("/insight/areas/outlines").page();
            page.locator("#source").fill("Invented squares, no licence needed");
            page.locator("#file")
                    .setInputFiles(new FilePayload(
                            "areas.geojson",
                            "application/geo+json",
                            Squares.collection("Kingston upon Hull, City of", "East Riding of Yorkshire", "Selby")
                                    .getBytes(StandardCharsets.UTF_8)));
            Reader.press(page, "Take it");
            assertThat(page.locator("main")).containsText("“Selby” is no area of the partnership");
            reader.looks("outlines");
            reader.opens("/insight/areas/tiles");
            reader.looks("tiles form");
        }
        try (var board = Browsers.window(port, 1280, true)) {
            board.andAt(360).signedIn(visit.as(someone.boardMember()).cookie());
            var page = board.opens("/insight/local").page();
            assertThat(page.locator("main")).containsText("30.0 (300,000 people, 2021)");
            assertThat(page.locator("main")).containsText("17,902");
            board.looks("local figures");
            page = board.opens("/insight/areas?show=local").page();
            board.looks("areas");
            page.locator("svg a").first().focus();
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*#area-.*"));
            page = board.opens("/insight/reach").page();
            page.locator("summary")
                    .filter(new Locator.FilterOptions().setHasText("By area"))
                    .last()
                    .click();
            assertThat(page.locator("main")).containsText("fewer than 5");
            board.looks("reach");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Name it as not reached: Vietnamese"))
                    .click();
            page.locator("#language").selectOption("vi");
            page.locator("#why").fill("Nobody who speaks Vietnamese was handed over in a year.");
            page.locator("#wouldHelp").fill("Somebody they trust, and films in their language.");
            board.looks("gap form");
            Reader.press(page, "Name it");
            assertThat(page.locator("main")).containsText("Named");
            board.looks("gap");
        }
        try (var reader = Browsers.window(port, 360, false)) {
            reader.signedIn(visit.as(someone.with("PRWC", "consultation_lead@partnership"))
                    .cookie());
            var page = reader.opens("/").page();
            page.locator("main")
                    .getByText("Look at who is not reached: Vietnamese")
                    .click();
            page.locator("#doing").fill("We ask in three nail bars and a temple.");
            reader.looks("gap to take up");
            Reader.press(page, "Take it up");
            assertThat(page.locator("main")).containsText("Taken up");
        }
    }
}
