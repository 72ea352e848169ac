package waymark.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.WaymarkTest;

/// Somebody takes the phone of whoever reported, and looks through everything that its browser keeps: nothing of what
/// was
/// written is there, nor the code, and no other host ever heard of it.
@WaymarkTest
class TracelessJourney {

    private static final int PAGES = 40;
    private static final Pattern ONWARDS = Pattern.compile("^(Continue|Send it)$");

    @LocalServerPort
    private int port;

    @TempDir
    private Path profile;

    private final String mark = "trace" + UUID.randomUUID().toString().replace("-", "");
    private int answers;

    @Test
    void the_browser_keeps_nothing_of_a_report_a_code_or_a_message() {
        var hosts = new TreeSet<String>();
        String code;
        try (var reader = Browsers.keeping(port, profile)) {
            var page = reader.page();
            page.context().onRequest(request -> hosts.add(String.valueOf(host(request.url()))));
            reader.opens("/report");
            page.locator("main form[action='/report/danger'] button").first().click();
            for (int pages = 0; page.locator("#code").count() == 0; pages++) {
                assertThat(pages).as("pages of questions").isLessThan(PAGES);
                answer(page);
            }
            code = page.locator("#code").textContent().strip();
            assertThat(code).matches("\\d{7} \\d{7} \\d{7}");
            reader.opens("/receipt");
            page.locator("input[name=code]").fill(code);
            page.locator("main form[action='/receipt'] button").click();
            page.locator("textarea[name=text]").fill(mark + "-message");
            page.locator("main form[action='/receipt/message'] button").click();
            assertThat(page.locator("main").textContent()).contains(mark + "-message");
            assertThat(page.context().cookies()).isEmpty();
        }

        assertThat(answers).as("answers given").isGreaterThan(6);
        assertThat(hosts).containsExactly("localhost");
        assertThat(kept(mark, code, code.replace(" ", ""), code.substring(0, 7)))
                .isEmpty();
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

        assertThat(kept(mark))
                .anyMatch(file -> file.contains("Local Storage"))
                .anyMatch(file -> file.contains("Cookies"))
                .anyMatch(file -> file.contains("History"));
    }

    private static String host(String address) {
        return address.startsWith("data:") ? "localhost" : URI.create(address).getHost();
    }

    /// Files of the profile that hold one of the texts: as letters of one byte or of two, by name, or in something
    /// packed.
    private List<String> kept(String... texts) {
        var found = new ArrayList<String>();
        try (var files = Files.walk(profile)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var bytes = Files.readAllBytes(file);
                var all = file.getFileName() + letters(bytes) + unpacked(bytes);
                for (var text : texts) {
                    if (all.contains(text) || all.contains(letters(text.getBytes(StandardCharsets.UTF_16LE)))) {
                        found.add(profile.relativize(file) + " has " + text);
                    }
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return found;
    }

    private static String letters(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /// Whatever in it was packed by gzip.
    private static String unpacked(byte[] bytes) {
        var text = new StringBuilder();
        for (int at = 0; at + 2 < bytes.length; at++) {
            if (bytes[at] == 0x1f && bytes[at + 1] == (byte) 0x8b && bytes[at + 2] == 8) {
                try (var packed = new GZIPInputStream(new ByteArrayInputStream(bytes, at, bytes.length - at))) {
                    text.append(letters(packed.readNBytes(1 << 20)));
                } catch (IOException none) {
                    // these three bytes by chance
                }
            }
        }
        return text.toString();
    }
}
