package waymark.directory.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;

@WaymarkTest
class NewAccountPageTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Test
    void one_form_makes_the_entry_the_account_its_roles_and_the_link() {
        var email = UUID.randomUUID() + "@example.org";
        someone.with("HFRS", "administrator@installation"); // who could confirm the third role

        var page = keeper().post(
                        "/directory/new-account",
                        "name",
                        "Joan Sample",
                        "organisation",
                        "HCC",
                        "email",
                        email,
                        "roles",
                        "organisation_lead",
                        "roles",
                        "area_lead",
                        "area",
                        "HULL",
                        "roles",
                        "information_governance",
                        "reason",
                        "Answers for our records");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words())
                .contains("Joan Sample can come in")
                .contains("Organisation lead: from today")
                .contains("Information governance: proposed");
        assertThat(visit.asNobody().get(link(page)).words()).contains("Welcome to Waymark, Joan Sample");
        assertThat(grants(email))
                .isEqualTo("area_lead@area:HULL,member@partnership,organisation_lead@organisation:HCC");
    }

    @Test
    void a_role_without_its_area_and_a_person_without_an_address_are_refused_and_nothing_is_kept() {
        var name = "Sample " + UUID.randomUUID();

        var page = keeper().post(
                        "/directory/new-account",
                        "name",
                        name,
                        "organisation",
                        "HCC",
                        "roles",
                        "area_lead",
                        "roles",
                        "coordinator");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errors())
                .containsExactly(
                        "Enter their work email address: the account is known by it",
                        "Choose the area that the role is for");
        assertThat(page.html().select("input[name=name]").val()).isEqualTo(name);
        assertThat(page.html().select("input[value=area_lead]").hasAttr("checked"))
                .isTrue();
        assertThat(people(name)).isZero();
    }

    @Test
    void a_role_that_two_give_asks_for_its_reason_before_anything_is_kept() {
        var name = "Sample " + UUID.randomUUID();

        var page = keeper().post(
                        "/directory/new-account",
                        "name",
                        name,
                        "organisation",
                        "HCC",
                        "email",
                        UUID.randomUUID() + "@example.org",
                        "roles",
                        "coordinator");

        assertThat(page.errors()).containsExactly("Say why: somebody of another organisation has to agree");
        assertThat(people(name)).isZero();
    }

    @Test
    void an_administrator_of_a_partnership_that_has_its_coordinator_adds_nobody() {
        someone.coordinator();
        var browser = visit.as(someone.administrator());

        assertThat(browser.get("/directory/new-account").words())
                .contains("Coordinators and the leads of organisations add people now");
        assertThat(browser.post(
                                "/directory/new-account",
                                "name",
                                "Sample",
                                "organisation",
                                "HCC",
                                "email",
                                UUID.randomUUID() + "@example.org")
                        .errors())
                .containsExactly("Choose an organisation whose people you look after");
    }

    @Test
    void whoever_has_an_entry_already_says_who_they_are_no_second_time() {
        var browser = keeper();

        assertThat(browser.get("/directory/own-entry").words()).contains("You are in the directory already");
        assertThat(browser.post("/directory/own-entry", "name", "Somebody Else", "organisation", "HFRS")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void an_address_that_has_an_account_is_refused_at_the_field() {
        var known = someone.member("HFRS");
        var email = TestDatabase.owner()
                .sql("select email from access.account where id = :id")
                .param("id", known.id())
                .query(String.class)
                .single();

        var page =
                keeper().post("/directory/new-account", "name", "Joan Sample", "organisation", "HCC", "email", email);

        assertThat(page.errors()).containsExactly("An account has this email address already: see the page Accounts");
    }

    @Test
    void whoever_was_let_in_from_the_machine_says_who_they_are_though_there_is_a_coordinator() {
        someone.coordinator();
        var administrator = someone.with("INSTALLATION", "administrator@installation");

        var saved = visit.as(administrator)
                .post(
                        "/directory/own-entry",
                        "name",
                        "Joan Sample",
                        "organisation",
                        "HFRS",
                        "jobTitle",
                        "Head of service");

        assertThat(saved.status()).isEqualTo(303);
        assertThat(TestDatabase.owner()
                        .sql("select organisation from directory.person where id = :id")
                        .param("id", administrator.id())
                        .query(String.class)
                        .single())
                .isEqualTo("HFRS");
    }

    private Visit.Browser keeper() {
        return visit.as(someone.with("WILBERFORCE", "administrator@installation", "coordinator@partnership"));
    }

    private static String link(Visit.Answer page) {
        return page.html().select(".waymark-key").text().replaceFirst("^https?://[^/]+", "");
    }

    private static String grants(String email) {
        return TestDatabase.owner()
                .sql("""
                        select string_agg(g.role || '@' || g.scope, ',' order by g.role)
                          from access.role_grant g join access.account a on a.id = g.person
                         where a.email = :email
                        """)
                .param("email", email)
                .query(String.class)
                .single();
    }

    private static int people(String name) {
        return TestDatabase.owner()
                .sql("select count(*) from directory.person where name = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
    }
}
