package waymark.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The one Chromium in which all journeys of a JVM are played; each journey gets a window of its own. It
/// ends with the JVM. Journeys play one after another: the browser belongs to a single thread.
///
/// Where Chromium's headless shell is installed, pages are opened in it: the same engine without the frame of
/// a window, at half the processor time. What the browser itself keeps and does with Back is tried in the
/// whole browser everywhere ([#wholeBrowser], [#keeping]).
public final class Browsers {

    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium");

    private static final Path HEADLESS_SHELL = Path.of("/usr/bin/chromium-headless-shell");

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /// How long a page may take to show what it is asked for, in milliseconds: a busy machine is no fault of the page.
    private static final int PATIENCE = 60_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    private static final BrowserType CHROMIUM_ITSELF = playwright().chromium();
    private static final Browser CHROMIUM = launched(Files.isExecutable(HEADLESS_SHELL) ? HEADLESS_SHELL : program());

    private Browsers() {}

    /// Started when it is first asked for.
    private static final class Whole {
        static final Browser BROWSER = launched(program());
    }

    private static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    private static Browser launched(Path program) {
        return CHROMIUM_ITSELF.launch(new BrowserType.LaunchOptions()
                .setExecutablePath(program)
                .setArgs(ARGUMENTS)
                .setIgnoreDefaultArgs(left()));
    }

    /// Playwright has Chromium share what it draws by way of the disk, since containers have little shared memory.
    /// Where there is enough, it need not.
    private static List<String> left() {
        var memory = Path.of("/dev/shm");
        try {
            return Files.isWritable(memory) && Files.getFileStore(memory).getUsableSpace() > 1L << 30
                    ? List.of("--disable-dev-shm-usage")
                    : List.of();
        } catch (IOException unknown) {
            return List.of();
        }
    }

    /// A window as wide as a desk's screen.
    public static Reader atADesk(int port) {
        return window(port, 1280, true);
    }

    /// A window as narrow as a common phone.
    public static Reader onAPhone(int port) {
        return window(port, 360, true);
    }

    /// A window in which no script runs.
    public static Reader withoutScripts(int port) {
        return window(port, 1280, false);
    }

    /// The same over https, whoever signed the certificate.
    public static Reader withoutScriptsOverHttps(int port) {
        return window("https://localhost:" + port, 1280, false);
    }

    /// A window of that width.
    public static Reader window(int port, int width, boolean scripts) {
        return window(origin(port), width, scripts);
    }

    /// A window of the whole browser, with its history and the pages that it shows by itself.
    public static Reader wholeBrowser(int port, int width, boolean scripts) {
        return window(Whole.BROWSER, origin(port), width, scripts);
    }

    private static Reader window(String origin, int width, boolean scripts) {
        return window(CHROMIUM, origin, width, scripts);
    }

    private static Reader window(Browser browser, String origin, int width, boolean scripts) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(origin)
                .setIgnoreHTTPSErrors(true)
                .setViewportSize(width, 900)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(PATIENCE);
        return new Reader(context, origin, width, scripts);
    }

    private static String origin(int port) {
        return "http://localhost:" + port;
    }

    /// A browser of its own on a phone, which keeps in that folder whatever browsers keep.
    public static Reader keeping(int port, Path profile) {
        var context = CHROMIUM_ITSELF.launchPersistentContext(
                profile,
                new BrowserType.LaunchPersistentContextOptions()
                        .setExecutablePath(program())
                        .setArgs(ARGUMENTS)
                        .setBaseURL(origin(port))
                        .setViewportSize(360, 900)
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/London"));
        context.setDefaultTimeout(PATIENCE);
        return new Reader(context, origin(port), 360, true);
    }

    private static Path program() {
        return Stream.concat(Stream.ofNullable(System.getenv("WAYMARK_CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no Chromium found: install it (Debian: chromium) or set WAYMARK_CHROMIUM"));
    }
}
