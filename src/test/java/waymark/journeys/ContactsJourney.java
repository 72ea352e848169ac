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
import waymark.contacts.ContactsFixtures;

/// Whom to reach, in a real browser: looked at on a phone and on a desk, and set up without scripts.
@WaymarkTest
class ContactsJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private TestUsers someone;

    @Autowired
    private Visit visit;

    private final ContactsFixtures contacts = new ContactsFixtures();
    private String subject;

    @BeforeEach
    void begin() {
        subject = contacts.subject();
    }

    @AfterEach
    void end() {
        contacts.over(subject);
    }

    @Test
    void everything_about_contacts_can_be_read_at_every_width() {
        var post = contacts.nightPost(subject);
        contacts.cover(post, "holder", contacts.person(), LocalDate.of(2020, 1, 1), null);
        try (var reader = Browsers.window(port, 1280, true).andAt(320)) {
            reader.signedIn(visit.as(someone.coordinator()).cookie());
            reader.opens("/contacts?area=HULL&subject=" + subject + "&at=2026-11-24T23:00")
                    .looks("contacts now");
            reader.opens("/contacts?area=HULL&subject=" + subject + "&at=2026-11-24T12:00")
                    .looks("contacts nobody");
            reader.opens("/contacts/posts").looks("contacts posts");
            reader.opens("/contacts/" + post).looks("contacts post");
            reader.opens("/contacts/" + post + "/details").looks("contacts details");
            reader.opens("/contacts/" + post + "/cover/deputy").looks("contacts cover");
            reader.opens("/contacts/" + post + "/ending").looks("contacts ending");
            reader.opens("/contacts/absences").looks("contacts absences");
            reader.opens("/contacts/lines").looks("contacts lines");
            reader.opens("/contacts/lines/CRIMESTOPPERS").looks("contacts line");
            reader.opens("/contacts/lines/new").looks("contacts new line");
            reader.opens("/contacts/lines/CRIMESTOPPERS/removal").looks("contacts line removal");
            reader.opens("/contacts/sheets").looks("contacts sheets");
            reader.opens("/contacts/sheets/HULL").looks("contacts sheet");
            reader.opens("/contacts/settings").looks("contacts settings");
            reader.opens("/contacts/subjects").looks("contacts subjects");
        }
    }

    @Test
    void a_practitioner_finds_who_answers_tonight_without_scripts() {
        var post = contacts.nightPost(subject);
        contacts.cover(post, "holder", contacts.person(), LocalDate.of(2020, 1, 1), null);
        try (var reader = Browsers.withoutScripts(port)) {
            reader.signedIn(visit.as(someone.member("HCC")).cookie());
            var page = reader.opens("/contacts").page();
            page.locator("#subject").selectOption(subject);
            page.locator("#at").fill("2026-11-24T23:00");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show who answers"))
                    .click();
            assertThat(page.locator(".waymark-contact a[href^=tel]")).hasCount(1);
            reader.looks("contacts found");
        }
    }

    @Test
    void the_link_in_a_letter_that_is_good_for_nothing_says_what_to_do() {
        try (var reader = Browsers.withoutScripts(port)) {
            var page = reader.opens("/confirm-contact/nothing")
                    .looks("contacts link")
                    .page();
            assertThat(page.locator("main a").first()).hasAttribute("href", "/contacts/posts");
        }
    }
}
