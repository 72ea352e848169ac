package waymark.access.worklink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;

/// A link to a work e-mail address: what it opens, and that it opens nothing more.
@WaymarkTest
class WorkEmailTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    WorkEmailFixtures links;

    private final JdbcClient owner = TestDatabase.owner();

    @AfterEach
    void nothing_stays_behind() {
        links.clear();
    }

    @Test
    void a_link_lets_its_reader_in_as_a_member_and_leads_where_they_were_going() {
        var browser = visit.asNobody();
        var email = "ann@" + links.domain("HCC");
        var link = links.ask(browser, email, "/permissions?x=1").getFirst();

        var page = browser.get(link);
        var entered = browser.post(link);
        var session = visit.browser(entered);

        assertThat(page.html().select("main button")).hasSize(1);
        assertThat(page.html().select("main input[type=text]")).isEmpty();
        assertThat(page.words()).contains(email).contains("Hull City Council");
        assertThat(entered.location()).isEqualTo("/landing?to=%2Fpermissions%3Fx%3D1");
        assertThat(session.get("/landing?to=%2Fpermissions%3Fx%3D1").location()).isEqualTo("/permissions?x=1");
        assertThat(session.get("/directory/organisations").status()).isEqualTo(200);
        assertThat(session.get("/directory/new-person").status()).isEqualTo(403);
        assertThat(session.get("/accounts").status()).isEqualTo(403);
        assertThat(session.get("/account").words()).contains("A link to your work e-mail address");
    }

    @Test
    void pages_about_ones_own_work_are_not_there_for_an_address_that_leads_none() {
        var session = enter("own@" + links.domain("HCC"));

        assertThat(session.get("/directory/organisations").words()).doesNotContain("My actions");
        assertThat(session.get("/my-actions").status()).isEqualTo(403);
        for (var door : java.util.List.of("/account/recovery-codes", "/account/password", "/account/passkeys")) {
            assertThat(session.post(door).location()).as(door).startsWith("/step-up");
        }
        assertThat(session.get("/step-up").words()).contains("This needs a full account.");
        session.post("/step-up/code", "code", "000000");
        session.post("/step-up/persona");
        assertThat(session.post("/account/recovery-codes").location())
                .as("nothing there lets a link through")
                .startsWith("/step-up");
    }

    @Test
    void known_and_unknown_are_answered_alike() {
        var domain = links.domain("HCC");
        var answers = new TreeSet<String>();
        for (var email : List.of(
                "known@" + domain,
                "nobody@unknown.example",
                "someone@gmail.com",
                "a..b@" + domain,
                "\"q\"@" + domain,
                "ann@" + domain + ".",
                "ann@b\u043eb.example")) {
            var browser = visit.asNobody();
            var answer = browser.post("/sign-in/work-email", "email", email);
            var page = browser.get("/sign-in/work-email/asked");
            answers.add(answer.status()
                    + answer.location()
                    + answer.response().getHeaderNames().stream().sorted().toList()
                    + cookieLengths(answer)
                    + page.status()
                    + page.html().select("main").outerHtml().replaceAll("[0-9]{3} [0-9]{3}", "number"));
        }

        assertThat(answers).hasSize(1);
        assertThat(links.delivered("known@" + domain)).hasSize(1);
        assertThat(links.delivered("nobody@unknown.example")).isEmpty();
        assertThat(links.delivered("someone@gmail.com")).isEmpty();
    }

    private static List<Integer> cookieLengths(Visit.Answer answer) {
        return answer.response().getHeaders("Set-Cookie").stream()
                .map(cookie -> cookie.replaceAll("Expires=[^;]*", "").length())
                .toList();
    }

    @Test
    void what_is_no_address_at_all_is_said_at_the_field() {
        for (var slip : List.of("", "ann", "ann@", "@council.example")) {
            var page = visit.asNobody().post("/sign-in/work-email", "email", slip);
            assertThat(page.status()).isEqualTo(422);
            assertThat(page.errors()).containsExactly("Enter your work e-mail address, like name@council.example");
        }
    }

    @Test
    void the_full_account_of_the_same_address_gives_the_link_nothing() {
        var coordinator = someone.coordinator();
        var email = "both@" + links.domain("HCC");
        owner.sql("update access.account set email = :email where id = :id")
                .param("email", email)
                .param("id", coordinator.id())
                .update();

        var session = enter(email);

        assertThat(session.get("/directory/new-person").status()).isEqualTo(403);
        assertThat(session.get("/strategy/settings").status()).isNotEqualTo(200);
        assertThat(ids(email)).hasSize(2).contains(coordinator.id());
    }

    @Test
    void who_is_said_to_have_left_in_the_access_review_comes_in_by_no_link() {
        var person = someone.member("HCC");
        var email = "left@" + links.domain("HCC");
        owner.sql("update access.account set email = :email where id = :id")
                .param("email", email)
                .param("id", person.id())
                .update();
        var session = enter(email);
        var unused = links.link(visit.asNobody(), email);

        owner.sql("""
                insert into access.certification (account, organisation, quarter, answer, answered_by, answered_by_name, at)
                values (:id, 'HCC', date_trunc('quarter', current_date)::date, 'leaver', gen_random_uuid(), 'Test', now())
                """).param("id", person.id()).update();

        assertThat(session.get("/directory/organisations").location()).startsWith("/sign-in");
        assertThat(visit.asNobody().post(unused).status()).isNotEqualTo(303);
        assertThat(links.ask(visit.asNobody(), email, "")).hasSize(2); // those of before
    }

    @Test
    void the_database_gives_a_links_account_no_other_role_and_no_password() {
        var email = "role@" + links.domain("HCC");
        enter(email);
        var id = ids(email).getFirst();

        for (var kind : List.of("full", "work_email")) {
            assertThatThrownBy(() ->
                            owner.sql("""
                            insert into access.role_grant (person, account_kind, role, scope, from_date, granted_by)
                            values (:id, :kind, 'administrator', 'installation', date '2020-01-01', :id)
                            """).param("id", id).param("kind", kind).update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        assertThatThrownBy(() -> owner.sql("update access.account set kind = 'full' where id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> owner.sql("update access.account set password_hash = 'x' where id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void an_administrator_sees_a_links_account_closes_it_and_cannot_raise_it() {
        var email = "seen@" + links.domain("HCC");
        var session = enter(email);
        var at = "/accounts/" + ids(email).getFirst();
        var administrator = visit.as(someone.administrator());

        assertThat(administrator.get("/accounts").words()).contains(email + " Hull City Council");
        assertThat(administrator.get(at).words()).contains("as a member and nothing more");
        assertThat(administrator
                        .post(at + "/grants", "role", "board_member", "scope", "partnership")
                        .status())
                .isEqualTo(404);
        assertThat(administrator.post(at + "/invitation").status()).isEqualTo(404);
        assertThat(administrator.post(at + "/authenticator").status()).isEqualTo(404);
        administrator.post(at + "/disabling");
        assertThat(session.get("/directory/organisations").location()).startsWith("/sign-in");
        assertThat(links.ask(visit.asNobody(), email, ""))
                .as("no further letter")
                .hasSize(1);
    }

    @Test
    void whoever_was_closed_out_does_not_come_back_by_their_mailbox() {
        var person = someone.member("HCC");
        var email = "left@" + links.domain("HCC");
        owner.sql("update access.account set email = :email where id = :id")
                .param("email", email)
                .param("id", person.id())
                .update();
        var session = enter(email);
        assertThat(session.get("/directory/organisations").status()).isEqualTo(200);

        visit.as(someone.administrator()).post("/accounts/" + person.id() + "/disabling");

        assertThat(session.get("/directory/organisations").location()).startsWith("/sign-in");
        assertThat(links.ask(visit.asNobody(), email, ""))
                .as("no further letter")
                .hasSize(1);
    }

    @Test
    void who_shares_a_domain_says_which_organisation_is_theirs() {
        var browser = visit.asNobody();
        var email = "shared@" + links.domain("HCC", "ERYC");
        var link = links.link(browser, email);

        var unsaid = browser.post(link);
        var wrong = browser.post(link, "organisation", "OPCC");
        var entered = browser.post(link, "organisation", "ERYC");

        assertThat(unsaid.errors()).containsExactly("Choose the organisation that you work for");
        assertThat(wrong.errors()).containsExactly("Choose the organisation that you work for");
        assertThat(visit.browser(entered).get("/account").words()).contains("East Riding of Yorkshire Council");
        assertThat(owner.sql("select fields from audit.leaf where act = 'sign_in_by_work_email' and object = :id")
                        .param("id", ids(email).getFirst().toString())
                        .query(String.class)
                        .list())
                .containsExactly("organisation:ERYC");
    }

    private Visit.Browser enter(String email) {
        var browser = visit.asNobody();
        return visit.browser(browser.post(links.link(browser, email)));
    }

    private List<UUID> ids(String email) {
        return owner.sql("select id from access.account where email = :email order by kind desc")
                .param("email", email)
                .query(UUID.class)
                .list();
    }
}
