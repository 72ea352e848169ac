package waymark.intelligence.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.intelligence.IntelligenceFixtures.ELSEWHERE;
import static waymark.intelligence.IntelligenceFixtures.UNIT;
import static waymark.intelligence.WorkFixtures.fields;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.intelligence.IntelligenceFixtures;
import waymark.intelligence.WorkFixtures;
import waymark.intelligence.reports.Purpose;
import waymark.training.champions.ChampionFixtures;

/// Orders from the court to a breach, their end and their deletion; and what whoever checks a condition sees of them.
@WaymarkTest
class OrderPagesTest {

    @Autowired
    IntelligenceFixtures intelligence;

    @Autowired
    WorkFixtures fixtures;

    @Autowired
    ChampionFixtures listed;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Test
    void an_order_is_recorded_its_condition_checked_by_a_partner_and_a_breach_recorded() {
        var officer = visit.as(intelligence.officer(UNIT, Purpose.DISRUPT));
        var today = LocalDate.now();
        assertThat(officer.post("/intelligence/orders/new").errors())
                .contains("Choose what kind of order it is", "Enter whom or what it is on", "Enter the court");
        var path = officer.post(
                        "/intelligence/orders/new",
                        fields(
                                "kind",
                                "CCE_PREVENTION",
                                "subject",
                                "Tester Invented",
                                "court",
                                "A crown court",
                                "madeOn",
                                today,
                                "fromOn",
                                today,
                                "untilOn",
                                today.plusYears(2),
                                "deleteOn",
                                today.plusYears(9)))
                .location();
        assertThat(officer.get(path).words())
                .contains("Tester Invented", "OFFICIAL-SENSITIVE", "Nobody of the partnership has confirmed the law");
        assertThat(TestDatabase.owner()
                        .sql("select o::text from intelligence.court_order o where o.ref = :ref")
                        .param("ref", path.substring(path.lastIndexOf('/') + 1))
                        .query(String.class)
                        .single())
                .contains("A crown court")
                .doesNotContain("Invented");

        var checker = listed.listed(someone.member("HCC"));
        assertThat(officer.post(
                                path + "/conditions/new",
                                fields(
                                        "words",
                                        "Must not hold a licence",
                                        "fromOn",
                                        today,
                                        "checker",
                                        ChampionFixtures.reference(checker),
                                        "everyDays",
                                        30,
                                        "nextCheckOn",
                                        today))
                        .status())
                .isEqualTo(303);
        var partner = visit.as(checker);
        assertThat(partner.get("/").words()).contains("Check condition CK-");
        assertThat(partner.get("/").words()).doesNotContain("Tester Invented");
        var check = partner.get("/intelligence/checks")
                .html()
                .select("main a[href^=/intelligence/checks/]")
                .attr("href");
        assertThat(partner.get(check).words()).contains("Tester Invented", "Must not hold a licence");
        assertThat(partner.get(path).status()).isEqualTo(404);
        assertThat(partner.post(check, fields("version", 1, "onDay", today, "found", "NOT_KEPT"))
                        .errors())
                .containsExactly("Say what you saw");
        assertThat(partner.post(
                                check,
                                fields(
                                        "version",
                                        1,
                                        "onDay",
                                        today,
                                        "found",
                                        "NOT_KEPT",
                                        "words",
                                        "A licence was shown"))
                        .status())
                .isEqualTo(303);

        assertThat(officer.post(
                                path + "/breaches/new",
                                fields(
                                        "condition",
                                        check.substring(check.lastIndexOf('/') + 1),
                                        "onDay",
                                        today,
                                        "what",
                                        "Held a licence",
                                        "outcome",
                                        "CHARGED"))
                        .status())
                .isEqualTo(303);
        assertThat(officer.get(path).words()).contains("A licence was shown", "Held a licence", "Charged");
        var lifted = officer.post(
                path + "/ending",
                fields("version", 1, "how", "DISCHARGED", "onDay", today, "deleteOn", today.plusYears(1)));
        assertThat(lifted.status()).isEqualTo(303);
        assertThat(partner.get(check).status()).isEqualTo(404);
    }

    @Test
    void nobody_else_learns_of_an_order() {
        var ref = fixtures.order(UNIT);
        var path = "/intelligence/orders/" + ref;
        var condition = fixtures.condition(ref, null);
        assertThat(visit.as(intelligence.officer(ELSEWHERE, Purpose.DISRUPT))
                        .get(path)
                        .status())
                .isEqualTo(404);
        assertThat(visit.as(intelligence.officer(ELSEWHERE, Purpose.DISRUPT))
                        .get("/intelligence/orders")
                        .words())
                .doesNotContain(ref);
        assertThat(visit.as(intelligence.officer(UNIT)).get(path).location()).startsWith("/intelligence/purpose?to=");
        for (var other : List.of(someone.member(UNIT), someone.coordinator(), intelligence.custodian(UNIT))) {
            assertThat(visit.as(other).get(path).status()).isEqualTo(404);
            assertThat(visit.as(other).get("/intelligence/checks/" + condition).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void an_order_is_varied_and_deleted_when_its_time_is_over() {
        var today = LocalDate.now();
        var officer = visit.as(intelligence.officer(UNIT, Purpose.REVIEW));
        var ref = fixtures.order(UNIT, today.plusDays(20));
        var path = "/intelligence/orders/" + ref;
        assertThat(officer.get("/").words()).contains("Order %s reaches its last day".formatted(ref));
        assertThat(officer.post(
                                path + "/variation",
                                fields(
                                        "version",
                                        1,
                                        "onDay",
                                        today,
                                        "untilOn",
                                        today.plusDays(400),
                                        "deleteOn",
                                        today.plusDays(900),
                                        "words",
                                        "A year longer"))
                        .status())
                .isEqualTo(303);
        assertThat(officer.get(path).words()).contains("Varied by the court", "A year longer");
        assertThat(officer.get(path + "/deletion").status()).isEqualTo(404);
        var old = fixtures.order(UNIT);
        fixtures.condition(old, null);
        fixtures.breach(old);
        fixtures.over(old);
        assertThat(officer.get("/intelligence/orders/" + old).words()).contains("Delete this order");
        assertThat(officer.post("/intelligence/orders/" + old + "/deletion", "version", "1")
                        .status())
                .isEqualTo(303);
        assertThat(officer.get("/intelligence/orders/" + old).status()).isEqualTo(404);
    }
}
