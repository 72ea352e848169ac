package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.services.ServicesFixtures;

/// What can help a person here, in a real browser.
@WaymarkTest
class ServicesJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private TestUsers someone;

    @Autowired
    private Visit visit;

    private String kind;

    @BeforeEach
    void begin() {
        kind = ServicesFixtures.kind();
    }

    @AfterEach
    void end() {
        ServicesFixtures.over(kind);
    }

    /// On a phone without scripts: an emergency bed in Hull, for a woman who speaks Romanian.
    @Test
    void a_practitioner_finds_a_bed_for_tonight_on_a_phone_without_scripts() {
        var bed = ServicesFixtures.stored(
                "HCC", kind, "Beds for women", "women", 18, "{anyone}", "none", "{Polish,Romanian}");
        ServicesFixtures.stored("HCC", kind, "Beds for men", "men", 18, "{anyone}", "none", "{Romanian}");
        ServicesFixtures.stored("HCC", kind, "Rooms", "anyone", null, "{anyone}", "none", "{}");
        try (var reader = Browsers.window(port, 360, false)) {
            reader.signedIn(visit.as(someone.member("CHCP")).cookie());
            var page = reader.opens("/directory/services").page();
            page.locator("#area").selectOption("HULL");
            page.locator("#kind").selectOption(kind);
            page.getByText("About the person").click();
            page.locator("#age").selectOption("adult");
            page.locator("#gender").selectOption("woman");
            page.locator("#language").selectOption("Romanian");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show services"))
                    .click();

            assertThat(page.locator("#found h2")).hasText(new String[] {"1 service fits", "1 to ask first"});
            var first = page.locator(".waymark-service").first();
            assertThat(first.locator("h3")).hasText("Beds for women");
            assertThat(first.locator("a[href^='tel:']")).hasAttribute("href", "tel:+441632960300");
            assertThat(page.locator(".waymark-service__asks"))
                    .containsText("Nobody there is known to speak Romanian: ask for an interpreter.");
            reader.looks("services found");

            first.locator("h3 a").click();
            assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/directory/services/" + bed));
            assertThat(page.locator("main")).containsText("Anyone, whatever their immigration position");
            reader.looks("service found");
        }
    }

    @Test
    void everything_about_services_can_be_read_on_the_narrowest_phone() {
        var old = ServicesFixtures.stored("HCC", kind, "Beds that nobody has checked for a long time");
        ServicesFixtures.checked(old, LocalDate.of(2026, 3, 3));
        var here = "/directory/services/" + old;
        try (var reader = Browsers.window(port, 320, true)) {
            reader.signedIn(visit.as(someone.coordinator()).cookie());
            reader.opens("/directory/services?area=HULL&kind=" + kind + "&age=unknown&position=no_leave")
                    .looks("services list");
            reader.opens("/directory/services?kind=" + kind + "&area=EAST_RIDING")
                    .looks("services none");
            reader.opens(here).looks("service");
            reader.opens(here + "/details").looks("service details");
            reader.opens(here + "/note").looks("service note");
            reader.opens(here + "/ending").looks("service ending");
            reader.opens("/directory/services/new").looks("service new");
            reader.opens("/directory/services/kept").looks("services kept");
            reader.opens("/directory/services/kinds").looks("services kinds");
            reader.opens("/directory/services/kinds/" + kind).looks("services kind");
            reader.opens("/contacts/sheets/HULL").looks("services on a sheet");
        }
    }
}
