package waymark.access.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.access.accounts.AccountFixtures;
import waymark.kernel.Actor;

/// Where somebody is signed in, and what ends it: at the next click, since nothing about a session is kept
/// in a node.
@WaymarkTest
class SessionsPageTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    AccountFixtures accounts;

    private final JdbcClient owner = TestDatabase.owner();

    @AfterEach
    void everybody_is_let_in_again() {
        owner.sql("delete from access.organisation_stop").update();
    }

    @Test
    void each_browser_is_listed_and_ended_from_another() {
        var person = someone.member("HCC");
        var here = visit.as(person);
        var elsewhere = visit.as(person);
        visit.with(person, "password");

        var page = here.get("/account/sessions");
        var ending =
                page.html().select(".govuk-summary-card:not(:contains(This browser)):contains(Password and code) form");
        var ended = here.post(ending.attr("action"));

        assertThat(page.html().select(".govuk-summary-card__title").eachText())
                .containsExactlyInAnyOrder("This browser", "Another browser", "Another browser");
        assertThat(page.words()).contains("A password alone: not signed in yet");
        assertThat(ended.status()).isEqualTo(303);
        assertThat(elsewhere.get("/").location()).startsWith("/sign-in");
        assertThat(here.get("/").status()).isEqualTo(200);
    }

    @Test
    void all_others_are_ended_at_once() {
        var person = someone.member("HCC");
        var here = visit.as(person);
        var elsewhere = visit.as(person);
        var half = visit.with(person, "password");

        here.post("/account/sessions/ending");

        assertThat(elsewhere.get("/").location()).startsWith("/sign-in");
        assertThat(half.get("/sign-in/code").location()).isEqualTo("/sign-in");
        assertThat(here.get("/").status()).isEqualTo(200);
    }

    @Test
    void nobody_ends_anothers_session_but_an_administrator() {
        var person = someone.member("HCC");
        var theirs = visit.as(person);
        theirs.get("/");
        var id = owner.sql("select id from access.session where account = :id")
                .param("id", person.id())
                .query(UUID.class)
                .single();

        assertThat(visit.as(someone.coordinator())
                        .post("/account/sessions/" + id + "/ending")
                        .status())
                .isEqualTo(404);
        assertThat(theirs.get("/").status()).isEqualTo(200);
        visit.as(someone.administrator()).post("/accounts/" + person.id() + "/sessions/ending");
        assertThat(theirs.get("/").location()).startsWith("/sign-in");
    }

    @Test
    void a_new_password_signs_out_elsewhere_and_guesses_at_the_old_one_are_counted() {
        var person = accounts.withPasswordAndCode(someone.member("HCC"));
        var here = visit.as(person);
        var elsewhere = visit.as(person);

        var wrong = here.post("/account/password", "current", "a guess", "password", "violet harbour monday");
        var right = here.post(
                "/account/password", "current", AccountFixtures.PASSWORD, "password", "violet harbour monday");

        assertThat(wrong.errors())
                .containsExactly(
                        "That is not your current password. After five wrong attempts your account is locked for 15 minutes");
        assertThat(right.location()).isEqualTo("/account");
        assertThat(elsewhere.get("/").location()).startsWith("/sign-in");
        assertThat(here.get("/").status()).isEqualTo(200);
    }

    @Test
    void a_new_authenticator_takes_the_place_of_the_old_one() {
        var person = accounts.withPasswordAndCode(someone.member("HCC"));
        var browser = visit.as(person);
        var page = browser.get("/account/authenticator").html();
        var secret = page.select("input[name=secret]").attr("value");
        var key = page.select(".waymark-key").text();

        var wrong = browser.post("/account/authenticator", "secret", secret, "code", "000000");
        var forged = browser.post("/account/authenticator", "secret", "forged", "code", accounts.codeOf(key));
        var right = browser.post("/account/authenticator", "secret", secret, "code", accounts.codeOf(key));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("input[name=secret]").attr("value")).isNotEmpty();
        assertThat(forged.status()).isEqualTo(422);
        assertThat(right.html().select("code")).hasSize(10);
        assertThat(visit.asBefore(person)
                        .post("/step-up/code", "code", accounts.code(person))
                        .status())
                .as("the old one stops working")
                .isEqualTo(422);
    }

    @Test
    void a_session_ends_with_the_passkey_it_began_with() {
        var person = someone.member("HCC");
        var passkey = accounts.passkey(person);
        var browser = accounts.byPasskey(person, java.time.Duration.ZERO);
        assertThat(browser.get("/").status()).isEqualTo(200);

        owner.sql("delete from access.passkey where id = :id")
                .param("id", passkey)
                .update();

        assertThat(browser.get("/").location()).startsWith("/sign-in");
    }

    @Test
    void an_organisation_held_out_is_out_at_the_next_click_and_lets_nobody_in() {
        var administrator = visit.as(someone.administrator());
        var person = accounts.withPasswordAndCode(someone.member("CHCP"));
        var other = visit.as(someone.member("ERYC"));
        var theirs = visit.as(person);
        theirs.get("/");

        assertThat(administrator.get("/accounts/organisations").heading())
                .isEqualTo("Suspend all accounts of an organisation");
        administrator.post("/accounts/organisations/CHCP/suspension");

        assertThat(theirs.get("/").location()).startsWith("/sign-in");
        assertThat(other.get("/").status()).isEqualTo(200);
        var again = visit.asNobody()
                .post("/sign-in", "email", accounts.email(person), "password", AccountFixtures.PASSWORD);
        assertThat(again.status()).isEqualTo(422);
        administrator.post("/accounts/organisations/CHCP/letting-in");
        assertThat(visit.as(person).get("/").status()).isEqualTo(200);
    }

    @Test
    void nobody_holds_out_their_own_organisation() {
        var administrator = visit.as(someone.administrator());

        administrator.post("/accounts/organisations/WILBERFORCE/suspension");

        assertThat(administrator.get("/").status()).isEqualTo(200);
    }

    @Test
    void an_organisation_that_the_directory_ends_is_out_the_day_after() {
        var person = someone.member("HUMBER_CF");
        var theirs = visit.as(person);
        assertThat(theirs.get("/").status()).isEqualTo(200);
        owner.sql("""
                insert into access.organisation_stop (organisation, cause, from_day, set_by, set_by_name)
                values ('HUMBER_CF', 'ended', (now() at time zone 'Europe/London')::date + 1, gen_random_uuid(), 'Test')
                """).update();
        assertThat(theirs.get("/").status()).as("its last day").isEqualTo(200);

        owner.sql("update access.organisation_stop set from_day = from_day - 1").update();

        assertThat(theirs.get("/").location()).startsWith("/sign-in");
    }

    @Test
    void staying_signed_in_is_one_press_and_says_how_long_the_day_still_is() {
        var person = someone.member("HCC");
        var browser = visit.as(person);
        browser.get("/account");
        idle(person, 14);

        var kept = browser.post("/session/keeping");

        assertThat(kept.text()).matches("\\{\"left\":4\\d{4}}");
        idleNow(person);
        assertThat(browser.get("/").status()).isEqualTo(200);
    }

    @Test
    void what_nobody_sent_is_put_away_and_not_acted_on() {
        var person = someone.coordinator();
        var browser = visit.as(person);
        browser.get("/account");

        var parked = browser.post("/session/parking", "_form", "/actions/new", "title", "Half typed");
        var again = visit.as(person);
        var landing = again.get("/landing").location();

        assertThat(parked.location()).isEqualTo("/sign-in?again=parked");
        assertThat(browser.get("/").location()).as("and signed out").startsWith("/sign-in");
        assertThat(again.get(landing)
                        .html()
                        .select("form[action=/actions/new] input[name=title]")
                        .attr("value"))
                .isEqualTo("Half typed");
        assertThat(owner.sql(
                                "select max(expires_at) - now() > interval '11 hours' from web.parked_form where account = :id")
                        .param("id", person.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void a_page_of_another_site_puts_nothing_away() {
        var browser = visit.as(someone.member("HCC"));

        assertThat(browser.post("/session/parking", "_form", "//evil.example/", "title", "x")
                        .location())
                .isEqualTo("/sign-in?again=idle");
        assertThat(visit.asNobody()
                        .post("/session/parking", "_form", "/actions/new", "title", "x")
                        .location())
                .isEqualTo("/sign-in?again=idle");
        assertThat(visit.as(someone.member("HCC"))
                        .postWithoutToken("/session/parking", "_form", "/actions/new")
                        .status())
                .isEqualTo(403);
    }

    private void idle(Actor.Person person, int minutes) {
        owner.sql("update access.session set seen_at = now() - :minutes * interval '1 minute' where account = :id")
                .param("minutes", minutes)
                .param("id", person.id())
                .update();
    }

    private void idleNow(Actor.Person person) {
        assertThat(owner.sql(
                                "select now() - max(seen_at) < interval '10 seconds' from access.session where account = :id")
                        .param("id", person.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
