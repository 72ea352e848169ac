package waymark.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.journeys.Reader.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.Deep;
import waymark.WaymarkTest;
import waymark.web.files.PictureFixtures;

/// Somebody has to leave at once, or only closes the page, and another person takes the phone: neither Back
/// nor Reload nor what the browser keeps shows what was typed.
@WaymarkTest
class ExitJourney {

    private static final String WEATHER = "https://www.bbc.co.uk/weather";

    /// More than there are pages of a report.
    private static final int BACK = 14;

    @LocalServerPort
    private int port;

    @TempDir
    private Path profile;

    private final String mark = "exit" + UUID.randomUUID().toString().replace("-", "");

    private static void weather(Reader reader) {
        reader.goesTo("https://www.bbc.co.uk");
        reader.page()
                .context()
                .route(
                        "https://www.bbc.co.uk/**",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/html")
                                .setBody("<title>Weather</title><h1>Weather</h1>")));
    }

    /// As far as the page where everything typed is shown.
    private void typed(Page page) {
        press(page, "Start now");
        press(page, "Continue");
        page.locator("textarea[name=what]").fill(mark + "-what");
        press(page, "Continue");
        page.locator("textarea[name=place]").fill(mark + "-place");
        press(page, "Continue");
        page.getByLabel("I do not know").check();
        for (int step = 0; step < 6; step++) {
            press(page, "Continue");
        }
        page.getByText(mark + "-place").waitFor();
    }

    private static void leaves(Page page) {
        page.locator(".govuk-exit-this-page__button").click();
        page.waitForURL(WEATHER);
    }

    /// Whoever has the phone now presses Back and then loads the page again, as often as there is anything
    /// to go back to.
    private void looksBack(Page page, String... secrets) {
        boolean more = true;
        for (int step = 0; more && step < BACK; step++) {
            more = goesBack(page);
            showsNothing(page, secrets);
            try {
                page.reload(new Page.ReloadOptions()
                        .setWaitUntil(WaitUntilState.LOAD)
                        .setTimeout(5_000));
            } catch (PlaywrightException nothing) {
                // nothing is left to load
            }
            showsNothing(page, secrets);
        }
    }

    /// False where nothing is left to go back to.
    private static boolean goesBack(Page page) {
        var from = page.url();
        try {
            var answer = page.goBack(
                    new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT).setTimeout(5_000));
            return answer != null || !page.url().equals(from);
        } catch (PlaywrightException again) {
            return true; // the browser asks whether to send the form again
        }
    }

    private void showsNothing(Page page, String... secrets) {
        assertThat(page.content()).doesNotContain(mark);
        for (var secret : secrets) {
            assertThat(page.content()).doesNotContain(secret);
        }
    }

    private void exits(Reader reader) {
        weather(reader);
        var page = reader.page();
        reader.opens("/signs");
        reader.opens("/report");
        typed(page);
        leaves(page);
        looksBack(page);
    }

    @Test
    void back_and_reload_show_nothing_after_exit() {
        try (var reader = Browsers.wholeBrowser(port, 360, true)) {
            exits(reader);
        }
    }

    /// Without scripts the ordinary run plays the longer one, with a code.
    @Test
    @Deep
    void nor_without_scripts() {
        try (var reader = Browsers.wholeBrowser(port, 1280, false)) {
            exits(reader);
        }
    }

    private void exitsWithACode(Reader reader) {
        weather(reader);
        var page = reader.page();
        reader.opens("/signs");
        reader.opens("/report");
        typed(page);
        press(page, "Send it");
        var code = page.locator("#code").textContent().strip();
        press(page, "Go to your messages");
        page.locator("textarea[name=text]").fill(mark + "-message");
        press(page, "Send it");
        page.getByText(mark + "-message").waitFor();
        leaves(page);
        looksBack(page, code, code.replace(" ", ""));
    }

    /// With scripts the ordinary run plays the shorter one, without a code.
    @Test
    @Deep
    void nor_the_code_nor_a_message() {
        try (var reader = Browsers.wholeBrowser(port, 360, true)) {
            exitsWithACode(reader);
        }
    }

    @Test
    void nor_the_code_nor_a_message_without_scripts() {
        try (var reader = Browsers.wholeBrowser(port, 1280, false)) {
            exitsWithACode(reader);
        }
    }

    @Test
    void the_browser_keeps_nothing_of_a_report_that_was_left_by_exit_and_one_that_was_closed() {
        try (var reader = Browsers.keeping(port, profile)) {
            weather(reader);
            reader.opens("/report");
            typed(reader.page());
            leaves(reader.page());
            reader.opens("/report");
            typed(reader.page());
        }
        assertThat(Profile.with(profile, mark)).isEmpty();
        try (var reader = Browsers.keeping(port, profile)) {
            reader.opens("/report");
            looksBack(reader.page());
        }
    }

    @Test
    void back_and_forward_of_the_browser_go_through_the_questions_and_lose_nothing() {
        try (var reader = Browsers.wholeBrowser(port, 360, true)) {
            var page = reader.page();
            reader.opens("/report");
            press(page, "Start now");
            press(page, "Continue");
            page.locator("textarea[name=what]").fill(mark + "-what");
            press(page, "Continue");
            page.locator("textarea[name=place]").fill(mark + "-place");
            page.goBack();
            page.locator("textarea[name=what]").waitFor();
            assertThat(page.locator("textarea[name=what]").inputValue()).isEqualTo(mark + "-what");
            page.goForward();
            page.locator("textarea[name=place]").waitFor();
            assertThat(page.locator("textarea[name=place]").inputValue()).isEqualTo(mark + "-place");
            page.goBack();
            page.locator("textarea[name=what]").waitFor();
            page.goBack();
            page.goBack();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start now"))
                    .waitFor();
            showsNothing(page);
        }
    }

    @Test
    void the_language_changes_in_the_middle_and_nothing_is_lost() {
        for (var scripts : new boolean[] {true, false}) {
            try (var reader = Browsers.window(port, 360, scripts)) {
                var page = reader.page();
                reader.opens("/report");
                press(page, "Start now");
                press(page, "Continue");
                page.locator("textarea[name=what]").fill(mark + "-what");
                page.locator(".waymark-languages summary").click();
                page.locator(".waymark-languages button[lang=ar]").click();
                page.locator("html[dir=rtl]").waitFor();
                assertThat(page.locator("textarea[name=what]").inputValue()).isEqualTo(mark + "-what");
                reader.looks("report what arabic");
                page.locator(".waymark-languages summary").click();
                page.locator(".waymark-languages button[lang=en-GB]").click();
                page.locator("html[lang=en-GB]").waitFor();
                press(page, "Continue");
                page.locator("textarea[name=place]").waitFor();
            }
        }
    }

    @Test
    void a_line_that_carries_nothing_loses_nothing() {
        try (var reader = Browsers.onAPhone(port)) {
            var page = reader.page();
            reader.opens("/report");
            press(page, "Start now");
            press(page, "Continue");
            page.locator("textarea[name=what]").fill(mark + "-what");
            page.context().setOffline(true);
            press(page, "Continue");
            page.getByText("What you typed is still here").waitFor();
            page.context().setOffline(false);
            assertThat(page.locator("textarea[name=what]").inputValue()).isEqualTo(mark + "-what");
            page.evaluate("document.querySelector('#page').requestSubmit()"); // a button takes no second click at once
            page.locator("textarea[name=place]").waitFor();
        }
    }

    @Test
    void photos_that_a_line_does_not_carry_lose_neither_the_code_nor_a_message_that_is_typed_beside_them()
            throws IOException {
        try (var reader = Browsers.onAPhone(port)) {
            var page = reader.page();
            reader.opens("/report");
            typed(page);
            press(page, "Send it");
            var code = page.locator("#code").textContent().strip();
            chooses(page);
            page.context().setOffline(true);
            press(page, "Add them");
            page.getByText("The page could not be sent").waitFor();
            assertThat(page.locator("#code").textContent().strip()).isEqualTo(code);
            assertThat(page.locator("main form [role=status]").textContent()).isEmpty();
            page.context().setOffline(false);
            adds(page);
            assertThat(page.locator("#code").textContent().strip()).isEqualTo(code);

            press(page, "Go to your messages");
            page.locator("textarea[name=text]").fill(mark + "-message");
            chooses(page);
            page.context().setOffline(true);
            press(page, "Add them");
            page.getByText("The page could not be sent").waitFor();
            assertThat(page.locator("textarea[name=text]").inputValue()).isEqualTo(mark + "-message");
            page.context().setOffline(false);
            adds(page);
            press(page, "Go to your messages");
            page.locator("textarea[name=text]").waitFor();
            assertThat(page.locator("textarea[name=text]").inputValue()).isEqualTo(mark + "-message");
        }
    }

    private static void chooses(Page page) throws IOException {
        page.locator("input[name=files]")
                .setInputFiles(new FilePayload("photo.jpg", "image/jpeg", PictureFixtures.made("jpeg", 20, 20)));
    }

    /// A button takes no second click at once.
    private static void adds(Page page) {
        page.evaluate("document.querySelector('[data-module=waymark-files]').requestSubmit()");
        page.locator("main").getByText("Added to your report").waitFor();
    }

    @Test
    void exit_in_one_tab_leaves_the_report_in_another() {
        try (var reader = Browsers.wholeBrowser(port, 360, true)) {
            weather(reader);
            var page = reader.page();
            reader.opens("/report");
            typed(page);
            page.getByText("Is this safe?").click();
            var safety = page.waitForPopup(
                    () -> page.locator("details a[href^='/report/safety']").click());
            safety.locator(".govuk-exit-this-page__button").click();
            page.waitForURL(WEATHER);
            looksBack(page);
        }
    }

    @Test
    void loading_the_page_again_says_why_it_is_empty() {
        try (var reader = Browsers.wholeBrowser(port, 360, true)) {
            var page = reader.page();
            reader.opens("/report");
            typed(page);
            page.reload();
            showsNothing(page);
            page.getByText("This page cannot be shown again").waitFor();
        }
    }

    @Test
    void three_times_shift_leaves_too() {
        try (var reader = Browsers.wholeBrowser(port, 1280, true)) {
            weather(reader);
            var page = reader.page();
            reader.opens("/signs");
            reader.opens("/report");
            typed(page);
            for (int press = 0; press < 3; press++) {
                page.keyboard().press("Shift");
            }
            page.waitForURL(WEATHER);
            looksBack(page);
        }
    }
}
