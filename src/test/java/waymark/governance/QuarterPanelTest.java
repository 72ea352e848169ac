package waymark.governance;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;
import waymark.kernel.Quarter;

@WaymarkTest
class QuarterPanelTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    QuarterFixtures made;

    @Test
    void the_coordinator_and_leads_see_the_returns_and_reds_of_the_first_open_quarter() {
        var quarter = made.open(new Quarter(1921, 1)); // before those of other tests
        var hull = someone.areaLead("HULL");
        var before = panel(someone.coordinator());
        assertThat(before.select("h2").text()).isEqualTo(quarter.title(4));
        assertThat(before.text()).contains("2 of 2 returns are missing", "since the board was to meet on");
        assertThat(row(before, "Hull")).startsWith("Not started, late");
        assertThat(row(before, "North Lincolnshire")).startsWith("None");

        made.accepted(
                hull,
                made.ofHull(quarter),
                made.aMeasure("People met", true, quarter, 10),
                made.aMeasure("Visits made", false, quarter, 10));

        for (var reader : new Actor.Person[] {someone.coordinator(), hull}) {
            var panel = panel(reader);
            assertThat(panel.text()).contains("1 of 2 return is missing");
            assertThat(row(panel, "Hull")).startsWith("Accepted");
            for (var link : panel.select("a").eachAttr("href")) {
                assertThat(visit.as(reader).get(link).status()).as(link).isEqualTo(200);
            }
        }
    }

    @Test
    void the_reds_of_an_area_are_those_that_its_lists_show() {
        made.open(new Quarter(1922, 1));
        var coordinator = visit.as(someone.coordinator());
        var cells = panel(someone.coordinator()).select("tbody td:not(:nth-child(2)) a");
        assertThat(cells).isNotEmpty();
        for (var cell : cells) {
            var list = coordinator.get(cell.attr("href")).html();
            int shown = list.select(".waymark-filtered__content tbody tr").size();
            int counted = Integer.parseInt(cell.ownText());
            assertThat(shown)
                    .as(cell.attr("href"))
                    .isEqualTo(Math.min(counted, cell.attr("href").startsWith("/actions") ? 15 : 8));
        }
    }

    @Test
    void the_board_sees_what_it_has_not_decided_and_nobody_else_gets_a_panel() {
        made.open(new Quarter(1923, 1));
        var member = someone.boardMember();
        var panel = panel(member);
        assertThat(panel.select("h2").text()).isEqualTo("Board");
        assertThat(panel.select("a[href='/decisions?state=waiting']").text()).contains("not decided");
        for (var link : panel.select("a").eachAttr("href")) {
            assertThat(visit.as(member).get(link).status()).as(link).isEqualTo(200);
        }
        assertThat(visit.as(someone.member("HCC")).get("/").html().select(".waymark-panel"))
                .isEmpty();
    }

    private Element panel(Actor.Person reader) {
        return visit.as(reader).get("/").html().selectFirst(".waymark-panel");
    }

    private static String row(Element panel, String area) {
        return panel.select("tbody tr").stream()
                .filter(row -> row.select("th").text().equals(area))
                .findFirst()
                .orElseThrow()
                .select("td")
                .text();
    }
}
