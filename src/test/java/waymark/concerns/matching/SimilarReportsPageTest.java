package waymark.concerns.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.concerns.intake.ReportFixtures;
import waymark.kernel.Actor;

/// Reports that could be about the same are found for the desk, which decides.
@WaymarkTest
class SimilarReportsPageTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    ReportFixtures reports;

    private final JdbcClient owner = TestDatabase.owner();
    private final String plate = ReportFixtures.plate();
    private Actor.Person desk;
    private String ref = "";
    private String other = "";

    @BeforeEach
    void two_that_name_one_van() {
        desk = someone.with("HCC", "concerns_desk@area:HULL");
        ref = reports.open("HULL", "Men get into " + plate, desk.id());
        other = reports.open("HULL", "A van, " + plate.toLowerCase(java.util.Locale.UK), new UUID(7, 7));
    }

    private String at() {
        return "/reports/" + ref + "/alike";
    }

    @Test
    void what_they_have_in_common_is_named_and_a_person_decides_from_either_side() {
        var page = visit.as(desk).get(at());
        assertThat(page.words()).contains(other, "the same number plate").doesNotContain("A van,");
        assertThat(visit.as(desk).post(at(), "other", other).errors()).containsExactly("Choose one");

        visit.as(desk).post(at(), "other", other, "verdict", "SAME");

        assertThat(visit.as(desk).get("/reports/" + other + "/alike").words())
                .contains(ref, "They are about the same", desk.name());
        visit.as(desk).post("/reports/" + other + "/alike", "other", ref, "verdict", "NOT_SAME");
        assertThat(visit.as(desk).get(at()).words()).contains("They are about different things");
        assertThat(owner.sql(
                                "select count(*) from concerns.report_pair p join concerns.report r on r.id in (p.first, p.second)"
                                        + " where r.ref = :ref")
                        .param("ref", ref)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_report_at_another_desk_is_not_compared_and_one_that_waits_neither() {
        var elsewhere = reports.open("EAST_RIDING", "Seen: " + plate, new UUID(7, 7));
        var waiting = reports.waiting("HULL", "Seen: " + plate, java.time.Instant.parse("2090-01-01T00:00:00Z"));
        assertThat(visit.as(desk).get(at()).words()).doesNotContain(elsewhere, waiting);
        assertThat(visit.as(desk)
                        .post(at(), "other", elsewhere, "verdict", "SAME")
                        .status())
                .isEqualTo(404);
        assertThat(visit.as(someone.with("HCC", "concerns_desk@area:EAST_RIDING"))
                        .get(at())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void three_that_name_one_van_stand_together_until_somebody_takes_them_apart() {
        var third = reports.open("HULL", "Again " + plate, new UUID(7, 7));
        var elsewhere = reports.open("EAST_RIDING", "Seen: " + plate, new UUID(7, 7));

        var page = visit.as(desk).get("/reports/clusters");
        assertThat(page.words())
                .contains(ref, other, third, "the same number plate")
                .doesNotContain(elsewhere, plate);

        visit.as(desk).post(at(), "other", other, "verdict", "NOT_SAME");
        visit.as(desk).post(at(), "other", third, "verdict", "NOT_SAME");
        assertThat(visit.as(desk).get("/reports/clusters").words())
                .contains(other, third)
                .doesNotContain(ref);
        assertThat(owner.sql("select count(*) from audit.leaf where act = 'view_report_clusters' and actor = :me")
                        .param("me", desk.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }
}
