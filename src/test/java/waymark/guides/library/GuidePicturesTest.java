package waymark.guides.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Clip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
    private static final int HEIGHT = 640;

    /// @param role whose page it is, as the demonstration's list of people calls it
    private record Picture(String name, String role, String path) {}

    private static final List<Picture> PICTURES = List.of(
            new Picture("home", "Area lead", "/"),
            new Picture("contacts", "Area lead", "/contacts"),
            new Picture("directory", "Area lead", "/directory?q=housing"),
            new Picture("plans", "Area lead", "/plans"),
            new Picture("actions", "Area lead", "/actions"),
            new Picture("quarters", "Coordinator", "/quarters"),
            new Picture("packs", "Board member", "/packs"),
            new Picture("decisions", "Board member", "/decisions"),
            new Picture("meetings", "Coordinator", "/meetings"),
            new Picture("risks", "Coordinator", "/risks"),
            new Picture("duties", "Coordinator", "/duties"),
            new Picture("funding", "Coordinator", "/funding"),
            new Picture("structure", "Coordinator", "/directory/structure"),
            new Picture("hand-overs", "First responder", "/handover"),
            new Picture("cases", "Caseworker", "/cases"),
            new Picture("caseload", "Casework manager", "/caseload"),
            new Picture("reports", "Reports desk", "/reports"),
            new Picture("workshops", "Coordinator", "/training"),
            new Picture("consultation", "Coordinator", "/consultation"),
            new Picture("accounts", "Administrator", "/accounts"));

    /// Places of the demonstration, longest first, and what stands for them.
    private static final Map<String, String> PLACES = Map.of(
            "North East Lincolnshire", "Seaport",
            "North Lincolnshire", "Westmarsh",
            "East Riding of Yorkshire", "Eastshire",
            "East Riding", "Eastshire",
            "Kingston upon Hull", "Northtown",
            "Hull", "Northtown",
            "Humberside", "Exampleshire",
            "Humbercare", "Examplecare",
            "Humber", "Example",
            "Wilberforce", "Partnership");

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
        var byRole = PICTURES.stream().collect(Collectors.groupingBy(Picture::role));
        for (var role : byRole.entrySet()) {
            try (var reader = Browsers.window(port, WIDTH, true)) {
                var page = reader.opens("/sign-in").page();
                page.locator(".waymark-personas__button")
                        .filter(new Locator.FilterOptions().setHasText(role.getKey()))
                        .first()
                        .click();
                for (var picture : role.getValue()) {
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
        var names = PLACES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey((one, other) -> other.length() - one.length()))
                .map(place -> List.of(place.getKey(), place.getValue()))
                .toList();
        page.evaluate("""
                names => {
                  document.querySelectorAll('.waymark-welcome').forEach(one => one.remove())
                  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
                  for (let text; (text = texts.nextNode());)
                    for (const [name, other] of names) text.data = text.data.replaceAll(name, other)
                }""", names);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(picture.name() + ".png"))
                .setFullPage(true)
                .setClip(new Clip(0, 0, WIDTH, HEIGHT)));
    }
}
