package waymark.directory.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;

@WaymarkTest
class OrganisationPagesTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private TestUsers someone;

    @Autowired
    private Visit visit;

    @Test
    void the_directory_opens_at_the_organisations() {
        assertThat(visit.as(someone.member("HCC")).get("/directory").location()).isEqualTo("/directory/organisations");
    }

    @Test
    void everybody_signed_in_finds_an_organisation_by_area_role_and_name() {
        var browser = visit.as(someone.member("HCC"));
        var all = browser.get("/directory/organisations");
        assertThat(all.heading()).isEqualTo("Organisations");
        assertThat(names(all))
                .contains("Hull City Council", "Humberside Police")
                .doesNotContain("Hull NHS CCG Ended");
        assertThat(names(browser.get("/directory/organisations?area=HULL&responder=yes")))
                .contains("Hull City Council", "Humberside Police")
                .doesNotContain("North Lincolnshire Council", "Emmaus Hull");
        assertThat(names(browser.get("/directory/organisations?words=hull%20nhs&ended=yes")))
                .containsExactly("Hull NHS CCG Ended");
        assertThat(names(browser.get("/directory/organisations?duty=policy")))
                .containsExactlyInAnyOrder("Border Force", "Immigration Enforcement");
        assertThat(browser.get("/directory/organisations?words=no-such%25").words())
                .contains("No organisation matches");
    }

    @Test
    void the_list_is_in_the_order_that_was_asked_for() {
        var browser = visit.as(someone.member("HCC"));
        assertThat(names(browser.get("/directory/organisations?sort=-name&area=regional")))
                .contains("Migration Yorkshire");
        var down = names(browser.get("/directory/organisations?sort=-name"));
        var up = names(browser.get("/directory/organisations?sort=name"));
        assertThat(down).isEqualTo(up.reversed());
        assertThat(names(browser.get("/directory/organisations?sort=;drop"))).isEqualTo(up);
    }

    @Test
    void the_list_downloads_as_it_was_filtered() {
        var browser = visit.as(someone.member("HCC"));
        assertThat(browser.get("/directory/organisations?duty=policy")
                        .html()
                        .select("a[href*=csv]")
                        .attr("href"))
                .isEqualTo("/directory/organisations.csv?duty=policy");
        assertThat(browser.get("/directory/organisations.csv?duty=policy")
                        .text()
                        .lines())
                .hasSize(3)
                .element(1)
                .asString()
                .startsWith("BORDER_FORCE,Border Force,Law enforcement,");
    }

    @Test
    void a_page_says_what_may_be_asked_of_the_organisation() {
        var browser = visit.as(someone.member("HCC"));
        assertThat(browser.get("/directory/organisations/HUMBERSIDE_POLICE").words())
                .contains("may refer a person to the National Referral Mechanism", "it must notify the Home Office");
        assertThat(browser.get("/directory/organisations/YAS").words())
                .contains("ask a first responder, such as the council or the police", "does not bind it");
        assertThat(browser.get("/directory/organisations/BORDER_FORCE").words())
                .contains("notifies by Home Office policy");
        assertThat(browser.get("/directory/organisations/CCG_HULL").words())
                .contains("Not in being today", "30 June 2022", "Integrated Care Board in July 2022");
    }

    @Test
    void an_organisation_that_is_not_there_is_not_found() {
        assertThat(visit.as(someone.member("HCC"))
                        .get("/directory/organisations/NOBODY")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_coordinator_adds_an_organisation_and_gives_it_a_name_from_a_day_on() {
        var browser = visit.as(someone.coordinator());
        var path = added(browser, "Mended Lives " + COUNT.incrementAndGet());
        assertThat(browser.get(path).words()).contains("Third sector", "Hull", "Added");
        var renamed = browser.post(
                path + "/name",
                "version",
                "1",
                "name",
                "New Lives",
                "from-day",
                "2",
                "from-month",
                "1",
                "from-year",
                "2026");
        assertThat(renamed.location()).isEqualTo(path);
        assertThat(browser.get(path).heading()).isEqualTo("New Lives");
        assertThat(browser.get(path).words()).contains("1 January 2026", "2 January 2026", "Changed: names");
        var ended =
                browser.post(path + "/ending", "version", "2", "last-day", "3", "last-month", "1", "last-year", "2026");
        assertThat(ended.location()).isEqualTo(path);
        assertThat(browser.get(path).words()).contains("Not in being today");
    }

    @Test
    void a_form_with_faults_comes_back_filled_and_says_each_at_its_field() {
        var answer = visit.as(someone.coordinator())
                .post(
                        "/directory/new-organisation",
                        "name",
                        "",
                        "sector",
                        "CIRCUS",
                        "coverage",
                        "local",
                        "referrer",
                        "yes",
                        "referrer-from-day",
                        "30",
                        "referrer-from-month",
                        "2",
                        "referrer-from-year",
                        "2024",
                        "duty",
                        "none",
                        "note",
                        "نص 🙂 " + "x".repeat(2000));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors())
                .containsExactly(
                        "Enter the organisation's name",
                        "Choose a sector",
                        "Note must be 2,000 characters or fewer; you typed 2,005",
                        "The first day must be a real date: that month has days 1 to 29",
                        "Choose at least one area, or say that it covers the region or the country");
        assertThat(answer.html().select("textarea").val()).startsWith("نص 🙂 ");
        assertThat(answer.html().select("#referrer-from").val()).isEqualTo("30");
    }

    @Test
    void a_name_that_cannot_be_is_refused_at_its_field() {
        var browser = visit.as(someone.coordinator());
        var path = added(browser, "Steady Hands " + COUNT.incrementAndGet());
        assertThat(browser.post(path + "/name", "version", "1", "name", "Any").errors())
                .singleElement()
                .asString()
                .startsWith("Enter the first day of the new name, for example ");
        assertThat(browser.post(
                                path + "/name",
                                "version",
                                "1",
                                "name",
                                "",
                                "from-day",
                                "1",
                                "from-month",
                                "1",
                                "from-year",
                                "2026")
                        .errors())
                .containsExactly("Enter the new name");
    }

    @Test
    void whoever_saves_second_sees_theirs_beside_yours_and_may_decide() {
        var browser = visit.as(someone.coordinator());
        var path = added(browser, "Two At Once " + COUNT.incrementAndGet());
        String[] theirs = details("1", "Theirs");
        assertThat(browser.post(path + "/details", theirs).location()).isEqualTo(path);
        var late = browser.post(path + "/details", details("1", "Yours"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html().select(".waymark-conflict").text())
                .contains("Theirs")
                .contains("Yours");
        assertThat(late.html().select("textarea").val()).isEqualTo("Yours");
        assertThat(late.html().select("input[name=version]").val()).isEqualTo("2");
        assertThat(browser.post(path + "/details", details("2", "Yours")).location())
                .isEqualTo(path);
        assertThat(browser.get(path).words()).contains("Yours");
    }

    @Test
    void only_who_maintains_the_directory_may_change_it() {
        var member = visit.as(someone.member("HCC"));
        assertThat(member.get("/directory/new-organisation").status()).isEqualTo(403);
        assertThat(member.get("/directory/organisations/HCC/details").status()).isEqualTo(404);
        assertThat(member.post("/directory/organisations/HCC/details", details("1", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(member.get("/directory/organisations/HCC").html().select("a[href$=details]"))
                .isEmpty();
        assertThat(TestDatabase.owner()
                        .sql("select note from directory.organisation where code = 'HCC'")
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    private static String added(Visit.Browser browser, String name) {
        var answer = browser.post(
                "/directory/new-organisation",
                "name",
                name,
                "sector",
                "THIRD_SECTOR",
                "coverage",
                "local",
                "areas",
                "HULL",
                "referrer",
                "no",
                "duty",
                "none",
                "note",
                "");
        assertThat(answer.errors()).isEmpty();
        return answer.location();
    }

    private static String[] details(String version, String note) {
        return new String[] {
            "version",
            version,
            "sector",
            "THIRD_SECTOR",
            "coverage",
            "local",
            "areas",
            "HULL",
            "referrer",
            "no",
            "duty",
            "none",
            "note",
            note
        };
    }

    private static java.util.List<String> names(Visit.Answer answer) {
        return answer.html().select("tbody th").eachText();
    }
}
