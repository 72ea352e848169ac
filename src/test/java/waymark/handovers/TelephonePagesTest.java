package waymark.handovers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;

/// Telephone numbers on pages: what is asked about, what is kept, and what a link dials.
@WaymarkTest
class TelephonePagesTest {

    @Autowired
    private TestUsers someone;

    @Autowired
    private Visit visit;

    private final JdbcClient owner = TestDatabase.owner();
    private final List<String> sent = new ArrayList<>();

    private Visit.Answer person(Visit.Browser browser, String name, String... more) {
        sent.clear();
        sent.addAll(List.of("name", name, "organisation", "HCC", "jobTitle", "", "email", ""));
        sent.addAll(List.of("from-day", "1", "from-month", "3", "from-year", "2026"));
        sent.addAll(List.of(more));
        return browser.post("/directory/new-person", sent.toArray(String[]::new));
    }

    private static String link(Visit.Answer page) {
        return page.html().select("main a[href^=tel:]").attr("href");
    }

    @Test
    void a_number_like_none_in_use_is_asked_about_once_and_not_again_while_it_stays() {
        var browser = visit.as(someone.organisationLead("HCC"));
        var asked = person(browser, "Tess Example", "phone", "01632 123456");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.errors())
                .containsExactly(
                        "This does not look like a telephone number in use. Correct it, or tick the box if it is right");
        var box = asked.html().select("#phone-right");
        assertThat(box.attr("value")).isEqualTo("01632 123456");
        assertThat(box.hasAttr("checked")).isFalse();

        assertThat(person(browser, "Tess Example", "phone", "01632 654321", "phone-right", "01632 123456")
                        .errors())
                .as("yes was said of another number")
                .hasSize(1);
        var both = person(browser, "", "phone", "01632 123456", "phone-right", "01632 123456");
        assertThat(both.errors()).containsExactly("Enter the person's name");
        assertThat(both.html().select("#phone-right").hasAttr("checked")).isTrue();

        var added = person(browser, "Tess Example", "phone", "01632 123456", "phone-right", "01632 123456");
        assertThat(link(browser.get(added.location()))).isEqualTo("tel:+441632123456");
        var later = browser.get(added.location() + "/details").html().select("#phone-right");
        assertThat(later.hasAttr("checked")).as("kept already").isTrue();
    }

    @Test
    void a_number_is_kept_as_people_know_it_and_its_extension_is_dialled_apart() {
        var browser = visit.as(someone.organisationLead("HCC"));
        var added = person(browser, "Ugo Example", "phone", "+44 (0)1632 960001 x12");
        var page = browser.get(added.location());
        assertThat(page.words()).contains("01632 960001 ext 12");
        assertThat(link(page)).isEqualTo("tel:+441632960001;ext=12");
        assertThat(page.html().select("input[name=phone-right]")).isEmpty();
    }

    @Test
    void what_was_kept_before_and_nobody_can_dial_is_shown_without_a_link() {
        var browser = visit.as(someone.organisationLead("HCC"));
        var added = person(browser, "Vik Example", "phone", "01632 960001");
        owner.sql("update directory.person set phone = '01632 960001 / 960002 (Mon)' where name = 'Vik Example'")
                .update();
        var page = browser.get(added.location());
        assertThat(page.words()).contains("01632 960001 / 960002 (Mon)");
        assertThat(link(page)).isEmpty();
    }

    @Test
    void a_handover_takes_no_number_that_reaches_no_person_and_rings_an_extension() {
        var handovers = new HandoverFixtures(someone, visit);
        var responder = handovers.responder("HCC");
        var browser = visit.as(handovers.sender());
        var form = HandoverFixtures.form("HCC");
        assertThat(browser.post("/handover/new", HandoverFixtures.with(form, "phone", "101"))
                        .errors())
                .containsExactly("Enter a number that reaches them, like 01632 960 001");
        var sentOn = browser.post("/handover/new", HandoverFixtures.with(form, "phone", "(01632) 960001 ext. 7"));
        var page = visit.as(responder).get(sentOn.location().replace("/confirmation", ""));
        assertThat(page.words()).contains("01632 960001 ext 7");
        assertThat(page.html().select("a[href^=tel:+]").eachAttr("href")).containsOnly("tel:+441632960001;ext=7");
    }
}
