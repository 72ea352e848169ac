package waymark.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;

@WaymarkTest
class SearchPagesTest {

    @Autowired
    private TestUsers someone;

    @Autowired
    private Visit visit;

    @Test
    void everybody_signed_in_finds_an_organisation_by_abbreviation_old_name_and_slip() {
        var browser = visit.as(someone.member("HCC"));
        assertThat(links(browser.get("/directory/search?q=nelc"))).contains("North East Lincolnshire Council");
        assertThat(browser.get("/directory/search?q=nelc").words()).contains("Also written NELC");
        assertThat(links(browser.get("/directory/search?q=emaus%20hull"))).contains("Emmaus Hull");
        assertThat(links(browser.get("/directory/search?q=integrated%20care%20board&area=HULL")))
                .contains("Hull NHS CCG")
                .doesNotContain("East Riding CCG");
    }

    @Test
    void groups_seats_and_public_numbers_are_found() {
        var browser = visit.as(someone.member("HCC"));
        assertThat(links(browser.get("/directory/search?q=hull%20local%20operational")))
                .first()
                .isEqualTo("Hull Local Operational Group");
        assertThat(browser.get("/directory/search?q=modern%20slavery%20helpline")
                        .words())
                .contains("Public number");
    }

    @Test
    void where_nothing_is_found_it_says_what_to_try() {
        var browser = visit.as(someone.member("HCC"));
        assertThat(browser.get("/directory/search?q=qzxv&area=HULL").words())
                .contains("Nothing found", "search everywhere", "who answers now");
        assertThat(browser.get("/directory/search").words()).contains("who answers now");
    }

    @Test
    void what_is_written_is_text_whatever_it_is() {
        var browser = visit.as(someone.member("HCC"));
        for (var words : List.of("%3Cscript%3E", "%27%20or%201%3D1", "%25_", "x".repeat(5000), "%D9%84%D8%A7")) {
            var page = browser.get("/directory/search?q=" + words);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.html().select("main script")).isEmpty();
        }
    }

    @Test
    void a_coordinator_writes_down_what_an_organisation_is_looked_up_by() {
        var browser = visit.as(someone.coordinator());
        var here = "/directory/organisations/RIVERSIDE";
        var version = browser.get(here + "/other-names")
                .html()
                .select("input[name=version]")
                .attr("value");
        assertThat(browser.post(here + "/other-names", "version", version, "abbreviation", "RVSD", "other", "RVSD")
                        .words())
                .contains("Write “RVSD” once, in one place");
        assertThat(browser.post(here + "/other-names", "version", version, "abbreviation", "RVSD\r\nRSG")
                        .location())
                .isEqualTo(here);
        assertThat(browser.get(here).words()).contains("Abbreviations", "RSG, RVSD", "Changed: other names");
        assertThat(visit.as(someone.member("HCC"))
                        .get("/directory/search?q=rvsd")
                        .words())
                .contains("Riverside", "Also written RVSD");
        var stale = browser.post(here + "/other-names", "version", version, "former", "Older");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.html().select("[name=abbreviation]").text()).contains("RSG", "RVSD");
        assertThat(stale.html().select("[name=former]").text()).isEqualTo("Older");
        var now = browser.get(here + "/other-names")
                .html()
                .select("input[name=version]")
                .attr("value");
        assertThat(browser.post(here + "/other-names", "version", now).location())
                .isEqualTo(here);
    }

    private static List<String> links(Visit.Answer page) {
        return page.html().select(".waymark-found h3 a").eachText();
    }
}
