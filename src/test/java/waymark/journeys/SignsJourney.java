package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static waymark.journeys.Reader.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.DeepRun;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;

/// From what somebody noticed to what to do next, on a phone and without scripts.
@WaymarkTest
class SignsJourney {

    private static final String TICKED = "&sign=GEN05&sign=GEN15&sign=LAB01";
    private static final String RECORD =
            "/signs/checklist/record?about=ADULT&observer=HEALTH&place=HEALTH&moment=TODAY&sign=SEX05" + TICKED;

    @LocalServerPort
    private int port;

    @Autowired
    private TestUsers someone;

    @Autowired
    private Visit visit;

    @Test
    void a_visitor_on_a_phone_without_scripts_sees_signs_with_one_tap_and_is_led_to_what_to_do() {
        try (var reader = Browsers.withoutScripts(port)) {
            var page = reader.page();
            page.setViewportSize(360, 740);
            reader.opens("/report");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Signs to look for"))
                    .first()
                    .click();
            assertThat(page.locator("main .waymark-pictures li").first())
                    .containsText("Cannot leave the workplace or the place where they live");
            navigation(page, "Tick what you noticed").click();
            reader.looks("signs-checklist-plain");
            page.getByLabel("Others speak for them even when they are asked directly")
                    .check();
            page.getByLabel("Very long hours with few or no days off").check();
            press(page, "Show what to do next");

            assertThat(page.locator("h1")).hasText("Signs you noticed");
            assertThat(page.locator("main")).containsText("Use a trained interpreter, never the person beside them");
            assertThat(page.context().cookies()).isEmpty();
            reader.looks("signs-record-plain");
            page.locator(".govuk-back-link").click();
            assertThat(page.getByLabel("Very long hours with few or no days off"))
                    .isChecked();
        }
    }

    @Test
    void a_nurse_asks_for_the_signs_of_her_work_and_adds_the_place_to_her_copy() {
        try (var reader = Browsers.onAPhone(port)) {
            var page = reader.page();
            reader.opens("/signs/checklist");
            page.getByLabel("Others speak for them even when they are asked directly")
                    .check();
            page.getByText("Show fewer signs, or those for your work").click();
            page.getByLabel("An adult", new Page.GetByLabelOptions().setExact(true))
                    .check();
            page.getByLabel("Who are you?").selectOption("HEALTH");
            press(page, "Show these signs");
            assertThat(page.getByLabel("Others speak for them even when they are asked directly"))
                    .isChecked();
            page.getByLabel("Untreated sexual health problems").check();
            press(page, "Show what to do next");
            assertThat(page.locator("main")).containsText("you may ask");
            page.getByText("Add where and when to the copy").click();
            page.getByLabel("Kind of place").selectOption("HEALTH");
            press(page, "Add to the copy");
            assertThat(page.locator("#copy")).hasValue(java.util.regex.Pattern.compile("Kind of place: A hospital"));
            reader.looks("signs-record-added");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See the steps for your area"))
                    .click();
            assertThat(page.locator("h1")).hasText("What do I do now?");
        }
    }

    @Test
    void a_visitor_changes_the_language_and_keeps_what_was_ticked() {
        try (var reader = Browsers.onAPhone(port)) {
            var page = reader.page();
            reader.opens("/signs/checklist");
            page.locator("input[value=LAB06]").check();
            page.locator(".waymark-languages summary").click();
            page.locator(".waymark-languages button[value=ar]").click();
            assertThat(page.locator("html")).hasAttribute("dir", "rtl");
            assertThat(page.locator("input[value=LAB06]")).isChecked();
            reader.looks("signs-checklist-ar");
            page.locator("form#page > .waymark-ticks__send button").click();
            assertThat(page.locator("html")).hasAttribute("lang", "ar");
            reader.looks("signs-record-ar");
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 640", "ar, 740", "ro, 740"})
    void the_first_box_to_tick_is_on_the_first_screen_of_a_phone(String language, int height) {
        try (var phone = Browsers.onAPhone(port)) {
            var page = phone.page();
            page.setViewportSize(360, height);
            phone.opens("/signs/checklist?language=" + language);
            var first = page.locator(".waymark-ticks__item").first().boundingBox();
            var send = page.locator(".waymark-ticks__send").boundingBox();
            assertThat(first.y + first.height).isLessThanOrEqualTo(Math.min(height, send.y));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "ckb", "fa"})
    void what_can_be_unfolded_has_its_arrow_where_the_writing_begins(String language) {
        try (var phone = Browsers.onAPhone(port)) {
            var page = phone.opens("/signs?language=" + language).page();
            var arrow = page.locator(".govuk-details__summary").first().evaluate("""
                    summary => {
                      const arrow = getComputedStyle(summary, '::before')
                      return [arrow.right, arrow.borderRightWidth, arrow.borderRightColor === getComputedStyle(summary).color,
                              arrow.clipPath].join(' ')
                    }""");
            assertThat(arrow).isEqualTo("0px 12px true polygon(0% 50%, 100% 100%, 100% 0%)");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void the_button_that_stays_in_sight_never_covers_what_has_the_focus(int width) {
        try (var reader = Browsers.window(port, width, true)) {
            var page = reader.opens("/signs/checklist").page();
            page.setViewportSize(width, 640);
            page.locator("input[value=GEN01]").focus();
            for (int tabs = 0; tabs < 39; tabs++) {
                var clear = page.evaluate("() => document.activeElement.getBoundingClientRect().bottom"
                        + " <= document.querySelector('.waymark-ticks__send').getBoundingClientRect().top + 1");
                assertThat(clear).as("after " + tabs + " tabs").isEqualTo(true);
                page.keyboard().press("Tab");
            }
        }
    }

    private static com.microsoft.playwright.Locator navigation(Page page, String link) {
        return page.locator("nav .waymark-signs__ways")
                .getByRole(AriaRole.LINK, new com.microsoft.playwright.Locator.GetByRoleOptions().setName(link));
    }

    @Test
    void every_public_page_can_be_used_by_everyone_at_every_width() {
        try (var reader = Browsers.window(port, 1280, true).andAt(360, 320)) {
            reader.opens("/signs").looks("signs");
            reader.opens("/signs/checklist").looks("signs-checklist");
            reader.opens("/signs/checklist?about=PLACE&form=LABOUR").looks("signs-place");
            reader.opens(RECORD).looks("signs-record");
            reader.opens("/signs/checklist/record?language=en" + TICKED).looks("signs-record-public");
            reader.opens("/signs?language=ar").looks("signs-arabic");
            reader.opens("/signs/checklist?language=vi").looks("signs-checklist-vietnamese");
            reader.opens("/signs/pocket").looks("signs-pockets");
            reader.opens("/signs/pocket/licensing").looks("signs-pocket");
        }
    }

    @Test
    void the_coordinators_pages_can_be_used_by_everyone_at_every_width() {
        try (var reader = Browsers.window(port, 1280, true).andAt(360)) {
            reader.signedIn(visit.as(someone.coordinator()).cookie());
            reader.opens("/signs").looks("signs-kept");
            reader.opens("/signs/GEN01").looks("sign");
            reader.opens("/signs/GEN01/wording").looks("sign-wording");
            reader.opens("/signs/GEN01/ending").looks("sign-ending");
            reader.opens("/new-sign").looks("sign-new");
        }
    }

    /// Two of them; all in the deep run.
    static List<String> pockets() {
        return DeepRun.asked()
                ? List.of("health", "housing", "licensing", "schools", "car-wash", "nail-bar", "care", "farms")
                : List.of("health", "nail-bar");
    }

    @ParameterizedTest
    @MethodSource("pockets")
    void a_pocket_version_printed_from_the_browser_is_one_sheet(String sector) throws IOException {
        try (var reader = Browsers.atADesk(port)) {
            var page = reader.opens("/signs/pocket/" + sector).page();
            var printed = page.pdf(new Page.PdfOptions()
                    .setFormat("A4")
                    .setPath(java.nio.file.Path.of("target/looks/signs-" + sector + "-browser.pdf")));
            try (var document = Loader.loadPDF(printed)) {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
            }
        }
    }
}
