package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.contacts.ContactsFixtures;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.strategy.StrategyFixtures;

/// A coordinator follows up what slipped, on a phone and with no script running, and somebody puts their dates
/// into their own calendar.
@WaymarkTest
class FollowUpJourney {

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    StrategyFixtures strategy;

    private Actor.Person lead;
    private Ref late;

    @BeforeEach
    void a_late_action() {
        lead = someone.member("HCC");
        new ContactsFixtures().person("HCC", lead.id());
        late = strategy.anAction(
                "Print the leaflet",
                "HULL",
                "SP2.1",
                "HCC",
                lead.id(),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 2, 1));
    }

    @AfterEach
    void done() {
        TestDatabase.owner()
                .sql("update strategy.action set due_on = date '2099-01-01' where ref = :ref")
                .param("ref", late.value())
                .update();
    }

    @Test
    void the_coordinator_reminds_from_the_list_and_sees_it_in_the_history() {
        try (var reader = Browsers.window(port, 1280, true).andAt(320)) {
            reader.signedIn(visit.as(someone.coordinator()).cookie());
            reader.opens("/follow-up?item=" + late).looks("follow up");
            var page = reader.page();
            page.getByLabel("Choose " + late).check();
            Reader.press(page, "Remind the chosen");
            assertThat(page.locator(".govuk-notification-banner")).containsText("Reminder sent.");
            reader.looks("follow up, reminded");
            reader.opens("/actions/" + late).looks("an action that is followed up");
            assertThat(page.locator("#main-content")).containsText("A reminder was sent today");
            assertThat(page.locator("#main-content")).containsText("Reminded Contact Person");
            reader.opens("/follow-up/settings").looks("reminder settings");
        }
    }

    @Test
    void one_button_on_the_action_reminds_with_no_script_running() {
        try (var reader = Browsers.withoutScripts(port)) {
            reader.signedIn(visit.as(someone.areaLead("HULL")).cookie());
            reader.opens("/actions/" + late);
            Reader.press(reader.page(), "Remind");
            assertThat(reader.page().locator("h1")).hasText("Print the leaflet");
            assertThat(reader.page().locator(".govuk-notification-banner")).containsText("Reminder sent.");
            reader.opens("/follow-up").looks("follow up without scripts");
        }
    }

    @Test
    void somebody_makes_a_calendar_address_and_ends_it() {
        try (var reader = Browsers.window(port, 1280, true).andAt(320)) {
            reader.signedIn(visit.as(lead).cookie());
            var page = reader.page();
            reader.opens("/account/calendar").looks("calendar");
            Reader.press(page, "Make a calendar address");
            assertThat(page.locator("#calendar-address")).containsText("/waymark.ics");
            reader.looks("calendar address");
            Reader.press(page, "End this address");
            assertThat(page.locator(".govuk-notification-banner")).containsText("no longer works");
            reader.opens("/account/letters").looks("reminder choices");
        }
    }
}
