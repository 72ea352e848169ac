package waymark.risks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.FreshDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;

@WaymarkTest
@FreshDatabase
class RiskScalePageTest {

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    RiskFixtures fixtures;

    @Test
    void another_scale_is_a_new_version_and_earlier_scores_stay_on_theirs() {
        var lead = someone.areaLead("HULL");
        var group = visit.as(lead);
        var coordinator = visit.as(someone.coordinator());
        var event = fixtures.event();
        var path = fixtures.registered(lead, event);
        assertThat(group.get("/risks/scale").status()).isEqualTo(403);

        var form = RiskFixtures.fields(coordinator.get("/risks/scale"));
        assertThat(coordinator
                        .post(
                                "/risks/scale",
                                RiskFixtures.changed(form, "impact", "Low\nMedium\nHigh", "amber", "9", "red", "8"))
                        .errors())
                .containsExactly(
                        "Enter as many words for impact as for likelihood",
                        "The first high score must be above the first medium score");
        var smaller = RiskFixtures.changed(
                form, "likelihood", "Rare\nPossible\nLikely", "impact", "Low\nMedium\nHigh", "amber", "3", "red", "6");
        assertThat(coordinator.post("/risks/scale", smaller).status()).isEqualTo(303);
        assertThat(coordinator.post("/risks/scale", smaller).status()).isEqualTo(409);
        assertThat(coordinator.get("/risks/scale").words()).contains("3 × 3, version 2", "5 × 5, version 1");

        assertThat(group.get(path).words()).contains("12 of 25, medium", "On the scale 5 × 5, version 1");
        assertThat(group.get("/risks").words()).contains(event);
        assertThat(group.get("/risks").html().select("svg").text()).contains("Rare", "certain", "Very");
        assertThat(group.get("/risks?scale=2").words()).contains("Show the risks scored on the scale 5 × 5, version 1");
        var review = group.get(path + "/review");
        assertThat(review.words()).contains("The scale has changed since this risk was scored");
        assertThat(group.post(path + "/review", RiskFixtures.changed(RiskFixtures.fields(review), "reason", "R"))
                        .errors())
                .hasSize(6);
        var scored = group.post(
                path + "/review",
                RiskFixtures.changed(
                        RiskFixtures.fields(review),
                        "inherentLikelihood",
                        "3",
                        "inherentImpact",
                        "3",
                        "currentLikelihood",
                        "2",
                        "currentImpact",
                        "3",
                        "targetLikelihood",
                        "1",
                        "targetImpact",
                        "2",
                        "reason",
                        "On the new scale"));
        assertThat(scored.status()).isEqualTo(303);
        assertThat(group.get(path).words()).contains("6 of 9, high", "Now: 12 of 25, medium");
        assertThat(group.get("/risks").html().select("svg").text()).doesNotContain("certain");
    }
}
