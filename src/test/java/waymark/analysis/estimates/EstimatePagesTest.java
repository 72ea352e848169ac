package waymark.analysis.estimates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.insight.estimation.Estimation;
import waymark.insight.estimation.GuardRails;
import waymark.insight.estimation.OverlapTable;
import waymark.insight.estimation.Verdict;
import waymark.kernel.Ruling;
import waymark.web.sheets.SheetReader;

/// Estimates: who sees what of them, and what is said of a table that cannot be read.
@WaymarkTest
class EstimatePagesTest {

    private static final List<String> LISTS = List.of("A", "B", "C");

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Test
    void the_second_reader_sees_no_small_count_and_members_see_nothing_before_agreement() {
        var one = someone.with("OPCC", "analyst@partnership");
        var two = someone.with("WILBERFORCE", "analyst@partnership");
        var analyst = visit.as(one);
        var reader = visit.as(two);
        var third = visit.as(someone.with("HCC", "analyst@partnership"));
        var path = "/insight/estimates/" + EstimateFixtures.estimate(one.id(), two.id(), "DONE");
        assertThat(analyst.get(path).words()).contains("115 people are on a list");
        assertThat(third.get(path).status()).isEqualTo(404);
        assertThat(analyst.post(path + "/reading", "version", "1").status()).isEqualTo(303);
        assertThat(reader.get(path).words()).doesNotContain("115").contains("Agree that members may read the verdict");
        assertThat(reader.get(path + "/edit").status()).isEqualTo(404);
        assertThat(analyst.post(path + "/agreement", "version", "2").status()).isEqualTo(404);
        assertThat(reader.post(path + "/return", "version", "2", "words", "Say more")
                        .status())
                .isEqualTo(303);
        assertThat(analyst.get(path).words()).contains("Say more");
        assertThat(analyst.post(path + "/reading", "version", "3").status()).isEqualTo(303);
        assertThat(analyst.post(path + "/recall", "version", "4").status()).isEqualTo(303);
        assertThat(analyst.post(path + "/reading", "version", "5").status()).isEqualTo(303);
        assertThat(reader.post(path + "/agreement", "version", "6").status()).isEqualTo(303);
        assertThat(third.get(path).words())
                .contains("The data do not determine this")
                .doesNotContain("Note on the method");
        assertThat(analyst.get(path + "/estimate.pdf").response().getContentType())
                .isEqualTo("application/pdf");
        assertThat(analyst.get(path + "/estimate.csv").text()).contains("Multiple systems estimation from 3 lists");
        assertThat(analyst.post(path + "/deletion", "version", "7").status()).isEqualTo(404);
    }

    @Test
    void a_table_that_cannot_be_read_is_refused_with_row_and_column() {
        assertThat(problem("A,B\n1,0")).contains("the column “count” is missing");
        assertThat(problem("A,A,count\n1,0,3")).contains("two lists have the same name");
        assertThat(problem("A,B,count\n1,2,3")).isEqualTo("Row 2, column B: “2” is neither 0 nor 1");
        assertThat(problem("A,B,count\n1,1,3\n0,0,3")).startsWith("Row 3, column count: nobody");
        assertThat(problem("A,B,count\n1,1,3\n1,1,3"))
                .isEqualTo("Row 3, column count: these lists are in an earlier row too");
        assertThat(problem("A,B,count\n1,1,many"))
                .isEqualTo("Row 2, column count: “many” is no whole number of people");
        assertThat(problem("A,B,count\n1,1,0")).isEqualTo("The table counts nobody");
        var table = new OverlapTable(LISTS, new int[] {0, 5, 6, 0, 7, 2, 0, 1});
        assertThat(SheetReader.pasted("table", OverlapText.write(table)).then(OverlapText::read))
                .isInstanceOfSatisfying(
                        Ruling.Agreed.class,
                        agreed -> assertThat(((OverlapTable) agreed.event()).counts())
                                .isEqualTo(table.counts()));
    }

    private static String problem(String text) {
        return SheetReader.pasted("table", text).then(OverlapText::read) instanceof Ruling.Refused<OverlapTable> refused
                ? refused.problems().getFirst().message()
                : "read";
    }

    @Test
    void a_range_needs_measured_links_and_one_period() {
        var table = new OverlapTable(LISTS, new int[] {0, 4000, 4000, 1000, 4000, 1000, 1000, 250});
        var settings = new Estimation.Settings(200, 1, List.of(), 0, 0, GuardRails.USUAL);
        var report = Estimation.estimate(table, settings);
        var unmeasured = new EstimateAnswers(true, true, true, List.of(), "S", null, null);
        var periods = new EstimateAnswers(false, true, true, List.of(), "S", null, null);
        assertThat(EstimateResult.of(table, unmeasured, GuardRails.USUAL, report)
                        .verdict())
                .isNotEqualTo(Verdict.RANGE);
        var refused = EstimateResult.of(table, periods, GuardRails.USUAL, report);
        assertThat(refused.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(refused.from()).isNull();
        assertThat(refused.reasons().getFirst()).startsWith("The lists are of different periods");
    }
}
