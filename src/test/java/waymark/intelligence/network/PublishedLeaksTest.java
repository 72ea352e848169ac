package waymark.intelligence.network;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.intelligence.IntelligenceFixtures.ELSEWHERE;
import static waymark.intelligence.IntelligenceFixtures.UNIT;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.Visit;
import waymark.Visit.Browser;
import waymark.WaymarkTest;
import waymark.intelligence.IntelligenceFixtures;
import waymark.intelligence.NetworkFixtures;
import waymark.intelligence.NetworkFixtures.Thing;
import waymark.intelligence.entities.LinkKind;
import waymark.intelligence.reports.HandlingCode;
import waymark.intelligence.reports.Purpose;

/// Four ways in which another platform for intelligence was published to have shown what it should have hidden.
@WaymarkTest
class PublishedLeaksTest {

    @Autowired
    private IntelligenceFixtures intelligence;

    @Autowired
    private NetworkFixtures network;

    @Autowired
    private Visit visit;

    private final JdbcClient owner = TestDatabase.owner();

    private Thing seen(String name) {
        return network.person(intelligence.open(UNIT, "Open"), name);
    }

    private Browser elsewhere() {
        return visit.as(intelligence.officer(ELSEWHERE, Purpose.ASSESS));
    }

    @Test
    void a_hidden_link_lists_no_neighbour_even_where_both_ends_are_seen() {
        var one = seen("Visible Oneal");
        var other = seen("Visible Otherby");
        network.link(one, LinkKind.KNOWS, other, intelligence.conditioned(UNIT, "Kept"));

        for (var path : new String[] {"", "/network", "/timeline", "/path?to=" + other.ref()}) {
            var page = elsewhere().get(one.path() + path).words();
            assertThat(path.contains("path") ? page.replace("To Visible Otherby", "") : page)
                    .as(path)
                    .doesNotContain("Visible Otherby")
                    .doesNotContain("knows");
        }
        assertThat(elsewhere().get(one.path() + "/path?to=" + other.ref()).words())
                .contains("No path of up to 6 steps that you may see");
    }

    @Test
    void hidden_kinds_are_counted_nowhere() {
        var one = seen("Counted Person");
        var hidden = intelligence.conditioned(UNIT, "Kept");
        network.link(one, LinkKind.USES, network.telephone(hidden, "07700 900 881"), hidden);

        var page = elsewhere().get(one.path() + "/network");
        assertThat(page.words()).contains("1 in this network");
        assertThat(page.html()
                        .select("tr[data-node] td[data-label='Links here']")
                        .text())
                .isEqualTo("0");
        assertThat(elsewhere().get(one.path() + "/network?kind=TELEPHONE").words())
                .contains("1 in this network");
    }

    @Test
    void history_names_nobody_who_is_hidden_and_no_unit() {
        var one = seen("History Person");
        var hidden = network.person(intelligence.conditioned(UNIT, "Kept"), "Never Shown");
        network.judged(one, hidden, "SAME", UNIT, true);
        var third = seen("History Persson");
        network.judged(one, third, "NOT_SAME", UNIT, true);

        assertThat(elsewhere().get(one.path()).words())
                .doesNotContain("Never Shown")
                .doesNotContain("Another officer")
                .contains("Another unit")
                .contains("They have one number");
    }

    @Test
    void what_is_restricted_was_never_open() {
        var draft = intelligence.report(UNIT, "In the making", HandlingCode.C, "DRAFT");
        var person = network.person(draft, "Before Handling");
        assertThat(reach(person)).isEqualTo("unit");
        assertThat(elsewhere().get(person.path()).status()).isEqualTo(404);

        owner.sql("update intelligence.report set state = 'CURRENT', sanitised_on = current_date where id = :id")
                .param("id", draft.id())
                .update();
        assertThat(reach(person)).isEqualTo("conditions");
        assertThat(elsewhere().get(person.path()).status()).isEqualTo(404);
    }

    private String reach(Thing thing) {
        return owner.sql(
                        "select distinct f.reach || case when t.reach = f.reach then '' else ' and not its tokens' end"
                                + " from intelligence.fact f join intelligence.token t on t.fact = f.id where f.entity = :entity")
                .param("entity", thing.id())
                .query(String.class)
                .single();
    }

    @Test
    void a_draft_is_marked_by_nobody() {
        var draft = intelligence.report(UNIT, "Not yet sanitised", HandlingCode.P, "DRAFT");
        var officer = visit.as(intelligence.officer(UNIT, Purpose.ASSESS));
        var path = "/intelligence/reports/" + draft.ref() + "/entities";

        assertThat(officer.get(path).words()).contains("Only a report that is sanitised and current");
        assertThat(officer.post(path, "kind", "PERSON", "item", "1", "value-name", "Somebody", "confidence", "HIGH")
                        .status())
                .isEqualTo(404);
    }
}
