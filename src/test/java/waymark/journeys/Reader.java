package waymark.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import waymark.DeepRun;
import waymark.JourneyTurn;
import waymark.RouteState;

/// Somebody at a window of their own. It notes whatever no page of Waymark may do: an error in the console, a
/// request to another host, something that could not be loaded. [#looks] and [#close] fail on what was noted.
public final class Reader implements AutoCloseable {

    private static final String AXE = axe();
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /// The addresses (without what names a single thing) and the parts of pages that axe has seen in
    /// this run.
    private static final Set<String> ANALYSED = ConcurrentHashMap.newKeySet();

    /// A step of an address that names a single thing, and what is asked of it.
    private static final Pattern SINGLE = Pattern.compile("/[^/]*\\d[^/]*|[?#].*");

    private final BrowserContext context;
    private final String origin;
    private final int width;
    private final boolean scripts;
    private final Page page;
    private final List<String> faults = new ArrayList<>();
    private String elsewhere = "";
    private String alsoAt = "";
    private int[] narrower = {};

    Reader(BrowserContext context, String origin, int width, boolean scripts) {
        this.context = context;
        this.origin = origin;
        this.width = width;
        this.scripts = scripts;
        this.page = context.newPage();
        page.onRequest(this::leaving);
        page.onResponse(this::missing);
        page.onConsoleMessage(this::complaining);
        page.onPageError(error -> faults.add("script failed: " + error));
    }

    public boolean scripts() {
        return scripts;
    }

    public Page page() {
        return page;
    }

    /// Takes over a session that `Visit` began: `reader.signedIn(visit.as(person).cookie())`.
    public Reader signedIn(String session) {
        var https = origin.startsWith("https:");
        context.addCookies(List.of(new Cookie(https ? "__Host-waymark_session" : "waymark_session", session)
                .setUrl(origin)
                .setSecure(https)
                .setHttpOnly(true)
                .setSameSite(SameSiteAttribute.LAX)));
        return this;
    }

    /// Takes the story itself to a page of another host, which is no fault of ours.
    public Reader leaves(String address) {
        elsewhere = address;
        page.navigate(address);
        return this;
    }

    /// A host that the story itself leads to and comes back from.
    public Reader goesTo(String address) {
        alsoAt = address + "/";
        return this;
    }

    /// Opens a page by its path.
    public Reader opens(String path) {
        page.navigate(path);
        return this;
    }

    /// Looks at every page at these widths too, without loading it again.
    public Reader andAt(int... others) {
        narrower = others.clone();
        return this;
    }

    /// Looks at the page as it is now: WCAG 2.2 A and AA by axe, everything in a landmark, no sideways
    /// scrolling, nothing noted so far. An ordinary run asks axe at the first width, where the address
    /// is new or the page has a part that axe has not seen ([PageParts]), and only of pages that are
    /// not as recorded and a part of the others ([RouteState#looksAt]); the deep run at every width and every
    /// time. With `bin/test -Dscreens` it keeps a picture in `target/screens` for people to
    /// look at.
    public Reader looks(String name) {
        page.waitForLoadState(); // its first lines are there before its last
        looks(name, width);
        for (int other : narrower) {
            page.setViewportSize(other, 900);
            settles();
            looks(name, other);
        }
        if (narrower.length > 0) {
            page.setViewportSize(width, 900);
        }
        assertThat(faults).as("noted by '%s'", name).isEmpty();
        return this;
    }

    private void looks(String name, int at) {
        if (Boolean.getBoolean("screens")) {
            keeps(name, at);
        }
        if (scripts) {
            page.evaluate("scrollTo(0, 0)"); // what sticks to the top covers what is scrolled below it
            assertThat(sideways()).as("'%s' is wider than %d pixels", name, at).isZero();
            if (DeepRun.asked() || at == width && isLookedAt() && unseen()) {
                assertThat(violations())
                        .as("axe on '%s' at %d pixels", name, at)
                        .isEmpty();
            }
        }
    }

    /// Scripts hear of another width with the next frame.
    private void settles() {
        if (scripts) {
            page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        }
    }

    private void keeps(String name, int at) {
        var file = "%s-%d%s.png"
                .formatted(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"), at, scripts ? "" : "-plain");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screens", file))
                .setFullPage(true));
    }

    /// Only what is wrong comes back, as lines: `AxeBuilder` carries every result through two forms of JSON.
    @SuppressWarnings("unchecked") // an array of strings is a list of strings
    private List<String> violations() {
        page.evaluate(AXE);
        return (List<String>) page.evaluate("""
                tags => axe.run(document, {resultTypes: ['violations'], runOnly: {type: 'tag', values: tags},
                                           rules: {region: {enabled: true}}})
                  .then(found => found.violations.flatMap(
                    rule => rule.nodes.map(node => rule.id + ': ' + rule.help + ' ' + node.html)))""", RULES);
    }

    private static String axe() {
        try (var file = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean isLookedAt() {
        var path = page.url().startsWith(origin + "/") ? page.url().substring(origin.length()) : "";
        return RouteState.current().map(state -> state.looksAt(path)).orElse(true);
    }

    private boolean unseen() {
        var address = SINGLE.matcher(page.url()).replaceAll("/*");
        return ANALYSED.add(address) | ANALYSED.addAll(PageParts.of(page.content()));
    }

    private int sideways() {
        return ((Number)
                        page.evaluate(
                                "() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"))
                .intValue();
    }

    private void leaving(Request request) {
        if (!request.url().equals(elsewhere)
                && !request.url().startsWith(origin + "/")
                && (alsoAt.isEmpty() || !request.url().startsWith(alsoAt))
                && !request.url().startsWith("data:")) {
            faults.add("asks another host: " + request.url());
        }
    }

    /// A page may answer 4xx, what it loads may not.
    private void missing(Response response) {
        if (response.request().isNavigationRequest() && response.url().startsWith(origin + "/")) {
            JourneyTurn.passes(response.url().substring(origin.length()).replaceAll("[?#].*", ""));
        }
        boolean page = response.request().isNavigationRequest()
                || response.request().method().equals("POST"); // a form that is sent without a navigation
        if (response.status() >= 400 && !page) {
            faults.add(response.status() + " " + response.url());
        }
        if (response.status() >= 500) {
            faults.add(response.status() + " " + response.url());
        }
    }

    private void complaining(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            faults.add("console: " + message.text());
        }
    }

    /// Presses the first button whose name has these words, and waits while the page says that it is busy.
    public static void press(Page page, String words) {
        press(page, new Page.GetByRoleOptions().setName(words));
    }

    /// Presses a button that leads to another page and waits for it: what is begun on this one may be saved
    /// first. The window needs scripts.
    public static void sends(Page page, String words) {
        page.evaluate("document.documentElement.dataset.before = ''");
        press(page, words);
        page.locator("html:not([data-before])").waitFor();
    }

    /// Presses the button of exactly this name, where others begin like it.
    public static void pressExactly(Page page, String name) {
        press(page, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void press(Page page, Page.GetByRoleOptions which) {
        page.getByRole(AriaRole.BUTTON, which).first().click();
        page.locator("body:not([aria-busy])").waitFor();
    }

    /// Chooses the answer to a question of a walk and goes on.
    public static void answers(Page page, String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
        press(page, "Continue");
    }

    /// Says of each thing that is not done before a case is closed why it is not, in words of its own.
    static void explains(Page page) {
        for (var why : page.locator("textarea[name^='why-']").all()) {
            why.fill("She was asked and wanted nothing like "
                    + why.getAttribute("name").substring("why-".length()).replace('-', ' '));
        }
    }

    /// Fills in a date of three fields.
    public static void day(Page page, String name, LocalDate day) {
        page.locator("input[name='" + name + "-day']").fill(String.valueOf(day.getDayOfMonth()));
        page.locator("input[name='" + name + "-month']").fill(String.valueOf(day.getMonthValue()));
        page.locator("input[name='" + name + "-year']").fill(String.valueOf(day.getYear()));
    }

    @Override
    public void close() {
        context.close();
        assertThat(faults).isEmpty();
    }
}
