package waymark.access.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;

@WaymarkTest
class AccountsPageTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Test
    void an_administrator_grants_a_role_that_reaches_where_it_may() {
        var person = someone.member("HCC");
        var browser = visit.as(someone.administrator());

        var wrong = browser.post("/accounts/" + person.id() + "/grants", "role", "area_lead", "scope", "partnership");
        var right =
                browser.post("/accounts/" + person.id() + "/grants", "role", "board_member", "scope", "partnership");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errors()).containsExactly("“Area lead” is granted for one area: choose that");
        assertThat(right.status()).isEqualTo(303);
        assertThat(grants(person)).isEqualTo(2);
        assertThat(browser.get("/accounts/" + person.id()).words()).contains("Board member, The whole partnership");
    }

    @Test
    void the_same_form_sent_twice_grants_once_and_answers_the_same() {
        var person = someone.member("HCC");
        var browser = visit.as(someone.administrator());
        var once = UUID.randomUUID().toString();
        var fields = new String[] {"role", "board_member", "scope", "partnership", "_once", once};

        var first = browser.post("/accounts/" + person.id() + "/grants", fields);
        var second = browser.post("/accounts/" + person.id() + "/grants", fields);

        assertThat(second.status()).isEqualTo(303);
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(grants(person)).isEqualTo(2);
    }

    @Test
    void nobody_grants_themself_a_role_or_closes_their_own_account() {
        var administrator = someone.administrator();
        var browser = visit.as(administrator);

        var grant = browser.post(
                "/accounts/" + administrator.id() + "/grants", "role", "board_member", "scope", "partnership");
        browser.post("/accounts/" + administrator.id() + "/disabling");

        assertThat(grant.errors()).containsExactly("You cannot grant yourself a role: ask another administrator");
        assertThat(browser.get("/accounts").status()).isEqualTo(200);
    }

    @Test
    void a_role_given_today_is_ended_today_and_opens_nothing_from_then_on() {
        var person = someone.member("HCC");
        var browser = visit.as(someone.administrator());
        browser.post("/accounts/" + person.id() + "/grants", "role", "organisation_lead", "scope", "organisation:HCC");
        assertThat(visit.as(person).get("/directory/new-person").status()).isEqualTo(200);
        var end = endOf(person, "organisation_lead");

        var ended = browser.post(end, "version", "1");

        assertThat(ended.status()).isEqualTo(303);
        assertThat(browser.get("/accounts/" + person.id()).words()).doesNotContain("Organisation lead, Organisation");
        assertThat(visit.as(person).get("/directory/new-person").status()).isEqualTo(403);
    }

    @Test
    void nobody_ends_a_role_of_their_own_not_even_by_the_page_of_another() {
        var administrator = someone.administrator();
        var other = someone.member("HCC");
        var browser = visit.as(administrator);
        var grant = grant(administrator, "administrator");

        var own = browser.post("/accounts/" + administrator.id() + "/grants/" + grant + "/end", "version", "1");
        browser.post("/accounts/" + other.id() + "/grants/" + grant + "/end", "version", "1");

        assertThat(own.errors()).containsExactly("You cannot end your own role: ask another administrator");
        assertThat(browser.get("/accounts/" + administrator.id()).words()).doesNotContain("End this role");
        assertThat(browser.get("/accounts").status()).isEqualTo(200);
    }

    private static String endOf(Actor.Person person, String role) {
        return "/accounts/" + person.id() + "/grants/" + grant(person, role) + "/end";
    }

    private static UUID grant(Actor.Person person, String role) {
        return TestDatabase.owner()
                .sql("select id from access.role_grant where person = :person and role = :role")
                .param("person", person.id())
                .param("role", role)
                .query(UUID.class)
                .single();
    }

    @Test
    void a_closed_account_is_out_at_once() {
        var person = someone.member("HCC");
        var theirs = visit.as(person);
        assertThat(theirs.get("/").status()).isEqualTo(200);

        visit.as(someone.administrator()).post("/accounts/" + person.id() + "/disabling");

        assertThat(theirs.get("/").location()).startsWith("/sign-in");
    }

    @Test
    void somebody_of_the_directory_is_let_in_by_an_administrator() {
        var coordinator = visit.as(someone.coordinator());
        var email = "let-in-" + UUID.randomUUID() + "@example.org";
        var added = coordinator.post(
                "/directory/new-person",
                "name",
                "Let In",
                "organisation",
                "HCC",
                "jobTitle",
                "Officer",
                "email",
                email,
                "phone",
                "",
                "from-day",
                "1",
                "from-month",
                "11",
                "from-year",
                "2026");
        assertThat(added.status()).as(added.errors().toString()).isEqualTo(303);
        var browser = visit.as(someone.administrator());

        var opened = browser.post(added.location() + "/account");
        var page = browser.get(opened.location());
        var link = browser.post(opened.location() + "/invitation")
                .html()
                .select(".waymark-key")
                .text();

        assertThat(page.heading()).isEqualTo("Let In");
        assertThat(page.html().select("select[name=scope] option").eachText()).contains("Area: Hull");
        assertThat(link).startsWith("http://localhost/first/");
        assertThat(visit.asNobody().get(URI.create(link).getPath()).heading()).isEqualTo("Set up how you sign in");
    }

    @Test
    void a_link_that_was_used_or_never_made_says_what_to_do_now() {
        var page = visit.asNobody().get("/first/never-made");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.heading()).isEqualTo("This link does not work");
        assertThat(page.words()).contains("ask an administrator of your partnership for a new link");
    }

    @Test
    void others_are_told_which_role_opens_the_page() {
        var page = visit.as(someone.member("HCC")).get("/accounts");

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.words()).contains("Roles that open it: Administrator");
    }

    private int grants(Actor.Person person) {
        return TestDatabase.owner()
                .sql("select count(*) from access.role_grant where person = :person")
                .param("person", person.id())
                .query(Integer.class)
                .single();
    }
}
