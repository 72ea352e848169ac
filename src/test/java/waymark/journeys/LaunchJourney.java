package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static waymark.journeys.EarnestJourney.follow;
import static waymark.journeys.Reader.pressExactly;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import waymark.Deep;
import waymark.bench.Program;
import waymark.bench.Scratch;
import waymark.kernel.Quarter;

/// A second, different partnership from nothing, in the browser and without a line of JSON: its steps saved,
/// left, undone and looked over, its pages in its own colours, and opened.
class LaunchJourney {

    private final EarnestJourney earnest = new EarnestJourney();

    @Test
    void a_partnership_is_set_up_in_the_browser_and_opened() throws Exception {
        try (var scratch = Scratch.make();
                var program = EarnestJourney.start(scratch, "amy@moors.example.org")) {
            when_it_is_set_up_and_opened(program);
            earnest.people.values().forEach(Reader::close);
        }
    }

    /// On to the first pack, and then through every page and file: nothing in it is of another partnership.
    @Test
    @Deep
    void its_first_quarter_comes_to_a_pack_without_a_word_of_another_partnership() throws Exception {
        try (var mail = new OwnMail();
                var scratch = Scratch.make();
                var program = EarnestJourney.start(scratch, "amy@moors.example.org", mail.environment())) {
            when_it_is_set_up_and_opened(program);
            earnest.quarter = Quarter.holding(LocalDate.now(Clock.system(ZoneId.of("Europe/London"))), 4)
                    .previous();
            earnest.areaCode = "DEVON";
            earnest.areaName = "Devon";
            when_the_quarter_comes_to_a_pack();
            assertThat(mail.came(1))
                    .as("letters came, before the crawl reads what they tell of")
                    .isTrue();
            for (var reader : List.of("amy", "ben", "cleo", "dev")) {
                then_nothing_is_of_another_partnership(reader);
            }
            System.out.println("Letters read: " + mail.letters());
            assertThat(mail.wrong("Two Moors Partnership")).isEmpty();
            earnest.people.values().forEach(Reader::close);
        }
    }

    private void when_it_is_set_up_and_opened(Program program) throws Exception {
        earnest.port = program.address().getPort();
        var printed = EarnestJourney.LINK.matcher(String.join("\n", program.greeting()));
        assertThat(printed.find()).isTrue();
        earnest.when_somebody_comes_in("amy", printed.group(1), false);
        var amy = earnest.people.get("amy");
        when_she_begins(amy);
        when_she_chooses_areas_and_partners(amy);
        when_she_adds_groups_and_the_strategy(amy);
        when_she_adds_measures_numbers_and_pathways(amy);
        when_she_says_how_the_pages_look(amy);
        when_she_looks_it_over_and_opens_it(amy);
    }

    private void when_the_quarter_comes_to_a_pack() throws Exception {
        var amy = earnest.people.get("amy");
        amy.opens("/directory/own-entry");
        amy.page().getByLabel("Full name").fill("Amy Thirsk");
        EarnestJourney.choose(amy, "Your organisation", "Devon County Council");
        amy.page().getByLabel("Job title").fill("Strategic lead for exploitation");
        pressExactly(amy.page(), "Save");
        var second = earnest.when_she_lets_in(
                "Ben Copeland",
                "Devon & Cornwall Police",
                "ben@police.example.org",
                "Administrator",
                "Organisation lead",
                "Board member");
        var coordinator = earnest.when_she_lets_in(
                "Cleo Marsden", "Lantern Charity", "cleo@lantern.example.org", "Organisation lead", "Coordinator");
        var lead = earnest.when_she_lets_in(
                "Dev Askham", "Devon County Council", "dev@moors.example.org", "Organisation lead", "Area lead");
        earnest.when_somebody_comes_in("ben", second, true);
        earnest.when_the_second_administrator_confirms_the_coordinator();
        earnest.when_somebody_comes_in("cleo", coordinator, true);
        earnest.when_the_coordinator_opens_a_quarter();
        earnest.when_somebody_comes_in("dev", lead, true);
        earnest.when_the_area_submits_its_return();
        earnest.when_the_board_accepts_it();
        earnest.when_the_coordinator_writes_the_summary();
        earnest.when_the_board_issues_the_pack();
    }

    private void then_nothing_is_of_another_partnership(String name) throws IOException {
        var crawl = new OwnWordsCrawl(earnest.people.get(name).page(), "http://localhost:" + earnest.port);
        var found = crawl.from("/", "/packs/" + earnest.quarter.key(), "/report", "/welcome", "/signs", "/directory");
        System.out.println("Pages and files read as " + name + ": " + crawl.read());
        assertThat(crawl.read()).isGreaterThan(30);
        assertThat(found).isEmpty();
    }

    private static void when_she_begins(Reader amy) {
        follow(amy, "Set up the partnership");
        assertThat(amy.page().locator("#step-areas-status")).containsText("To do");
        amy.andAt(360).looks("start, all steps");
        follow(amy, "Name of the partnership");
        pressExactly(amy.page(), "Save");
        assertThat(amy.page().locator(".govuk-error-summary")).containsText("Enter the name of the partnership");
        label(amy, "Name").fill("Two Moors Anti-Slavery Partnership");
        label(amy, "Where these facts come from").fill("Invented for a test");
        amy.looks("start, the name");
        pressExactly(amy.page(), "Save");
        assertThat(amy.page().locator("#step-name-status")).containsText("Done");
    }

    private static void when_she_chooses_areas_and_partners(Reader amy) {
        amy.opens("/launch/areas/offers");
        amy.page()
                .getByText("South West", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        label(amy, "Devon").check();
        label(amy, "Torbay").check();
        label(amy, "Plymouth").check();
        amy.andAt(360).looks("start, areas to choose");
        pressExactly(amy.page(), "Add what I chose");
        assertThat(amy.page().locator("body")).containsText("Added: 3 areas");
        amy.looks("start, areas");
        pressExactly(amy.page(), "Undo the last save");
        assertThat(amy.page().locator("body")).containsText("None yet");
        amy.opens("/launch/areas/offers");
        amy.page()
                .getByText("South West", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        label(amy, "Devon").check();
        label(amy, "Torbay").check();
        pressExactly(amy.page(), "Add what I chose");

        amy.opens("/launch/partners/offers");
        for (var group : new String[] {"Councils of your areas", "Police"}) {
            amy.page()
                    .getByText(group, new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
        }
        label(amy, "Devon County Council").check();
        label(amy, "Torbay Council").check();
        label(amy, "Devon & Cornwall Police").check();
        pressExactly(amy.page(), "Add what I chose");
        amy.opens("/launch/partners/sheet");
        amy.page()
                .locator("#pasted")
                .fill(
                        "Organisation\tSector\tAreas\nLantern Charity\tCharity\tDevon\nMoor Shelter\tThird sector\tExmoor\n");
        pressExactly(amy.page(), "Check and add");
        assertThat(amy.page().locator("main")).containsText("B2");
        assertThat(amy.page().locator("main")).containsText("C3");
        amy.andAt(360).looks("start, faults of a spreadsheet");
        amy.page()
                .locator("#pasted")
                .fill(
                        "Organisation\tSector\tAreas\nLantern Charity\tThird sector\tDevon; Torbay\nMoor Shelter\tThird sector\tDevon\n");
        pressExactly(amy.page(), "Check and add");
        assertThat(amy.page().locator("body")).containsText("Added: 2 partners");
        amy.andAt(360).looks("start, partners");
    }

    private void when_she_adds_groups_and_the_strategy(Reader amy) {
        amy.opens("/launch/groups/offers");
        label(amy, "Strategic Board").check();
        label(amy, "Devon Operational Group").check();
        pressExactly(amy.page(), "Add what I chose");
        follow(amy, "Strategic Board");
        label(amy, "Seats (optional)").fill("Chair\nPolice: Devon & Cornwall Police\nHealth");
        amy.looks("start, a group");
        pressExactly(amy.page(), "Save");
        when_she_types_the_strategy_without_scripts(amy);
        amy.opens("/launch/objectives/offers");
        for (var box : amy.page().locator("main input[type=checkbox]").all()) {
            box.check();
        }
        label(amy, "Who answers for them, to begin with? (optional)").selectOption("Devon County Council");
        amy.looks("start, objectives to choose");
        pressExactly(amy.page(), "Add what I chose");
        amy.andAt(360).looks("start, objectives");
    }

    private void when_she_types_the_strategy_without_scripts(Reader amy) {
        try (var plain = Browsers.withoutScripts(earnest.port)) {
            plain.page().context().addCookies(amy.page().context().cookies());
            plain.opens("/launch/strategy");
            label(plain, "Title of the strategy").fill("Two Moors Strategy 2026 to 2029");
            label(plain, "First year").fill("2026");
            label(plain, "Last year").fill("2025");
            pressExactly(plain.page(), "Save");
            assertThat(plain.page().locator(".govuk-error-summary")).containsText("must not be before the first");
            label(plain, "Last year").fill("2029");
            pressExactly(plain.page(), "Save");
            assertThat(plain.page().locator("#step-strategy-status")).containsText("Done");
        }
    }

    private static void when_she_adds_measures_numbers_and_pathways(Reader amy) {
        amy.opens("/launch/measures/offers");
        label(amy, "Staff trained this quarter").check();
        pressExactly(amy.page(), "Add what I chose");
        amy.opens("/launch/numbers/new");
        label(amy, "Name").fill("Adult social care, Devon County Council");
        label(amy, "Number (optional)").fill("01632 960 741");
        label(amy, "When to use it").fill("Concern about an adult");
        label(amy, "For (optional)").selectOption("ADULT");
        amy.looks("start, a number");
        pressExactly(amy.page(), "Add");
        amy.opens("/launch/pathways");
        label(amy, "With the national starter set").check();
        pressExactly(amy.page(), "Save");
        amy.looks("start, all steps done");
    }

    private static void when_she_says_how_the_pages_look(Reader amy) throws IOException {
        amy.opens("/look");
        label(amy, "Name in the header (optional)").fill("Two Moors");
        label(amy, "Colour of the header (optional)").fill("#ffcc00");
        label(amy, "Colour of links (optional)").fill("5a2a82");
        label(amy, "Name on e-mails (optional)").fill("Two Moors Partnership");
        pressExactly(amy.page(), "Save");
        assertThat(amy.page().locator(".govuk-error-summary")).containsText("1.5 to 1");
        amy.andAt(360).looks("start, a colour that cannot be read");
        label(amy, "Colour of the header (optional)").fill("#3b1a57");
        label(amy, "Logo (optional)").setInputFiles(new FilePayload("logo.png", "image/png", logo()));
        pressExactly(amy.page(), "Save");
        assertThat(amy.page().locator(".waymark-wordmark__name")).hasText("Two Moors");
        assertThat((Boolean) amy.page()
                        .locator(".waymark-wordmark__logo")
                        .evaluate("logo => logo.complete && logo.naturalWidth > 0"))
                .isTrue();
        assertThat(amy.page()
                        .locator(".govuk-generic-header")
                        .evaluate("header => getComputedStyle(header).backgroundColor"))
                .isEqualTo("rgb(59, 26, 87)");
        amy.andAt(360).looks("start, own logo and colours");
        amy.opens("/launch");
    }

    private static byte[] logo() throws IOException {
        var picture = new BufferedImage(240, 80, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 240, 80);
        pen.setColor(new Color(0x5a2a82));
        pen.fillPolygon(new int[] {20, 70, 120}, new int[] {70, 15, 70}, 3);
        pen.fillPolygon(new int[] {110, 165, 220}, new int[] {70, 25, 70}, 3);
        pen.dispose();
        var file = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", file);
        return file.toByteArray();
    }

    private static void when_she_looks_it_over_and_opens_it(Reader amy) {
        amy.opens("/launch/preview");
        amy.andAt(360).looks("start, looked over");
        pressExactly(amy.page(), "Open the partnership");
        assertThat(amy.page().locator("body")).containsText("The partnership is open");
    }

    private static com.microsoft.playwright.Locator label(Reader reader, String label) {
        return reader.page()
                .getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }
}
