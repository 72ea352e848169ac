package waymark.intelligence.network;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.intelligence.IntelligenceFixtures.ELSEWHERE;
import static waymark.intelligence.IntelligenceFixtures.UNIT;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.intelligence.IntelligenceFixtures;
import waymark.intelligence.NetworkFixtures;
import waymark.intelligence.entities.LinkKind;
import waymark.intelligence.reports.Purpose;

/// Officers mark what reports speak of, link, search, judge, and look at the network.
@WaymarkTest
class NetworkPagesTest {

    @Autowired
    private IntelligenceFixtures intelligence;

    @Autowired
    private NetworkFixtures network;

    @Autowired
    private Visit visit;

    private final JdbcClient owner = TestDatabase.owner();

    @Test
    void an_officer_marks_links_finds_and_judges() {
        var officer = visit.as(intelligence.officer(UNIT, Purpose.DISRUPT));
        var report = intelligence.open(UNIT, "Calls to 07700 900 411, seen in YB07 XKQ");
        var path = "/intelligence/reports/" + report.ref() + "/entities";

        assertThat(officer.get(path).words())
                .contains("Telephone: 07700 900411")
                .contains("YB07 XKQ");
        assertThat(officer.post("/intelligence/network/search", "words", "07700 900 411")
                        .words())
                .as("what a pattern found is not matched")
                .contains("Nothing that you may see matches");
        assertThat(officer.post(
                                path,
                                "kind",
                                "TELEPHONE",
                                "item",
                                "1",
                                "value-number",
                                "07700 900 411",
                                "confidence",
                                "HIGH")
                        .status())
                .isEqualTo(303);
        assertThat(officer.post(
                                path,
                                "kind",
                                "PERSON",
                                "item",
                                "1",
                                "value-name",
                                "Mohammed Al-Sayed",
                                "value-role",
                                "Suspect",
                                "confidence",
                                "MEDIUM")
                        .status())
                .isEqualTo(303);
        var marked = officer.get(path).html();
        var refs = marked.select("#marked + div th a").eachAttr("href").stream()
                .map(href -> href.substring(href.lastIndexOf('/') + 1))
                .toList();
        assertThat(refs).hasSize(2);
        assertThat(officer.post(
                                path + "/links",
                                "item",
                                "1",
                                "from",
                                refs.get(0),
                                "kind",
                                "USES",
                                "to",
                                refs.get(1),
                                "confidence",
                                "HIGH")
                        .status())
                .isEqualTo(303);

        var found = officer.post("/intelligence/network/search", "words", "محمد السيد");
        assertThat(found.words()).contains("Mohammed Al-Sayed");
        assertThat(officer.post("/intelligence/network/search", "words", "+44 7700 900411")
                        .words())
                .contains("07700 900411");

        var twin = network.person(report, "Muhamed Alsayed");
        network.fact(twin, report, "ALIAS", "Mohamed Al Sayed");
        var person = "/intelligence/entities/" + refs.get(0);
        assertThat(officer.get(person).words())
                .contains("Names that sound alike")
                .contains("uses");
        assertThat(officer.post(
                                person + "/judgements/" + twin.ref(),
                                "answer",
                                "SAME",
                                "reason",
                                "One number",
                                "audience",
                                "unit")
                        .status())
                .isEqualTo(303);
        assertThat(officer.get(person).words()).contains("Judged the same").contains("Muhamed Alsayed");
        assertThat(officer.get(person + "/network").words()).contains("3 in this network");
        var other = officer.get(person + "/path?to=" + refs.get(1));
        assertThat(other.words()).contains("1 step");
        assertThat(officer.get(twin.path() + "/path?to=" + refs.get(1)).words()).contains("2 steps");
        assertThat(officer.get(person + "/timeline").words()).contains("Without a date");
        assertThat(officer.get(person + "/network.ftm.json").response().getContentType())
                .contains("json");
    }

    @Test
    void a_judgement_that_contradicts_is_refused_and_shown_and_can_be_taken_back() {
        var report = intelligence.open(UNIT, "Three names");
        var one = network.person(report, "Name One");
        var two = network.person(report, "Name Two");
        var three = network.person(report, "Name Three");
        network.judged(one, two, "SAME", UNIT, false);
        network.judged(two, three, "NOT_SAME", UNIT, false);
        var officer = visit.as(intelligence.officer(UNIT, Purpose.ASSESS));
        var path = one.path() + "/judgements/" + three.ref();

        var refused = officer.post(path, "answer", "SAME", "reason", "Alike", "audience", "unit");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("What it contradicts").contains(": not the same. They have one number");
        assertThat(officer.post(two.path() + "/judgements/" + three.ref() + "/removal")
                        .status())
                .isEqualTo(303);
        assertThat(officer.post(path, "answer", "SAME", "reason", "Alike", "audience", "unit")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void what_another_unit_judged_for_itself_joins_nothing() {
        var report = intelligence.open(UNIT, "Two names");
        var one = network.person(report, "Single One");
        var two = network.person(report, "Single Two");
        network.judged(one, two, "SAME", UNIT, false);
        var elsewhere = visit.as(intelligence.officer(ELSEWHERE, Purpose.ASSESS));

        assertThat(elsewhere.get(one.path()).words()).doesNotContain("Single Two");
    }

    @Test
    void a_change_of_handling_reaches_every_row_in_the_same_transaction() {
        var report = intelligence.open(UNIT, "Opened too far");
        var person = network.person(report, "Zbigniew Quartz");
        var number = network.telephone(report, "07700 900 422");
        network.link(person, LinkKind.USES, number, report);
        var elsewhere = visit.as(intelligence.officer(ELSEWHERE, Purpose.ASSESS));

        assertThat(elsewhere.get(person.path()).status()).isEqualTo(200);
        owner.sql("update intelligence.report set handling = 'C' where id = :id")
                .param("id", report.id())
                .update();
        assertThat(elsewhere.get(person.path()).status()).isEqualTo(404);
        assertThat(elsewhere
                        .post("/intelligence/network/search", "words", "Zbigniew Quartz")
                        .words())
                .contains("Nothing that you may see matches");
        owner.sql("delete from intelligence.report where id = :id")
                .param("id", report.id())
                .update();
        assertThat(count("entity", "id", person.id()) + count("link", "from_entity", person.id()))
                .isZero();
    }

    @Test
    void an_entity_goes_with_its_last_fact_and_stays_while_a_hidden_one_is_left() {
        var officer = visit.as(intelligence.officer(ELSEWHERE, Purpose.ASSESS));
        var open = intelligence.open(ELSEWHERE, "Soon taken back");
        var alone = network.person(open, "Alone Here");
        var shared = network.person(open, "Known Elsewhere");
        network.fact(shared, intelligence.conditioned(UNIT, "Hidden"), "ALIAS", "Hidden Alias");
        for (var person : List.of(alone, shared)) {
            var fact = officer.get(person.path())
                    .html()
                    .select("form[action*=/facts/]")
                    .attr("action");
            assertThat(officer.post(fact).status()).isEqualTo(303);
            assertThat(officer.get(person.path()).status()).isEqualTo(404);
        }

        assertThat(count("entity", "id", alone.id())).isZero();
        assertThat(count("entity", "id", shared.id())).isOne();
    }

    @Test
    void a_table_is_taken_whole_or_refused_with_the_reason_of_each_row() {
        var officer = visit.as(intelligence.officer(UNIT, Purpose.DISRUPT));
        var report = intelligence.open(UNIT, "A list of numbers");
        var path = "/intelligence/reports/" + report.ref() + "/entities";
        var head = "thing,kind,attribute,value,item\n";

        var refused = officer.post(
                path + "/import",
                "table",
                head + "1,TELEPHONE,NUMBER,12,1\n2,PERSON,PLATE,YB07 XKQ,1\n3,VEHICLE,PLATE,YB07 XKZ,9\n");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words())
                .contains("Row 2: ")
                .contains("Row 3: PLATE is nothing of PERSON")
                .contains("Row 4: the report has no item 9");
        assertThat(officer.get(path).words()).contains("Nothing is marked yet");
        var taken = officer.post(
                path + "/import", "table", head + "1,PERSON,NAME,Table Person,1\n1,PERSON,ROLE,witness,1\n");
        assertThat(taken.status()).isEqualTo(303);
        assertThat(officer.get(path).words()).contains("Table Person").contains("Role: Witness");
    }

    private int count(String table, String column, UUID id) {
        return owner.sql("select count(*) from intelligence." + table + " where " + column + " = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
