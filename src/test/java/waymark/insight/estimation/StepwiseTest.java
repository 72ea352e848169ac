package waymark.insight.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class StepwiseTest {

    static final List<String> TABLES = EstimationTruth.TABLES;

    private static final double RELATIVE = 1e-8;

    @ParameterizedTest
    @FieldSource("TABLES")
    void chooses_the_pairs_that_the_reference_chooses(String name) {
        var overlap = EstimationTruth.table(name).overlap();
        var expected = EstimationTruth.rows("expected_point_estimates.csv").stream()
                .filter(row ->
                        row.get("dataset").equals(name) && row.get("method").equals("stepwise"))
                .findFirst()
                .orElseThrow();
        var chosen = new Stepwise(overlap.lists().size(), List.of()).choose(overlap.counts());
        var estimate = (Fit.Estimate) chosen.fit();
        assertThat(estimate.population())
                .isCloseTo(Double.parseDouble(expected.get("estimate")), withinPercentage(100 * RELATIVE));
        assertThat(chosen.pairs().stream()
                        .filter(pair -> !estimate.atMinusInfinity().contains(pair))
                        .map(overlap::name))
                .containsExactlyElementsOf(names(expected.get("pairs_finite")));
        assertThat(estimate.atMinusInfinity().stream().map(overlap::name))
                .containsExactlyInAnyOrderElementsOf(names(expected.get("pairs_minus_infinity")));
    }

    private static List<String> names(String cell) {
        return Stream.of(cell.split(";")).filter(each -> !each.isEmpty()).toList();
    }

    @ParameterizedTest
    @FieldSource("TABLES")
    void estimates_each_of_the_stored_resamples_as_the_reference_does(String name) {
        var table = EstimationTruth.table(name);
        var stepwise = new Stepwise(table.overlap().lists().size(), List.of());
        var resamples = EstimationTruth.resamples(table);
        assertThat(resamples).hasSize(200);
        for (var resample : resamples) {
            var estimate = (Fit.Estimate) stepwise.choose(resample.counts()).fit();
            assertThat(estimate.population()).isCloseTo(resample.estimate(), withinPercentage(100 * RELATIVE));
        }
    }

    @Test
    void keeps_a_pair_that_has_to_be_in_the_model() {
        var overlap = EstimationTruth.table("uk2013_5lists").overlap();
        int pair = 0b00101;
        var chosen = new Stepwise(5, List.of(pair)).choose(overlap.counts());
        assertThat(chosen.pairs().getFirst()).isEqualTo(pair);
        assertThat(chosen.model().pairs()).contains(pair);
        assertThat(chosen.fit()).isInstanceOf(Fit.Estimate.class);
    }
}
