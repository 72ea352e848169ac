package waymark.guides;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.journeys.Browsers;
import waymark.journeys.Reader;

/// Somebody signs in for the first time, takes the tour, finds a guide though they misspell it, reads it and
/// prints it; and somebody who cannot sign in reads how to.
@WaymarkTest
class GuideJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private TestUsers someone;

    @Autowired
    private Visit visit;

    @Test
    void somebody_new_takes_the_tour_finds_a_guide_and_prints_it_without_scripts() {
        var lead = someone.areaLead("HULL");
        try (var reader = Browsers.window(port, 1280, false)) {
            reader.andAt(360).signedIn(visit.as(lead).cookie());
            var page = reader.opens("/").page();
            reader.looks("home with the tour");
            page.getByRole(AriaRole.BUTTON, named("Take the tour")).click();
            for (int step = 1; step < 5; step++) {
                assertThat(page.locator("main")).containsText("step " + step + " of 5");
                reader.looks("tour " + step);
                page.getByRole(AriaRole.BUTTON, named("Next step")).click();
            }
            reader.looks("tour 5");
            Reader.press(page, "Finish the tour");
            assertThat(page.locator(".waymark-welcome")).hasCount(0);
            page = reader.opens("/").page();
            assertThat(page.locator(".waymark-welcome")).hasCount(0);

            page.locator(".waymark-account").getByText("Help").click();
            reader.looks("guides");
            page.locator("#q").fill("write the quaterly return");
            Reader.press(page, "Find");
            reader.looks("guides found");
            page.locator("main")
                    .getByText("The quarter and the board pack")
                    .first()
                    .click();
            reader.looks("guide");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".waymark-account")).isHidden();
            assertThat(page.locator("main h1")).isVisible();
            reader.looks("guide printed");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

            page = reader.opens("/quarters").page();
            page.locator(".waymark-account").getByText("Help").click();
            assertThat(page.locator("h1")).hasText("The quarter and the board pack");
            page = reader.opens("/search?q=board+pack").page();
            assertThat(page.locator("main")).containsText("The quarter and the board pack");
            reader.opens("/guides/for/area-lead").looks("first week");
        }
    }

    @Test
    void somebody_who_cannot_sign_in_reads_how_and_others_decline_the_tour() {
        try (var reader = Browsers.onAPhone(port)) {
            var page = reader.opens("/sign-in").page();
            page.getByText("Help before you sign in").click();
            reader.looks("help before signing in");
            page.locator("main")
                    .getByText("Signing in", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                    .click();
            reader.looks("open guide");
            assertThat(visit.asNobody().get("/help/quarters").status()).isEqualTo(404);
            reader.signedIn(visit.as(someone.member("HCC")).cookie());
            page = reader.opens("/").page();
            Reader.press(page, "No, thank you");
            assertThat(page.locator(".waymark-welcome")).hasCount(0);
            reader.opens("/guides/finding-whom-to-call").looks("guide with a table");
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
