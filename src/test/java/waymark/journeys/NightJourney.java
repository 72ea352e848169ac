package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static waymark.journeys.Reader.answers;
import static waymark.journeys.Reader.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestClock;
import waymark.WaymarkTest;
import waymark.access.worklink.WorkEmailFixtures;
import waymark.contacts.ContactsFixtures;
import waymark.pathways.editions.PathwayFixtures;

/// A practitioner who never saw Waymark, on a phone and without scripts: from what is in front of them, by
/// a link to their work e-mail, to somebody by name who is on duty at that hour.
@WaymarkTest
class NightJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private TestClock clock;

    @Autowired
    private WorkEmailFixtures links;

    private final ContactsFixtures contacts = new ContactsFixtures();
    private String day = "";
    private String night = "";

    @BeforeEach
    void publish() {
        PathwayFixtures.publishShipped();
        day = contacts.dayPost("CHILD");
        night = contacts.nightLine("OUT_OF_HOURS");
    }

    @AfterEach
    void leave_nothing() {
        clock.back();
        contacts.close(day);
        contacts.close(night);
        PathwayFixtures.draftAgain();
        links.clear();
    }

    @Test
    void at_night_the_duty_team_answers_and_by_day_the_council_s_contact() {
        var email = "ward-" + UUID.randomUUID().toString().substring(0, 8) + "@" + links.domain("CHCP");
        clock.moveTo(ContactsFixtures.london("2025-12-25T03:00"));
        try (var reader = Browsers.window(port, 360, false)) {
            comesBackTo(reader, "/walk/HULL", email);
            reader.looks("walk end at night");
            assertThat(now(reader.page())).containsText("01632 960400");
        }
        clock.moveTo(ContactsFixtures.london("2026-01-14T11:00"));
        try (var reader = Browsers.window(port, 360, false)) {
            comesBackTo(reader, "/walk/HULL", email);
            reader.looks("walk end by day");
            assertThat(now(reader.page())).containsText("01632 960500");
        }
    }

    /// Walks to the end, gets a link by work e-mail there, and is led back to the same steps.
    private void comesBackTo(Reader reader, String walk, String email) {
        var page = reader.opens(walk).page();
        answers(page, "A child or young person");
        answers(page, "No, or I am not sure");
        page.getByText("Sign in to see who answers now").click();
        page.getByText("get a link by work e-mail").click();
        page.locator("#email").fill(email);
        press(page, "Send me a link");
        reader.opens(links.delivered(email).getFirst());
        press(page, "Sign in");
        assertThat(page.locator("h1")).hasText("Hand this to a first responder");
    }

    /// Whom to call now, as the steps in short say it first.
    private static Locator now(Page page) {
        return page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("The steps in short"));
    }
}
