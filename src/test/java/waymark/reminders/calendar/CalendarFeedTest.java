package waymark.reminders.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.contacts.ContactsFixtures;
import waymark.kernel.Actor;
import waymark.strategy.StrategyFixtures;

@WaymarkTest
class CalendarFeedTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    StrategyFixtures strategy;

    private final JdbcClient owner = TestDatabase.owner();
    private Actor.Person person;
    private Visit.Browser browser;

    @BeforeEach
    void somebody() {
        person = someone.organisationLead("HCC");
        new ContactsFixtures().person("HCC", person.id());
        browser = visit.as(person);
    }

    /// The path of a new address, as the page shows it once.
    private String address() {
        var shown = browser.post("/account/calendar")
                .html()
                .select("#calendar-address")
                .text();
        return shown.substring(shown.indexOf("/calendar/"));
    }

    private Visit.Answer read(String path) {
        return visit.asNobody().get(path);
    }

    private static List<String> titles(String file) throws Exception {
        var read = new CalendarBuilder().build(new StringReader(file));
        assertThat(read.validate().getEntries()).isEmpty();
        return read.getComponents(Component.VEVENT).stream()
                .map(event -> event.getProperty(Property.SUMMARY).orElseThrow().getValue())
                .toList();
    }

    @Test
    void the_feed_has_what_its_person_does_and_no_title_that_somebody_wrote() throws Exception {
        var mine = strategy.anAction(
                "Ask Mrs Example",
                "HULL",
                "SP2.1",
                "HCC",
                person.id(),
                LocalDate.now().minusDays(20),
                LocalDate.now().plusDays(20));
        var others = strategy.anAction(
                "Not theirs",
                "HULL",
                "SP2.1",
                "HUMBERSIDE_POLICE",
                null,
                LocalDate.now().minusDays(20),
                LocalDate.now().plusDays(20));

        var answer = read(address());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().getHeader("Cache-Control")).startsWith("private");
        assertThat(answer.response().getContentType()).startsWith("text/calendar");
        assertThat(titles(answer.text()))
                .as("each says that it is invented, in the demonstration")
                .contains("Invented: Action " + mine + " of Hull: due", "Invented: Access review: last day")
                .noneMatch(title -> title.contains(others.value()) || title.contains("Mrs Example"));
        assertThat(answer.text()).doesNotContain("Mrs Example", person.name());
    }

    @Test
    void the_address_is_shown_once_and_kept_as_a_hash() {
        var path = address();

        assertThat(browser.get("/account/calendar").text()).doesNotContain(path);
        assertThat(owner.sql("select to_jsonb(a)::text from reminders.calendar_address a where person = :person")
                        .param("person", person.id())
                        .query(String.class)
                        .single())
                .doesNotContain(path.split("/")[2]);
    }

    @Test
    void a_new_address_ends_the_old_one_and_ending_it_ends_both() {
        var first = address();
        var second = address();
        assertThat(read(first).status()).isEqualTo(404);
        assertThat(read(second).status()).isEqualTo(200);

        browser.post("/account/calendar/ending");

        assertThat(read(second).status()).isEqualTo(404);
        assertThat(read("/calendar/nothing/waymark.ics").status()).isEqualTo(404);
    }

    @Test
    void somebody_who_may_not_sign_in_has_no_feed() {
        var path = address();
        owner.sql("update access.account set disabled_at = now() where id = :id")
                .param("id", person.id())
                .update();
        assertThat(read(path).status()).isEqualTo(404);

        owner.sql("update access.account set disabled_at = null, organisation = 'STOPPED' where id = :id")
                .param("id", person.id())
                .update();
        assertThat(read(path).status()).isEqualTo(200);
        owner.sql("""
                insert into access.organisation_stop (organisation, cause, from_day, set_by, set_by_name)
                values ('STOPPED', 'suspended', current_date, gen_random_uuid(), 'Test')
                """).update();
        assertThat(read(path).status()).isEqualTo(404);
    }

    @Test
    void somebody_whom_the_access_review_suspended_has_no_feed() {
        var path = address();
        owner.sql("""
                insert into access.certification (account, organisation, quarter, answer, answered_by, answered_by_name, at)
                values (:account, 'HCC', date_trunc('quarter', now())::date, 'leaver', gen_random_uuid(), 'Test', now())
                """).param("account", person.id()).update();

        assertThat(read(path).status()).isEqualTo(404);
    }

    @Test
    void an_old_sign_in_shows_who_it_is_again_before_an_address_is_made() {
        visit.asBefore(person).post("/account/calendar");

        assertThat(owner.sql("select count(*) from reminders.calendar_address where person = :person")
                        .param("person", person.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
