package waymark.conferences.forums;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.conferences.ConferenceFixtures;
import waymark.kernel.Actor;

/// Forums: read by everybody, set up and changed by those who change settings.
@WaymarkTest
class ForumPagesTest {

    private static final String NEW = "/conferences/forums/new";

    @Autowired
    private ConferenceFixtures conferences;

    @Autowired
    private TestUsers someone;

    @Autowired
    private Visit visit;

    @Test
    void a_forum_is_set_up_from_start_values_with_a_group_that_has_a_seat_for_each_core_member() {
        var browser = visit.as(someone.coordinator());
        var form = browser.get(NEW + "?like=varm");
        assertThat(form.html().select("textarea[name=threshold]").val()).contains("18 or over");
        assertThat(browser.post(NEW).errors()).contains("Choose which group meets", "Enter what the forum is called");
        var fields = new String[] {
            "name", "Risk panel for the test",
            "make", "new",
            "area", "HULL",
            "organisations", "HCC",
            "organisations", "HUMBERSIDE_POLICE",
            "purpose", "Agencies agree who does what",
            "about", "PERSON",
            "personAttends", "yes",
            "asksSection42", "yes",
            "threshold", "18 or over\nUsual ways were tried",
            "rule", "all",
            "repeatMonths", "12",
            "decideDays", "2",
            "agendaDays", "5",
            "minutesDays", "5",
            "reviewWeeks", "6",
            "itemMinutes", "15",
            "keepYears", "6",
            "confidentiality", "What is said here stays here"
        };
        assertThat(browser.post(NEW, fields).location()).isEqualTo("/conferences/forums/RISK_PANEL_FOR_THE_TEST");
        var page = browser.get("/conferences/forums/RISK_PANEL_FOR_THE_TEST");
        assertThat(page.words())
                .contains("A referral has to meet all of these", "Chair", "Humberside Police", "Nobody is named yet");
        assertThat(browser.get("/directory/groups/RISK_PANEL_FOR_THE_TEST").words())
                .contains("Risk panel for the test");
        assertThat(browser.post(NEW, fields).errors())
                .containsExactly("There is a group of this name already; choose it, or enter another name");

        var reader = visit.as(someone.member("HCC"));
        assertThat(reader.get("/conferences/forums").words()).contains("Risk panel for the test");
        assertThat(reader.get("/conferences/forums/RISK_PANEL_FOR_THE_TEST").words())
                .contains("18 or over")
                .doesNotContain("Change how it works");
        assertThat(reader.get(NEW).status()).isEqualTo(403);
    }

    @Test
    void a_forum_is_changed_and_people_are_named_for_it_and_end() {
        var table = conferences.table("HCC");
        var person = listed(someone.member("HCC"));
        var browser = visit.as(someone.coordinator());
        var path = table.forum().path();
        var edit = browser.get(path + "/edit");
        assertThat(edit.html().select("input[name=name]").val())
                .isEqualTo(table.forum().name());
        assertThat(browser.post(path + "/edit", "version", "1", "name", "").errors())
                .contains("Enter what the forum is called");

        assertThat(browser.post(path + "/staff/new").errors()).contains("Choose a person", "Choose what they do");
        var named = new String[] {
            "person", reference(person),
            "duty", "MINUTE_TAKER",
            "from-day", "1",
            "from-month", "1",
            "from-year", "2026"
        };
        assertThat(browser.post(path + "/staff/new", named).status()).isEqualTo(303);
        assertThat(browser.get(path).words()).contains(person.name(), "Minute taker");
        assertThat(browser.post(path + "/staff/new", named).errors())
                .containsExactly(person.name() + " is named for that already");
        var ending = browser.get(path)
                .html()
                .select("tr:contains(" + person.name() + ") a[href$=ending]")
                .attr("href");
        assertThat(browser.post(ending, "version", "1", "last-day", "1", "last-month", "1", "last-year", "2020")
                        .errors())
                .containsExactly("The last day must not be before the first");
        assertThat(browser.post(ending, "version", "1", "last-day", "1", "last-month", "2", "last-year", "2026")
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(path).words()).contains("Who was named before");
    }

    private static Actor.Person listed(Actor.Person person) {
        TestDatabase.owner()
                .sql("""
                        insert into directory.person (id, ref, name, organisation, job_title, email, phone, from_date)
                        values (:id, :ref, :name, :organisation, 'Officer', '', '', date '2010-01-01')
                        on conflict (id) do nothing
                        """)
                .param("id", person.id())
                .param("ref", reference(person))
                .param("name", person.name())
                .param("organisation", person.organisation())
                .update();
        return person;
    }

    private static String reference(Actor.Person person) {
        return "PE-" + person.id().toString().replace("-", "").substring(0, 7).toUpperCase(Locale.ROOT);
    }
}
