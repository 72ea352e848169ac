package waymark.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.journeys.Reader.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.WaymarkTest;

/// Somebody takes the phone of whoever reported, and looks through everything that its browser keeps:
/// nothing of what was written is there, nor the code, and no other host ever heard of it. [OfflineJourney]
/// takes the phone of somebody who wrote without signal.
@WaymarkTest
class TracelessJourney {

    private static final int PAGES = 40;
    private static final Pattern ONWARDS = Pattern.compile("^(Continue|Send it)$");

    @LocalServerPort
    private int port;

    @TempDir
    private Path profile;

    private final String mark = "trace" + UUID.randomUUID().toString().replace("-", "");
    private final TreeSet<String> hosts = new TreeSet<>();
    private int answers;

    /// A phone that notes whom it asks.
    private Reader phone() {
        var reader = Browsers.keeping(port, profile);
        reader.page().context().onRequest(request -> hosts.add(String.valueOf(host(request.url()))));
        return reader;
    }

    @Test
    void the_browser_keeps_nothing_of_a_report_a_code_or_a_message() {
        String code;
        try (var reader = phone()) {
            var page = reader.page();
            reader.opens("/report");
            page.locator("main form[action='/report/danger'] button").first().click();
            shown(page);
            for (int pages = 0; page.locator("#code").count() == 0; pages++) {
                assertThat(pages).as("pages of questions").isLessThan(PAGES);
                answer(page);
            }
            code = comesBack(reader);
        }

        assertThat(answers).as("answers given").isGreaterThan(6);
        nothingIsKept(code);
    }

    @Test
    void the_browser_keeps_nothing_of_a_survey_nor_of_the_report_that_it_becomes() {
        String code;
        String said;
        try (var reader = phone()) {
            var page = reader.page();
            reader.opens("/surveys").looks("surveys");
            page.locator("main a[href^='/surveys/car-wash']").click();
            reader.looks("survey start");
            press(page, "Start now");
            reader.looks("survey question");
            var place = page.locator("main input[type=text][name=seek]");
            for (int pages = 0; place.count() == 0; pages++) {
                assertThat(pages).as("pages of questions").isLessThan(PAGES);
                page.locator("main label").first().click();
                shown(page);
            }
            place.fill(mark + " lane in Goole");
            press(page, "Finish");
            reader.looks("survey place");
            page.getByText("Goole").click();
            shown(page);
            said = page.locator("main li:has(strong)").first().textContent().strip();
            assertThat(said).as("what becomes the report").endsWith(" Yes");
            page.getByLabel("I do not know").check();
            reader.looks("survey end");
            press(page, "Send it now");
            reader.looks("survey sent");
            code = comesBack(reader);
        }

        nothingIsKept(code, said);
    }

    /// With the code, to write to the desk.
    ///
    /// @return the code
    private String comesBack(Reader reader) {
        var page = reader.page();
        var code = page.locator("#code").textContent().strip();
        assertThat(code).matches("\\d{7} \\d{7} \\d{7}");
        reader.opens("/receipt");
        page.locator("input[name=code]").fill(code);
        page.locator("main form[action='/receipt'] button").click();
        shown(page);
        page.locator("textarea[name=text]").fill(mark + "-message");
        page.locator("main form[action='/receipt/message'] button").click();
        shown(page);
        assertThat(page.locator("main").textContent()).contains(mark + "-message");
        assertThat(page.context().cookies()).isEmpty();
        return code;
    }

    private void nothingIsKept(String code, String... more) {
        assertThat(hosts).containsExactly("localhost");
        assertThat(Profile.with(profile, mark, code, code.replace(" ", ""), code.substring(0, 7)))
                .isEmpty();
        assertThat(Profile.with(profile, more)).isEmpty();
    }

    /// Every question that can be typed at, but for what was refused, and the last of what can be chosen.
    private void answer(Page page) {
        for (var field : page.locator("main textarea:visible, main input[type=text]:visible")
                .all()) {
            var refused = String.valueOf(field.getAttribute("class")).contains("--error");
            field.fill(refused ? "" : mark + "-" + answers++);
        }
        var choices = page.locator("main input[type=radio]");
        if (choices.count() > 0) {
            choices.last().check(); // nobody is said to be in danger, anywhere
        }
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(ONWARDS))
                .click();
        shown(page);
    }

    /// The next page is there.
    private static void shown(Page page) {
        page.locator("body:not([aria-busy])").waitFor();
    }

    @Test
    void the_look_would_find_a_page_that_keeps_something() {
        try (var reader = Browsers.keeping(port, profile)) {
            reader.opens("/report");
            reader.page().evaluate("""
                    mark => {
                      localStorage.setItem('kept', mark);
                      document.cookie = mark + '=kept; max-age=9999';
                      history.pushState(null, '', '/report?' + mark);
                    }""", mark);
            reader.opens("/receipt");
        }

        assertThat(Profile.with(profile, mark))
                .anyMatch(file -> file.contains("Local Storage"))
                .anyMatch(file -> file.contains("Cookies"))
                .anyMatch(file -> file.contains("History"));
    }

    private static String host(String address) {
        return address.startsWith("data:") ? "localhost" : URI.create(address).getHost();
    }
}
