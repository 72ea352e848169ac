package waymark.guides.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Clip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import waymark.journeys.Browsers;
import waymark.journeys.Reader;

/// The pictures in guides. `bin/guide-pictures` starts the demonstration and takes them all again, as the people of the
/// demonstration see the pages; names of places are replaced, because every partnership reads the guides.
class GuidePicturesTest {

    private static final Path FOLDER = Path.of("docs/guide/pictures");
    private static final int LARGEST = 120_000;
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 660;

    /// @param person of the demonstration whose page it is
    private record Picture(String name, String person, String path) {}

    private static final List<Picture> PICTURES = List.of(
            new Picture("home", "Idris Calloway", "/"),
            new Picture("contacts", "Idris Calloway", "/contacts"),
            new Picture("directory", "Idris Calloway", "/directory"),
            new Picture("plans", "Idris Calloway", "/plans"),
            new Picture("actions", "Idris Calloway", "/actions"),
            new Picture("quarters", "Morwenna Thackwray", "/quarters"),
            new Picture("packs", "Honor Wintringham", "/packs"),
            new Picture("decisions", "Honor Wintringham", "/decisions"),
            new Picture("meetings", "Morwenna Thackwray", "/meetings"),
            new Picture("risks", "Morwenna Thackwray", "/risks"),
            new Picture("duties", "Morwenna Thackwray", "/duties"),
            new Picture("funding", "Morwenna Thackwray", "/funding"),
            new Picture("structure", "Morwenna Thackwray", "/directory/structure"),
            new Picture("hand-overs", "Bronagh Keyingham", "/handover"),
            new Picture("cases", "Imogen Farrow", "/cases"),
            new Picture("caseload", "Ruth Ellerby", "/caseload"),
            new Picture("reports", "Bronagh Keyingham", "/reports"),
            new Picture("workshops", "Morwenna Thackwray", "/training"),
            new Picture("consultation", "Morwenna Thackwray", "/consultation"),
            new Picture("accounts", "Lowri Brantingham", "/accounts"));

    /// Places of the demonstration, longer names before shorter ones, and what stands for them.
    private static final List<List<String>> PLACES = List.of(
            List.of("East Riding of Yorkshire", "Eastshire"),
            List.of("North East Lincolnshire", "Seaport"),
            List.of("North Lincolnshire", "Westmarsh"),
            List.of("Kingston upon Hull", "Northtown"),
            List.of("East Riding", "Eastshire"),
            List.of("Yorkshire", "Northshire"),
            List.of("Humberside", "Exampleshire"),
            List.of("Wilberforce", "Northtown"),
            List.of("Humber", "Example"),
            List.of("humber", "example"),
            List.of("Hull", "Northtown"),
            List.of("hull", "northtown"),
            List.of("HMSP", "EMSP"));

    @Test
    void each_picture_is_there_small_and_shown_in_a_guide() throws IOException {
        var guides = new Guides();
        var shown = Stream.concat(guides.all().stream(), guides.starts().stream())
                .flatMap(guide -> guide.blocks().stream())
                .filter(Block.Picture.class::isInstance)
                .map(block -> ((Block.Picture) block).path().replaceFirst(".*/", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        var taken = PICTURES.stream()
                .map(picture -> picture.name() + ".png")
                .collect(Collectors.toCollection(TreeSet::new));
        try (var files = Files.list(FOLDER)) {
            var kept = files.toList();
            assertThat(kept.stream().map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(taken);
            for (var file : kept) {
                assertThat(Files.size(file)).as(file.toString()).isLessThan(LARGEST);
            }
        }
        assertThat(shown).isSubsetOf(taken);
        assertThat(taken).as("a picture that no guide shows is not taken").isEqualTo(shown);
    }

    /// Only where a demonstration is running at that port.
    @Test
    void takes_them_again() throws IOException {
        var port = Integer.getInteger("guide.pictures", 0);
        assumeThat(port).isPositive();
        Files.createDirectories(FOLDER);
        var byPerson = PICTURES.stream().collect(Collectors.groupingBy(Picture::person));
        for (var person : byPerson.entrySet()) {
            try (var reader = Browsers.window(port, WIDTH, true)) {
                var page = reader.opens("/sign-in").page();
                page.locator(".waymark-personas__button")
                        .filter(new Locator.FilterOptions().setHasText(person.getKey()))
                        .first()
                        .click();
                for (var picture : person.getValue()) {
                    take(reader, picture);
                }
            }
        }
    }

    private static void take(Reader reader, Picture picture) {
        var page = reader.opens(picture.path()).page();
        page.waitForLoadState();
        assertThat(page.locator("h1").count()).as(picture.path()).isPositive();
        assertThat(page.locator(".waymark-demonstration").count())
                .as("says that it is invented")
                .isPositive();
        page.evaluate("""
                names => {
                  document.querySelectorAll('.waymark-welcome, .govuk-generic-header').forEach(one => one.remove())
                  const says = document.querySelector('.waymark-demonstration__text')
                  says.lastChild.data = ' People, places and figures are invented.'
                  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
                  for (let text; (text = texts.nextNode());)
                    for (const [name, other] of names) text.data = text.data.replaceAll(name, other)
                }""", PLACES);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(picture.name() + ".png"))
                .setFullPage(true)
                .setClip(new Clip(0, 0, WIDTH, HEIGHT)));
    }
}
