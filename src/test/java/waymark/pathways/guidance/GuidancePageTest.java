package waymark.pathways.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.contacts.ContactsFixtures;
import waymark.pathways.editions.PathwayFixtures;

@WaymarkTest
class GuidancePageTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @BeforeEach
    void publish() {
        PathwayFixtures.publishShipped();
    }

    @AfterEach
    void leave_nothing() {
        PathwayFixtures.draftAgain();
    }

    /// Chooses the answer with these words, as the form would send it.
    private static String choose(Visit.Browser browser, String path, String label) {
        var page = browser.get(path).html();
        var form = page.select("form[action^=/walk]").first();
        assertThat(form).isNotNull();
        var option = form.select("label").stream()
                .filter(one -> one.text().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No answer “" + label + "” in " + form.text()));
        var query = new StringBuilder("?");
        form.select("input[type=hidden]")
                .forEach(field -> query.append(field.attr("name"))
                        .append('=')
                        .append(field.val())
                        .append('&'));
        query.append("pick=").append(form.select("#" + option.attr("for")).attr("value"));
        return browser.get(form.attr("action") + query).location();
    }

    private static String walk(Visit.Browser browser, String area, String... labels) {
        var path = "/walk/" + area;
        for (var label : labels) {
            path = choose(browser, path, label);
        }
        return path;
    }

    @Test
    void anybody_gets_from_an_area_to_the_steps_without_an_account_and_nothing_is_kept() {
        var nobody = visit.asNobody();
        var start = nobody.get("/walk");
        assertThat(start.status()).isEqualTo(200);
        assertThat(start.html().select("main label").eachText())
                .contains("Hull", "East Riding", "Somewhere else, or I am not sure");
        assertThat(nobody.get("/walk?area=HULL").location()).isEqualTo("/walk/HULL");

        var path = walk(nobody, "HULL", "An adult", "They agree to be referred", "Yes", "No, or I am not sure");
        var end = nobody.get(path);

        assertThat(end.heading()).isEqualTo("Hand this to a first responder");
        assertThat(end.words()).contains("Explain four things", "101", "Sign in to see who answers now");
        assertThat(end.response().getHeaders("Set-Cookie")).isEmpty();
        assertThat(start.response().getHeaders("Set-Cookie")).isEmpty();
    }

    @Test
    void danger_comes_before_any_question_and_is_on_every_page() {
        var nobody = visit.asNobody();
        for (var path : new String[] {"/walk", "/walk/HULL", walk(nobody, "HULL", "A child or young person")}) {
            var main = nobody.get(path).html().select("main");
            assertThat(main.select("a[href=tel:999]")).as(path).isNotEmpty();
            assertThat(main.select("a[href=tel:999], label").first().tagName())
                    .as(path)
                    .isEqualTo("a");
        }
    }

    @Test
    void a_form_sent_without_an_answer_says_so_at_the_question() {
        assertThat(visit.asNobody().get("/walk?asked=1").errors()).containsExactly("Choose where you are");
        var refused = visit.asNobody().get("/walk/HULL?asked=1");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).containsExactly("Choose an answer");
    }

    @Test
    void an_address_that_fits_no_longer_asks_again_and_says_why() {
        var page = visit.asNobody().get("/walk/HULL?a=who_adult_0000.adult_agrees_0000");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.heading()).isEqualTo("What is in front of you?");
        assertThat(page.words()).contains("The guidance has changed");
    }

    @Test
    void an_area_shows_its_own_steps_and_elsewhere_the_default_applies() {
        var nobody = visit.asNobody();
        var hull = nobody.get(
                walk(nobody, "HULL", "A child or young person", "Yes, we are a first responder organisation"));
        var elsewhere = nobody.get(
                walk(nobody, "elsewhere", "A child or young person", "Yes, we are a first responder organisation"));

        assertThat(hull.words()).contains("Hull has taken part since June 2021");
        assertThat(elsewhere.words())
                .contains("Outside our areas, or not sure", "Whether this area has a panel is not known here");
    }

    @Test
    void a_change_of_an_answer_leads_back_to_its_question() {
        var nobody = visit.asNobody();
        var path = walk(nobody, "HULL", "An adult", "They do not agree");
        var change = nobody.get(path).html().select(".waymark-answers a").last();

        assertThat(nobody.get(change.attr("href")).heading()).isEqualTo("What fits best?");
        assertThat(nobody.get(path).html().select(".govuk-back-link").attr("href"))
                .isEqualTo(change.attr("href"));
    }

    @Test
    void somebody_signed_in_is_told_where_nobody_is_named_yet() {
        var nurse = visit.as(someone.member("CHCP"));
        var end = nurse.get(walk(
                nurse, "NORTH_LINCOLNSHIRE", "An adult", "They agree to be referred", "Yes", "No, or I am not sure"));

        assertThat(end.words()).contains("Not known here yet").doesNotContain("Sign in to see");
    }

    @Test
    void the_end_leads_somebody_signed_in_to_the_services_of_the_area_for_the_age_that_was_answered() {
        var nurse = visit.as(someone.member("CHCP"));
        assertThat(services(nurse, "HULL", "An adult", "They agree to be referred", "Yes", "No, or I am not sure"))
                .isEqualTo("/directory/services?area=HULL&age=adult");
        assertThat(services(
                        nurse, "EAST_RIDING", "A child or young person", "Yes, we are a first responder organisation"))
                .isEqualTo("/directory/services?area=EAST_RIDING&age=child");
        assertThat(services(
                        visit.asNobody(),
                        "HULL",
                        "An adult",
                        "They agree to be referred",
                        "Yes",
                        "No, or I am not sure"))
                .isEmpty();
    }

    private static String services(Visit.Browser browser, String area, String... labels) {
        return browser.get(walk(browser, area, labels))
                .html()
                .select("main a[href^=/directory/services]")
                .attr("href");
    }

    @Test
    void the_end_says_first_which_step_leads_to_nobody() {
        var contacts = new ContactsFixtures();
        var post = contacts.teamPost("NORTH_LINCOLNSHIRE", "FIRST_RESPONDER");
        try {
            var nurse = visit.as(someone.member("CHCP"));
            var path = walk(
                    nurse,
                    "NORTH_LINCOLNSHIRE",
                    "An adult",
                    "They agree to be referred",
                    "Yes",
                    "No, or I am not sure");
            assertThat(nurse.get(path).words()).doesNotContain("Nobody answers at present");
            contacts.lapse(post);
            assertThat(nurse.get(path).words()).contains("Nobody answers at present for the contact of step");
            assertThat(visit.asNobody().get(path).words()).doesNotContain("Nobody answers at present");
        } finally {
            contacts.close(post);
        }
    }

    @Test
    void an_area_that_is_none_is_not_found() {
        assertThat(visit.asNobody().get("/walk/NOWHERE").status()).isEqualTo(404);
    }
}
