package waymark.intelligence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.intelligence.reports.HandlingCode;
import waymark.intelligence.reports.Purpose;

/// Published leaks of other programs that concern reports: names in the history, what is restricted counted, a
/// restriction that comes only after the thing.
@WaymarkTest
class ReportLeakTest {

    private static final String UNIT = IntelligenceFixtures.UNIT;

    @Autowired
    IntelligenceFixtures intelligence;

    @Autowired
    IntelligenceRoutes routes;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Test
    void the_history_that_others_see_names_nobody_and_no_organisation() {
        var made = intelligence.open(UNIT, "A history");
        var given = intelligence.listed(someone.member("ERYC"));
        routes.dissemination(made, UNIT, given, false);
        intelligence.condition(made, UNIT, "NCA", List.of(Purpose.ASSESS), true, true, Duration.ofDays(1));
        var path = "/intelligence/reports/" + made.ref();

        assertThat(visit.as(intelligence.officer(UNIT, Purpose.ASSESS))
                        .get(path)
                        .words())
                .contains(given.name());
        assertThat(visit.as(intelligence.officer("GLAA", Purpose.ASSESS))
                        .get(path)
                        .words())
                .contains("A history in full")
                .doesNotContain(given.name())
                .doesNotContain("Not opened yet")
                .doesNotContain("Conditions")
                .doesNotContain("National Crime Agency");
    }

    @Test
    void what_is_not_for_a_reader_changes_no_list_and_no_task_of_theirs() {
        var elsewhere = visit.as(intelligence.officer("GLAA", Purpose.ASSESS));
        var list = elsewhere.get("/intelligence/reports").words();
        var reviews = elsewhere.get("/intelligence/reviews").words();
        var home = elsewhere.get("/").words();

        intelligence.conditioned(UNIT, "For nobody else");
        intelligence.report(UNIT, "A draft", HandlingCode.P, "DRAFT");
        intelligence.report(UNIT, "Withdrawn", HandlingCode.P, "WITHDRAWN");
        intelligence.conditioned(UNIT, "For another purpose", "GLAA", Purpose.REVIEW);

        assertThat(elsewhere.get("/intelligence/reports").words()).isEqualTo(list);
        assertThat(elsewhere.get("/intelligence/reviews").words()).isEqualTo(reviews);
        assertThat(elsewhere.get("/").words()).isEqualTo(home);
    }

    @Test
    void absent_and_hidden_answer_alike() {
        var hidden = intelligence.conditioned(UNIT, "Hidden");
        var elsewhere = visit.as(intelligence.officer("GLAA", Purpose.ASSESS));
        for (var end : List.of("", "/handling", "/review", "/sanitising", "/report.csv")) {
            var one = elsewhere.get("/intelligence/reports/" + hidden.ref() + end);
            var none = elsewhere.get("/intelligence/reports/IR-9999999" + end);
            assertThat(one.status()).isEqualTo(404);
            assertThat(one.words()).isEqualTo(none.words());
        }
    }
}
