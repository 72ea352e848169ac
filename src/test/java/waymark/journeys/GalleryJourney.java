package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.WaymarkTest;

/// Every component in a real browser: by keyboard, on a phone, without scripts.
@WaymarkTest
class GalleryJourney {

    @LocalServerPort
    private int port;

    @Test
    void every_component_can_be_used_by_everyone_at_every_width() {
        try (var reader = Browsers.window(port, 1280, true).andAt(768, 360, 320)) {
            reader.opens("/gallery").looks("gallery");
        }
    }

    @Test
    void every_component_is_there_without_scripts() {
        try (var reader = Browsers.withoutScripts(port)) {
            reader.opens("/gallery").looks("gallery");
            assertThat(reader.page().locator("#tab-history")).isVisible();
            assertThat(reader.page().locator("#town")).isVisible();
            assertThat(reader.page().locator("select#owner")).isVisible();
            assertThat(reader.page().locator(".govuk-exit-this-page a"))
                    .hasAttribute("href", "https://www.bbc.co.uk/weather");
        }
    }

    @Test
    void a_list_is_filtered_sorted_and_turned_over_without_scripts() {
        try (var reader = Browsers.withoutScripts(port)) {
            var page = reader.opens("/gallery").page();
            page.locator("#filter-area").selectOption("HULL");
            page.getByRole(AriaRole.BUTTON, named("Apply filter")).click();
            assertThat(rows(page)).hasText(new String[] {"AC-0102", "AC-0101"});
            page.getByRole(AriaRole.LINK, link("Progress, per cent")).click();
            page.getByRole(AriaRole.LINK, link("Progress, per cent")).click();
            assertThat(rows(page)).hasText(new String[] {"AC-0101", "AC-0102"});
            assertThat(page.url()).contains("area=HULL").contains("sort=-progress");
            page.getByRole(AriaRole.LINK, link("Clear all")).click();
            assertThat(rows(page)).hasCount(4);
            page.getByRole(AriaRole.LINK, link("Next page")).click();
            assertThat(rows(page)).hasCount(3);
        }
    }

    @Test
    void the_first_stop_of_the_keyboard_skips_to_the_content() {
        try (var reader = Browsers.atADesk(port)) {
            var page = reader.opens("/sign-in").page();
            page.keyboard().press("Tab");
            assertThat(page.getByText("Skip to main content")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).isFocused();
        }
    }

    @Test
    void a_long_list_is_searched_by_typing_and_sends_what_was_chosen() {
        try (var reader = Browsers.atADesk(port)) {
            var page = reader.opens("/gallery").page();
            var box = page.locator("input#owner"); // there once the script has taken over the select
            box.pressSequentially("north e");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page.locator("select[name=owner]")).hasValue("NEL");
            box.fill("");
            page.keyboard().press("Tab");
            assertThat(page.locator("select[name=owner]")).hasValue("");
        }
    }

    @Test
    void a_suggested_name_is_text_whatever_is_in_it() {
        try (var reader = Browsers.atADesk(port)) {
            var page = reader.page();
            page.route("**/gallery", route -> {
                var answer = route.fetch();
                route.fulfill(new Route.FulfillOptions()
                        .setResponse(answer)
                        .setBody(answer.text().replace("North East Lincolnshire", "&lt;img src=x id=planted&gt;")));
            });
            reader.opens("/gallery");
            page.locator("input#owner").pressSequentially("<img");

            assertThat(page.locator("#owner__listbox")).containsText("<img src=x id=planted>");
            assertThat(page.locator("#planted")).hasCount(0);
        }
    }

    @Test
    void what_a_choice_asks_for_besides_is_shown_only_with_it() {
        try (var reader = Browsers.atADesk(port)) {
            var page = reader.opens("/gallery").page();
            assertThat(page.locator("#town")).isVisible();
            page.locator("#elsewhere-2").check();
            assertThat(page.locator("#town")).isHidden();
            page.locator("#elsewhere").check();
            assertThat(page.locator("#town")).isVisible();
            assertThat(page.locator("#elsewhere[aria-expanded]")).hasCount(0);
        }
    }

    @Test
    void an_error_leads_to_its_field_and_tells_what_to_do() {
        try (var reader = Browsers.atADesk(port)) {
            var page = reader.opens("/gallery").page();
            page.getByRole(AriaRole.LINK, link("Start date must include a month"))
                    .click();
            assertThat(page.locator("#start-wrong-month")).isFocused();
            page.getByRole(AriaRole.LINK, link("Choose an area")).click();
            assertThat(page.locator("#area-wrong")).isFocused();
            assertThat(page.locator("input#owner-wrong")).isVisible();
            page.getByRole(AriaRole.LINK, link("Choose the organisation that owns the action"))
                    .click();
            assertThat(page.locator("#owner-wrong")).isFocused();
        }
    }

    @Test
    void filters_open_and_close_on_a_phone() {
        try (var reader = Browsers.onAPhone(port)) {
            var page = reader.opens("/gallery").page();
            assertThat(page.locator("#filter-area")).isHidden();
            page.getByRole(AriaRole.BUTTON, named("Show filter")).click();
            assertThat(page.locator("#filter-area")).isVisible();
            reader.looks("gallery with its filter open");
            page.getByRole(AriaRole.BUTTON, named("Close")).click();
            assertThat(page.locator("#filter-area")).isHidden();
        }
    }

    @Test
    void filters_stand_open_beside_the_list_at_a_desk() {
        try (var reader = Browsers.atADesk(port)) {
            var page = reader.opens("/gallery").page();
            assertThat(page.locator(".moj-action-bar__filter button")).hasCount(1); // the script has run
            assertThat(page.locator("#filter-area")).isVisible();
            assertThat(page.locator(".moj-action-bar__filter button")).isHidden();
        }
    }

    @Test
    void only_a_table_that_scrolls_is_a_stop_of_the_keyboard() {
        var table = ".waymark-scroll:has(caption:text-is('Referrals by area, which is wider than a phone'))";
        try (var desk = Browsers.atADesk(port)) {
            var wide = desk.opens("/gallery").page().locator(table);
            assertThat(wide).not().hasAttribute("tabindex", "0");
        }
        try (var phone = Browsers.onAPhone(port)) {
            var narrow = phone.opens("/gallery").page().locator(table);
            assertThat(narrow).hasAttribute("tabindex", "0");
        }
    }

    @Test
    void the_style_sheet_travels_small_and_is_asked_for_once() {
        try (var reader = Browsers.atADesk(port)) {
            var page = reader.opens("/gallery").page();
            var address = page.locator("link[rel=stylesheet]").getAttribute("href");
            assertThat(address).matches("/assets/app.css\\?v=[0-9a-f]{12}");
            var headers = page.request().get(address).headers();
            assertThat(headers.get("content-encoding")).isEqualTo("gzip");
            assertThat(headers.get("cache-control"))
                    .contains("max-age=31536000")
                    .contains("immutable");
        }
    }

    private static Locator rows(Page page) {
        return page.locator(".waymark-filtered tbody th");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
