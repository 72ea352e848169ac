package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestClock;
import waymark.TestDatabase;
import waymark.WaymarkTest;
import waymark.contacts.ContactsFixtures;
import waymark.pathways.editions.PathwayFixtures;

/// A nurse without an account, on a phone, with scripts and without: from the first question to the number
/// of the service that the step names, in her area and at that hour.
@WaymarkTest
class NurseJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private TestClock clock;

    private final JdbcClient owner = TestDatabase.owner();
    private int taps;

    @BeforeEach
    void publish() {
        PathwayFixtures.publishShipped();
        number("CHILD", "Hull children’s social care", "01632 960741");
        number("ADULT", "Hull adult safeguarding", "01632 960742");
        number("OUT_OF_HOURS", "Hull emergency duty team", "01632 960743");
        taps = 0;
    }

    @AfterEach
    void leave_nothing() {
        clock.back();
        owner.sql("delete from directory.help_line where code like 'TEST_NURSE%'")
                .update();
        PathwayFixtures.draftAgain();
    }

    private void number(String subject, String name, String number) {
        owner.sql("""
                insert into directory.help_line (code, name, number, e164, channel, hours, audience, for_everyone, area,
                                                 subject, use_when, source, verified, verification, demonstration,
                                                 position, from_date)
                values (:code, :name, :number, '', 'telephone', '', 'public', true, 'HULL', :subject, '', 'a test', true,
                        'verified', false, 900, date '2020-01-01')
                """)
                .param("code", "TEST_NURSE_" + subject)
                .param("name", name)
                .param("number", number)
                .param("subject", subject)
                .update();
    }

    @ParameterizedTest
    @CsvSource({
        "true, 360, 2026-01-14T11:00, 960741",
        "false, 360, 2026-01-14T11:00, 960741",
        "false, 360, 2025-12-25T03:00, 960743",
        "true, 1280, 2026-01-14T11:00, 960741"
    })
    void she_finds_the_number_of_childrens_social_care(boolean scripts, int width, String hour, String number) {
        clock.moveTo(ContactsFixtures.london(hour));
        try (var reader = Browsers.window(port, width, scripts)) {
            reader.opens("/walk").looks("nurse start");
            answers(reader, "Hull");
            reader.looks("nurse who");
            answers(reader, "A child or young person");
            reader.looks("nurse refer");
            answers(reader, "No, or I am not sure");
            reader.looks("nurse child steps " + (number.endsWith("3") ? "at night" : "by day"));

            var step = item(reader.page(), "Tell the council’s children’s social care");
            assertThat(step.locator("a[href^='tel:']")).containsText("01632 " + number);
            assertThat(reader.page().context().cookies()).isEmpty();
        }
        told("children’s social care", scripts, width);
        assertThat(taps).isLessThanOrEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"true, 360", "false, 360"})
    void she_finds_the_number_of_adult_safeguarding(boolean scripts, int width) {
        clock.moveTo(ContactsFixtures.london("2026-01-14T11:00"));
        try (var reader = Browsers.window(port, width, scripts)) {
            reader.opens("/walk");
            answers(reader, "Hull");
            answers(reader, "An adult");
            reader.looks("nurse adult");
            answers(reader, "They do not agree");
            reader.looks("nurse risk");
            answers(reader, "Yes, or I am not sure");
            reader.looks("nurse adult steps");

            var step = reader.page()
                    .locator(".waymark-leg")
                    .filter(new Locator.FilterOptions().setHasText("Tell the adult safeguarding team or the police"));
            assertThat(step.locator(".waymark-turn__item a").first()).hasText("01632 960742");
        }
        told("adult safeguarding", scripts, width);
        assertThat(taps).isLessThanOrEqualTo(8);
    }

    /// Of the steps in short at the head of the page, the one of this name.
    private static Locator item(Page page, String step) {
        return page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("The steps in short"))
                .locator("li")
                .filter(new Locator.FilterOptions().setHasText(step));
    }

    private void answers(Reader reader, String label) {
        Reader.answers(reader.page(), label);
        taps += 2;
    }

    private void told(String whom, boolean scripts, int width) {
        System.out.printf(
                "Nurse, %d px, %s scripts: %d taps to the number of %s%n",
                width, scripts ? "with" : "without", taps, whom);
    }
}
