package waymark.insight.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BicSearchTest {

    private static final double RELATIVE = 1e-8;

    @ParameterizedTest
    @CsvSource({"uk2013_5lists, 2, 1024", "uk2013_5lists, 4, 6519", "netherlands_5lists, 2, 1024"})
    void ranks_the_models_as_the_reference_does(String name, int order, int admissible) {
        int[] counts = EstimationTruth.table(name).overlap().counts();
        var expected = EstimationTruth.rows("expected_bic_top20.csv").stream()
                .filter(row ->
                        row.get("dataset").equals(name) && row.get("maxorder").equals(String.valueOf(order)))
                .toList();
        var ranking = new BicSearch(5).rank(counts, HierarchicalModels.of(5, order, List.of()));
        assertThat(ranking.ranked()).hasSize(admissible);
        assertThat(expected).isNotEmpty();
        for (int at = 0; at < expected.size(); at++) {
            var ranked = ranking.ranked().get(at);
            assertThat(ranked.model().notation()).isEqualTo(expected.get(at).get("model"));
            assertThat(ranked.bic())
                    .isCloseTo(Double.parseDouble(expected.get(at).get("BIC")), within(1e-8));
            assertThat(ranked.fit().population())
                    .isCloseTo(Double.parseDouble(expected.get(at).get("abundance")), withinPercentage(100 * RELATIVE));
        }
    }

    @Test
    void says_which_models_the_data_do_not_tell_from_the_best() {
        int[] counts = EstimationTruth.table("uk2013_5lists").overlap().counts();
        var near = new BicSearch(5).search(counts, List.of(), List.of()).near();
        assertThat(near).hasSize(14);
        assertThat(near.stream().mapToDouble(each -> each.fit().population()).min())
                .hasValueCloseTo(10674.3367781, within(1e-6));
        assertThat(near.stream().mapToDouble(each -> each.fit().population()).max())
                .hasValueCloseTo(34082.7357527, within(1e-6));
    }

    @Test
    void tries_only_models_with_the_pairs_that_have_to_be_there() {
        var models = HierarchicalModels.of(4, 3, List.of(0b0011));
        assertThat(models).isNotEmpty().allMatch(each -> each.pairs().contains(0b0011));
        assertThat(HierarchicalModels.of(3, 2, List.of())).hasSize(8);
        assertThat(HierarchicalModels.of(4, 3, List.of())).hasSize(113);
        assertThat(HierarchicalModels.of(5, 4, List.of())).hasSize(6893).doesNotHaveDuplicates();
    }

    /// Seven lists that know nothing of one another: some chance pairs at most.
    @Test
    void searches_step_by_step_among_more_lists_than_can_be_tried() {
        int[] counts = Independent.counts(7, 3000, 0.2);
        var ranking = new BicSearch(7).search(counts, List.of(), List.of());
        assertThat(ranking.models()).isGreaterThan(20);
        assertThat(ranking.ranked().getFirst().fit().population()).isCloseTo(3000, withinPercentage(10));
    }
}
