package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;

/// Finding one's way on a phone and at a desk.
@WaymarkTest
class NavigationJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private TestUsers someone;

    @Autowired
    private Visit visit;

    @Test
    void a_reader_on_a_phone_finds_a_page_through_the_menu_and_the_landing_page_of_its_group() {
        try (var reader = Browsers.onAPhone(port).signedIn(cookie())) {
            var page = reader.page();
            reader.opens("/");
            var menu = button(page, "Menu");
            assertThat(page.locator("#navigation")).isHidden();
            menu.focus();
            page.keyboard().press("Enter");
            reader.looks("navigation-menu-open");
            link(page.locator("#navigation"), "Plan").click();
            assertThat(page.locator("h1")).hasText("Plan");
            reader.looks("navigation-landing");
            link(page.locator("main"), "All actions").click();
            assertThat(page.locator("h1")).hasText("Actions");
            var beside = page.locator(".waymark-side-folded");
            assertThat(beside.locator("summary")).hasText("Plan: Actions");
            assertThat(link(beside, "Measures")).isHidden();
            beside.locator("summary").click();
            reader.looks("navigation-beside-open");
            link(beside, "Measures").click();
            assertThat(page.locator("h1")).hasText("Measures");
        }
    }

    @Test
    void nothing_moves_when_the_scripts_come() {
        try (var before = Browsers.onAPhone(port).signedIn(cookie());
                var after = Browsers.onAPhone(port).signedIn(cookie())) {
            before.page()
                    .route(
                            "**/assets/app.js*",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("text/javascript")
                                    .setBody("// not here yet")));
            before.opens("/actions");
            after.opens("/actions");
            assertThat(button(after.page(), "Show filter")).isVisible();
            assertThat(button(before.page(), "Menu")).isVisible();
            assertThat(before.page().locator("#navigation")).isHidden();
            for (var part : List.of("h1", ".waymark-filtered__content")) {
                Assertions.assertThat(top(before.page(), part)).as(part).isEqualTo(top(after.page(), part));
            }
        }
    }

    @Test
    void without_scripts_everything_is_reached_too() {
        try (var reader = Browsers.withoutScripts(port).signedIn(cookie())) {
            var page = reader.page();
            page.setViewportSize(360, 740);
            reader.opens("/quarters");
            page.locator(".waymark-side-folded summary").click();
            link(page.locator(".waymark-side-folded"), "Board packs").click();
            assertThat(page.locator("h1")).hasText("Board packs");
            link(page.locator("#navigation"), "People at risk").click();
            assertThat(page.locator("h1")).hasText("People at risk");
        }
    }

    @Test
    void at_a_desk_the_items_are_beside_the_page() {
        try (var reader = Browsers.atADesk(port).signedIn(cookie())) {
            var page = reader.page();
            reader.opens("/actions/new?area=HULL");
            assertThat(page.locator(".waymark-side a[aria-current]").first()).hasText("Actions");
            assertThat(page.locator(".waymark-side-folded")).isHidden();
            reader.andAt(900, 360).looks("navigation-beside");
        }
    }

    private String cookie() {
        return visit.as(someone.areaLead("HULL")).cookie();
    }

    private static double top(Page page, String part) {
        return page.locator(part).first().boundingBox().y;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator link(Locator within, String name) {
        return within.getByRole(
                AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
