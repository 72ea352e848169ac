package waymark.support.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.consent.ConsentFixtures;
import waymark.cases.record.Route;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.support.outcomes.CoreOutcomesApi.Said;

@WaymarkTest
class OutcomeCountsTest {

    @Autowired
    CaseFixtures cases;

    @Autowired
    ConsentFixtures consents;

    @Autowired
    CoreOutcomesApi outcomes;

    @Autowired
    OutcomeCounts counts;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @AfterEach
    void forget() {
        cases.owner().sql("delete from support.outcome_count").update();
    }

    private void rated(Actor.Person worker, Ref ref, OutcomePoint point, int own) {
        var said = new Said(OutcomeAnswer.rated(own), "");
        CurrentActor.run(
                worker,
                () -> outcomes.record(
                        worker,
                        ref,
                        point,
                        LocalDate.now(),
                        Map.of("MSCOS1", said),
                        Map.of("MSCOS2", new Said(OutcomeAnswer.rated(own), "Seen"))));
    }

    private Ref rater(Actor.Person worker, String figures, String organisation) {
        var ref = cases.open(worker, Route.ADULT_CONSENTS);
        consents.agreed(worker, ref, "statistics", figures);
        rated(worker, ref, OutcomePoint.START, 2);
        rated(worker, ref, OutcomePoint.MONTHS_3, 4);
        for (var table : List.of("support.outcome_review", "support.outcome_rating")) {
            cases.owner()
                    .sql("update %s set at = at - interval '200 days' where case_id = :id".formatted(table))
                    .param("id", cases.ids(ref).getFirst())
                    .update();
        }
        cases.owner()
                .sql("update cases.case_record set organisation = :organisation where ref = :ref")
                .param("organisation", organisation)
                .param("ref", ref.value())
                .update();
        return ref;
    }

    @Test
    void only_own_ratings_of_people_who_agreed_to_figures_are_counted_and_once_a_quarter() {
        var worker = cases.caseworker("HCC");
        rater(worker, "GIVEN", "COUNTED");
        rater(worker, "REFUSED", "COUNTED");
        var system = Actor.system("Counts of outcomes");
        CurrentActor.run(system, () -> counts.count(system));
        assertThat(counted()).containsExactly("MSCOS1 BETTER 1", "MSCOS1 SAME 0", "MSCOS1 WORSE 0");
        rater(worker, "GIVEN", "COUNTED");
        CurrentActor.run(system, () -> counts.count(system));
        assertThat(counted()).contains("MSCOS1 BETTER 1");
    }

    private List<String> counted() {
        return cases.owner().sql("""
                    select outcome || ' ' || change || ' ' || count from support.outcome_count
                     where organisation = 'COUNTED' order by 1
                    """).query(String.class).list();
    }

    @Test
    void a_small_number_is_not_shown_nor_given_away_by_the_total() {
        for (var row : List.of(
                "'HCC', 'MSCOS1', 'BETTER', 7", "'HCC', 'MSCOS1', 'WORSE', 0", "'ERYC', 'MSCOS1', 'BETTER', 2")) {
            cases.owner()
                    .sql(
                            "insert into support.outcome_count (organisation, outcome, change, count, until_day) values (%s, date '2026-03-31')"
                                    .formatted(row))
                    .update();
        }
        var manager = visit.as(someone.with("HCC", "casework_manager@organisation:HCC"))
                .get("/case-outcomes");
        assertThat(line(manager)).contains("7", "fewer than 5");
        assertThat(manager.words()).contains("31 March 2026", "Only their own ratings");
        var coordinator = visit.as(someone.coordinator()).get("/case-outcomes");
        assertThat(line(coordinator)).contains("7 to 11").doesNotContain("9");
        assertThat(visit.as(cases.caseworker("HCC")).get("/case-outcomes").status())
                .isEqualTo(403);
    }

    private static String line(Visit.Answer page) {
        return page.html().select("tbody tr").first().text();
    }

    @Test
    void the_quarter_that_has_ended_is_the_one_before_today() {
        assertThat(OutcomeCounts.until(LocalDate.of(2026, 1, 1))).isEqualTo("2025-12-31");
        assertThat(OutcomeCounts.until(LocalDate.of(2026, 3, 31))).isEqualTo("2025-12-31");
        assertThat(OutcomeCounts.until(LocalDate.of(2026, 11, 28))).isEqualTo("2026-09-30");
    }
}
