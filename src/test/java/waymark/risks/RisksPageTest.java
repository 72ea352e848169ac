package waymark.risks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

@WaymarkTest
class RisksPageTest {

    private static final Actor CLOCK = Actor.system("Accepted risks that end");

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    RiskFixtures fixtures;

    @Autowired
    RiskExpiryJob expiry;

    @Test
    void a_risk_is_registered_by_who_keeps_the_register_and_read_by_everybody() {
        var event = fixtures.event();
        var lead = visit.as(someone.areaLead("HULL"));
        assertThat(lead.post("/risks/new", "group", "LOG_HULL").errors())
                .contains(
                        "Enter the cause",
                        "Enter what may happen",
                        "Choose who owns the risk",
                        "Choose the likelihood: Without controls",
                        "Enter the reason for the scores")
                .hasSizeGreaterThan(8);
        assertThat(lead.post("/risks/new", fixtures.fields(event, "currentLikelihood", "5", "currentImpact", "5"))
                        .errors())
                .containsExactly("The risk now cannot score more than it would without controls");
        var path = fixtures.registered(someone.areaLead("HULL"), event);

        var reader = visit.as(someone.member("SAB"));
        assertThat(reader.get(path).words())
                .contains(
                        event,
                        "Two posts are vacant",
                        "12 of 25, medium",
                        "Possible (3) × High (4)",
                        "Hull City Council")
                .doesNotContain("Review and score");
        assertThat(reader.get("/risks?group=LOG_HULL&category=delivery").words())
                .contains(event, "12 medium", "New");
        assertThat(reader.get("/risks?area=EAST_RIDING").words()).doesNotContain(event);
        assertThat(reader.get("/risks.csv").text()).contains(event, "Two posts are vacant");
        assertThat(reader.get("/search?q=" + event.replace(' ', '+')).words()).contains(event);
        assertThat(reader.post("/risks/new", fixtures.fields(event)).status()).isEqualTo(422);
        assertThat(visit.as(someone.areaLead("EAST_RIDING")).get(path + "/edit").status())
                .isEqualTo(404);
        assertThat(visit.as(fixtures.seated("CHCP", "LOG_HULL", "CHAIR"))
                        .get("/risks/new")
                        .words())
                .contains("Hull Local Operational Group", "Reason for the scores");
    }

    @Test
    void who_answers_for_a_risk_scores_it_anew_with_a_reason_and_every_score_is_kept() {
        var path = fixtures.registered(someone.areaLead("HULL"), fixtures.event());
        var owner = visit.as(someone.organisationLead("HCC"));
        var form = RiskFixtures.fields(owner.get(path + "/review"));
        var scored = RiskFixtures.changed(form, "currentLikelihood", "5");
        assertThat(owner.post(path + "/review", scored).errors()).containsExactly("Enter the reason for the scores");
        assertThat(owner.post(path + "/review", RiskFixtures.changed(scored, "reason", "A third post is vacant"))
                        .status())
                .isEqualTo(303);
        assertThat(owner.get(path).words())
                .contains("20 of 25, high", "12 of 25, medium", "A third post is vacant", "As it is today");
        assertThat(owner.post(path + "/review", RiskFixtures.changed(form, "reason", "Late"))
                        .status())
                .isEqualTo(409);
        assertThat(owner.get(path + "/closing").status()).isEqualTo(404);
        assertThat(visit.as(someone.organisationLead("ERYC"))
                        .get(path + "/review")
                        .status())
                .isEqualTo(404);

        owner.post(
                path + "/controls/new", "words", "Cover from the neighbouring team", "works", "partly", "owner", "HCC");
        assertThat(owner.get(path).words()).contains("Cover from the neighbouring team", "Works in part");
        var control =
                owner.get(path).html().select("a[href*=/controls/]").first().attr("href");
        var kept = RiskFixtures.changed(RiskFixtures.fields(owner.get(control)), "works", "no");
        assertThat(owner.post(control, kept).status()).isEqualTo(303);
        assertThat(owner.get(path).words()).contains("Does not work", "Control changed");
        assertThat(owner.post(control, RiskFixtures.changed(kept, "works", "yes"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_risk_is_escalated_refused_taken_on_and_returned_each_with_its_reason() {
        var lead = someone.areaLead("HULL");
        var path = fixtures.registered(lead, fixtures.event());
        var group = visit.as(lead);
        var board = visit.as(someone.boardMember());
        assertThat(group.get(path + "/escalation").words()).contains("HMSP Strategic Board is asked to take it on");
        assertThat(group.post(path + "/escalation", "version", "1").errors())
                .containsExactly("Enter what the group above can do that this one cannot");
        group.post(path + "/escalation", "version", "1", "reason", "It needs money of all areas");
        assertThat(board.get("/").words()).contains("Answer the escalated risk " + path.substring(7));
        assertThat(group.get(path + "/answer").status()).isEqualTo(404);
        assertThat(board.get(path + "/answer").words()).contains("It needs money of all areas");
        assertThat(board.post(path + "/answer", "version", "2", "reason", "R").errors())
                .containsExactly("Choose an answer");
        board.post(path + "/answer", "version", "2", "answer", "refuse", "reason", "Each area pays its own");
        assertThat(group.get(path).words()).contains("Open", "Not taken on", "Each area pays its own");
        assertThat(told(lead)).contains("was not taken on by the group above");

        group.post(path + "/escalation", "version", "3", "reason", "Two areas cannot");
        board.post(path + "/answer", "version", "4", "answer", "take", "reason", "A shared fund is looked for");
        assertThat(group.get(path).words()).contains("Taken on by", "A shared fund is looked for");
        assertThat(group.get("/risks?group=HMSP_STRATEGIC_BOARD").words()).contains(path.substring(7));
        assertThat(group.get(path + "/return").status()).isEqualTo(404);
        assertThat(board.post(path + "/return", "version", "5", "reason", "").status())
                .isEqualTo(422);
        assertThat(board.post(path + "/return", "version", "5", "reason", "The fund is there")
                        .status())
                .isEqualTo(303);
        assertThat(group.get(path).words()).contains("Returned to the group", "The fund is there");
        assertThat(told(lead)).contains("was returned by the group above");
    }

    @Test
    void an_acceptance_keeps_a_copy_and_ends_with_a_change_or_after_its_last_day() {
        var lead = someone.areaLead("HULL");
        var group = visit.as(lead);
        var chair = fixtures.seated("HUMBERSIDE_POLICE", "LOG_HULL", "CHAIR");
        var path = fixtures.registered(lead, fixtures.event());
        var person = group.get(path + "/acceptance").html().select("#person option").stream()
                .filter(option -> option.text().startsWith(chair.name()))
                .findFirst()
                .orElseThrow()
                .val();
        var form = new String[] {
            "version",
            "1",
            "person",
            person,
            "reason",
            "More would cost too much",
            "until-day",
            "1",
            "until-month",
            "2",
            "until-year",
            "2090"
        };
        assertThat(group.post(path + "/acceptance", RiskFixtures.changed(form, "until-year", "2020"))
                        .errors())
                .containsExactly("The last day must be after today");
        group.post(path + "/acceptance", form);
        assertThat(group.get(path).words()).contains("Accepted by " + chair.name(), "More would cost too much");

        var edit = RiskFixtures.changed(RiskFixtures.fields(group.get(path + "/edit")), "effect", "Nobody is visited");
        group.post(path + "/edit", edit);
        assertThat(group.get(path).words())
                .contains("Open", "Accepted no longer", "Effect: Visits are late", "Nobody is visited");

        group.post(path + "/acceptance", RiskFixtures.changed(form, "version", "3"));
        var ref = path.substring(7);
        run();
        assertThat(state(ref)).as("accepted until 2090").isEqualTo("accepted");
        fixtures.owner()
                .sql(
                        "update risks.acceptance set on_day = date '2020-01-01', until_day = date '2020-01-02' where risk = :ref and ended_on is null")
                .param("ref", ref)
                .update();
        run();
        assertThat(state(ref)).isEqualTo("open");
        assertThat(group.get(path).words()).contains("The day until which it was accepted has passed");
        assertThat(told(chair)).contains("is accepted no longer");
    }

    @Test
    void a_restricted_risk_is_read_by_its_group_and_the_board_alone() {
        var event = fixtures.event();
        var path = fixtures.registered(someone.areaLead("HULL"), event, "restricted", "yes");
        var seat = fixtures.seated("CHCP", "LOG_HULL", "HEALTH");
        for (var reader :
                List.of(seat, someone.boardMember(), someone.coordinator(), someone.organisationLead("HCC"))) {
            assertThat(visit.as(reader).get(path).status()).isEqualTo(200);
        }
        for (var other : List.of(
                someone.member("HCC"),
                someone.areaLead("EAST_RIDING"),
                fixtures.seated("CHCP", "LOG_EAST_RIDING", "HEALTH"))) {
            assertThat(visit.as(other).get(path).status()).isEqualTo(404);
            assertThat(visit.as(other).get("/risks").words()).doesNotContain(event);
            assertThat(visit.as(other).get("/risks.csv").text()).doesNotContain(event);
            assertThat(visit.as(other)
                            .get("/search?q=" + event.replace(' ', '+'))
                            .words())
                    .doesNotContain(path.substring(7));
        }
    }

    @Test
    void a_closed_risk_says_why_and_is_fixed() {
        var lead = someone.areaLead("HULL");
        var group = visit.as(lead);
        var event = fixtures.event();
        var path = fixtures.registered(lead, event);
        group.post(path + "/closing", "version", "1", "reason", "The posts are filled");
        assertThat(group.get(path).words())
                .contains("Closed", "The posts are filled")
                .doesNotContain("Review and score");
        assertThat(group.get("/risks").words()).doesNotContain(event);
        assertThat(group.get("/risks?state=closed").words()).contains(event);
        assertThat(group.get(path + "/review").location()).isEqualTo(path);
        assertThatThrownBy(() -> fixtures.owner()
                        .sql("update risks.risk set treatment = 'T' where ref = :ref")
                        .param("ref", path.substring(7))
                        .update())
                .rootCause()
                .hasMessageContaining("a closed risk is fixed");
    }

    private void run() {
        CurrentActor.run(CLOCK, () -> expiry.run(CLOCK));
    }

    private String state(String ref) {
        return fixtures.owner()
                .sql("select state from risks.risk where ref = :ref")
                .param("ref", ref)
                .query(String.class)
                .single();
    }

    private String told(Actor.Person person) {
        return String.join(
                "\n",
                fixtures.owner()
                        .sql("select text from notices.notice where person = :person")
                        .param("person", person.id())
                        .query(String.class)
                        .list());
    }
}
