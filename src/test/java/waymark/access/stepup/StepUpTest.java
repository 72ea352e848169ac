package waymark.access.stepup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.access.accounts.Account;
import waymark.access.accounts.AccountFixtures;
import waymark.kernel.Actor;

/// Routes that ask for a fresh proof: a person whose last proof is older than ten minutes gives it again,
/// and loses nothing.
@WaymarkTest
class StepUpTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    AccountFixtures accounts;

    @Test
    void a_list_of_people_asks_for_a_code_first_and_then_comes() {
        var person = accounts.withPasswordAndCode(someone.member("HCC"));
        var browser = visit.asBefore(person);

        var asked = browser.get("/directory/people.csv?organisation=HCC");
        var page = browser.get(asked.location());
        var answer = browser.post("/step-up/code", "code", accounts.code(person), "to", to(page));
        var again = visit.browser(answer);

        assertThat(asked.location()).startsWith("/step-up?to=");
        assertThat(page.heading()).isEqualTo("Confirm that it is you");
        assertThat(again.get(answer.location()).location()).isEqualTo("/directory/people.csv?organisation=HCC");
        assertThat(again.get("/directory/people.csv?organisation=HCC").status()).isEqualTo(200);
        assertThat(browser.get("/").location()).as("the old id is over").startsWith("/sign-in");
    }

    @Test
    void a_form_that_was_being_sent_is_kept_and_comes_back() {
        var administrator = accounts.withPasswordAndCode(someone.administrator());
        var person = someone.member("HCC");
        var browser = visit.asBefore(administrator);
        var path = "/accounts/" + person.id() + "/grants";

        var asked = browser.post(path, "role", "board_member", "scope", "partnership");
        var answer = browser.post("/step-up/code", "code", accounts.code(administrator), "again", "kept");
        var again = visit.browser(answer);
        var kept = again.get(again.get(answer.location()).location());

        assertThat(asked.location()).startsWith("/step-up?").endsWith("again=kept");
        assertThat(grants(person)).isEqualTo(1);
        assertThat(kept.heading()).isEqualTo("What you typed was kept");
        assertThat(kept.html()
                        .select("form[action=" + path + "] input[name=role]")
                        .attr("value"))
                .isEqualTo("board_member");
        assertThat(again.post(path, "role", "board_member", "scope", "partnership")
                        .status())
                .isEqualTo(303);
        assertThat(grants(person)).isEqualTo(2);
    }

    @Test
    void wrong_codes_are_counted_as_at_the_sign_in_and_rest_the_account() {
        var person = accounts.withPasswordAndCode(someone.member("HCC"));
        var browser = visit.asBefore(person);

        for (int tries = 0; tries < Account.TRIES; tries++) {
            assertThat(browser.post("/step-up/code", "code", "000000").status()).isEqualTo(422);
        }

        assertThat(browser.post("/step-up/code", "code", accounts.code(person)).status())
                .as("even the right one")
                .isEqualTo(422);
        assertThat(browser.get("/directory/people.csv").location()).startsWith("/step-up");
    }

    @Test
    void a_session_that_began_with_a_passkey_shows_the_password_beside_the_code() {
        var person = accounts.withPasswordAndCode(someone.member("HCC"));
        accounts.passkey(person);
        var browser = accounts.byPasskey(person, Duration.ofMinutes(-11));

        assertThat(browser.post("/step-up/code", "code", accounts.code(person)).status())
                .isEqualTo(422);
        assertThat(browser.post("/step-up/code", "password", AccountFixtures.PASSWORD, "code", accounts.code(person))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void a_persona_of_the_demonstration_shows_it_by_one_click_that_says_so() {
        var person = someone.member("HCC");
        var browser = visit.asBefore(person);
        TestDatabase.owner()
                .sql("update access.session set factors = 'persona' where account = :id")
                .param("id", person.id())
                .update();

        assertThat(browser.get("/step-up?to=/directory/people.csv").words()).contains("This is a demonstration.");
        var on = browser.post("/step-up/persona", "to", "/directory/people.csv");

        assertThat(visit.browser(on).get("/directory/people.csv").status()).isEqualTo(200);
    }

    @Test
    void the_one_click_is_nobody_elses() {
        var person = accounts.withPasswordAndCode(someone.member("HCC"));
        var browser = visit.asBefore(person);

        browser.post("/step-up/persona");

        assertThat(browser.get("/directory/people.csv").location()).startsWith("/step-up");
    }

    @Test
    void a_button_without_a_form_is_pressed_again_on_its_own_page() {
        var administrator = accounts.withPasswordAndCode(someone.administrator());
        var browser = visit.asBefore(administrator);

        var asked = browser.post("/account/recovery-codes");
        var answer =
                browser.post("/step-up/code", "code", accounts.code(administrator), "to", "/account", "again", "press");

        assertThat(asked.location()).isEqualTo("/step-up?to=&again=press");
        assertThat(answer.location()).isEqualTo("/account");
        assertThat(visit.browser(answer).post("/account/recovery-codes").status())
                .isEqualTo(200);
    }

    @Test
    void the_absolute_end_stays_where_it_was() {
        var person = accounts.withPasswordAndCode(someone.member("HCC"));
        var browser = visit.asBefore(person);
        var before = ends(person);

        browser.post("/step-up/code", "code", accounts.code(person));

        assertThat(ends(person)).isEqualTo(before);
    }

    private static java.time.Instant ends(Actor.Person person) {
        return TestDatabase.owner()
                .sql("select ends_at from access.session where account = :id and ended_at is null")
                .param("id", person.id())
                .query((row, number) -> row.getTimestamp("ends_at").toInstant())
                .single();
    }

    private static String to(Visit.Answer page) {
        return page.html().select("form[action=/step-up/code] input[name=to]").attr("value");
    }

    private static int grants(Actor.Person person) {
        return TestDatabase.owner()
                .sql("select count(*) from access.role_grant where person = :id")
                .param("id", person.id())
                .query(Integer.class)
                .single();
    }
}
