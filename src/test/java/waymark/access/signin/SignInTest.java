package waymark.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;

@WaymarkTest
class SignInTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Test
    void nobody_is_sent_to_sign_in_and_back_to_where_they_were_going() {
        var answer = visit.asNobody().get("/permissions?x=1");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).isEqualTo("/sign-in?to=%2Fpermissions%3Fx%3D1");
    }

    @Test
    void a_member_sees_who_may_do_what() {
        var page = visit.as(someone.member("HCC")).get("/permissions");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.heading()).isEqualTo("Who may do what");
        assertThat(page.words()).contains("Accept a submitted return, or send it back with reasons");
    }

    @Test
    void an_ended_session_opens_nothing() {
        var browser = visit.as(someone.member("HCC"));
        TestDatabase.owner()
                .sql("update access.session set ended_at = now() where id_hash = :hash")
                .param("hash", Visit.hash(browser.cookie()))
                .update();

        assertThat(browser.get("/permissions").location()).startsWith("/sign-in");
    }

    @Test
    void a_form_without_its_token_is_refused() {
        var answer = visit.as(someone.member("HCC")).postWithoutToken("/account/recovery-codes");

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void a_form_that_comes_after_the_session_ended_is_kept_and_shown_to_the_same_account_only() {
        var person = someone.member("HCC");
        var browser = visit.as(person);
        browser.get("/account");
        var once = UUID.randomUUID().toString();
        browser.post("/actions/new", "title", "x", "_once", once);
        TestDatabase.owner()
                .sql("update access.session set seen_at = now() - interval '16 minutes' where id_hash = :hash")
                .param("hash", Visit.hash(browser.cookie()))
                .update();

        var late = browser.post("/actions/new", "title", "typed before", "password", "and this");
        var again = visit.as(person);
        var landing = again.get("/landing").location();

        assertThat(late.location()).isEqualTo("/sign-in?again=kept");
        assertThat(landing).startsWith("/parked/");
        assertThat(again.get(landing).html().select("input[name=title]").attr("value"))
                .isEqualTo("typed before");
        assertThat(again.get(landing).text()).as("a secret is never kept").doesNotContain("and this");
        assertThat(visit.as(someone.member("HCC")).get(landing).status()).isEqualTo(404);
    }

    @Test
    void a_form_that_somebody_else_sends_is_kept_for_nobody() {
        var person = someone.member("HCC");
        var other = visit.as(someone.member("HCC"));

        var sent = other.withPageOf(visit.as(person)).post("/actions/new", "title", "typed before");

        assertThat(sent.status()).isEqualTo(403);
        assertThat(other.get("/landing").location()).isEqualTo("/");
        assertThat(visit.as(person).get("/landing").location()).isEqualTo("/");
    }

    @Test
    void two_forms_that_are_kept_name_each_other_and_wait_at_home() {
        var person = someone.member("HCC");
        var page = visit.as(person);
        visit.asNobody().withPageOf(page).post("/actions/new", "title", "typed first");
        visit.asNobody().withPageOf(page).post("/actions/new", "title", "typed second");
        var again = visit.as(person);

        var newest = again.get(again.get("/landing").location());
        var other = newest.html().select("main a[href^=/parked/]").attr("href");

        assertThat(newest.text()).contains("typed second");
        assertThat(again.get(other).text()).contains("typed first");
        assertThat(again.get("/").html().select("a[href^=/parked/]")).hasSize(2);
    }

    @Test
    void what_somebody_wrote_under_the_name_of_a_code_is_kept_and_a_code_is_not() {
        var person = someone.member("HCC");

        var written = late(person, "/actions/new", "answer", "What we do, by when", "code", "ANOTHER", "again", "yes");
        assertThat(written.select("[name=answer]").val()).isEqualTo("What we do, by when");
        assertThat(written.select("[name=code]").val()).isEqualTo("ANOTHER");
        assertThat(written.select("[name=again]").val()).isEqualTo("yes");

        var coded = late(person, "/account/authenticator", "code", "731904", "name", "Telephone");
        assertThat(coded.select("[name=name]").val()).isEqualTo("Telephone");
        assertThat(coded.outerHtml()).doesNotContain("731904");
    }

    /// What is shown of a form that was sent after the session had ended.
    private Document late(Actor.Person person, String path, String... fields) {
        var browser = visit.as(person);
        browser.get("/account");
        TestDatabase.owner()
                .sql("update access.session set seen_at = now() - interval '16 minutes' where id_hash = :hash")
                .param("hash", Visit.hash(browser.cookie()))
                .update();
        browser.post(path, fields);
        var again = visit.as(person);
        return again.get(again.get("/landing").location()).html();
    }

    @Test
    void anyone_may_read_what_is_kept_and_how_accessible_it_is() {
        assertThat(visit.asNobody().get("/privacy").heading()).isEqualTo("What Waymark keeps about you");
        assertThat(visit.asNobody().get("/accessibility").heading()).isEqualTo("Accessibility statement");
        assertThat(visit.asNobody().get("/privacy").response().getHeaders("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void a_page_keeps_to_its_own_origin() {
        var headers = visit.asNobody().get("/sign-in").response();

        assertThat(headers.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void what_is_not_there_is_said_in_our_own_words() {
        var page = visit.as(someone.member("HCC")).get("/no-such-page");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.heading()).isEqualTo("Page not found");
    }
}
