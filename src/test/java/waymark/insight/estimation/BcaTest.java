package waymark.insight.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class BcaTest {

    static final List<String> TABLES = EstimationTruth.TABLES;

    private static final List<String> SHARES = List.of("0.025", "0.05", "0.1", "0.16", "0.84", "0.9", "0.95", "0.975");

    @ParameterizedTest
    @FieldSource("TABLES")
    void gives_the_limits_of_the_reference_from_its_thousand_estimates(String name) {
        var expected = EstimationTruth.expected("expected_stepwise_bca_1000.csv", name);
        double[] replicates = EstimationTruth.rows("bootreps1000_" + name + ".csv").stream()
                .mapToDouble(row -> Double.parseDouble(row.get("popest")))
                .toArray();
        var bca = new Bca(
                replicates, Double.parseDouble(expected.get("popest")), Double.parseDouble(expected.get("ahat")));
        for (String share : SHARES) {
            assertThat(bca.quantile(Double.parseDouble(share)))
                    .isCloseTo(Double.parseDouble(expected.get("bca_" + share)), withinPercentage(1e-6));
        }
        boolean extreme = bca.quantile(0.975) == Arrays.stream(replicates).max().orElseThrow();
        assertThat(bca.limit(0.975).isEmpty()).isEqualTo(extreme);
        assertThat(extreme).isEqualTo(name.equals("netherlands_6lists"));
    }

    @ParameterizedTest
    @FieldSource("TABLES")
    void finds_the_acceleration_of_the_reference(String name) {
        var expected = EstimationTruth.expected("expected_stepwise_bca_1000.csv", name);
        var overlap = EstimationTruth.table(name).overlap();
        var stepwise = new Stepwise(overlap.lists().size(), List.of());
        var limits = Resampling.limits(
                overlap.counts(),
                Double.parseDouble(expected.get("popest")),
                1,
                1,
                counts -> ((Fit.Estimate) stepwise.choose(counts).fit()).population());
        assertThat(limits.acceleration()).isCloseTo(Double.parseDouble(expected.get("ahat")), withinPercentage(1e-5));
    }

    @Test
    void does_not_call_an_extreme_or_infinite_estimate_a_limit() {
        double[] replicates = new double[100];
        Arrays.setAll(replicates, at -> 100.0 + at);
        var all = new Bca(replicates, 150, 0);
        assertThat(all.limit(0.025)).isPresent();
        assertThat(all.limit(0.0001)).isEmpty();
        assertThat(new Bca(replicates, 50, 0).limit(0.025)).isEmpty();
        assertThat(new Bca(replicates, 500, 0).limit(0.975)).isEmpty();
        Arrays.fill(replicates, 90, 100, Double.POSITIVE_INFINITY);
        assertThat(new Bca(replicates, 150, 0).limit(0.975)).isEmpty();
        assertThat(new Bca(replicates, 150, 0).limit(0.025)).isPresent();
    }

    @Test
    void counts_resamples_without_an_estimate_as_infinitely_large() {
        var limits = Resampling.limits(
                new int[] {0, 50, 50, 5}, 600, 200, 1, counts -> counts[3] < 3 ? Double.NaN : 600.0 - counts[3]);
        assertThat(limits.failed()).isBetween(5, 60);
        assertThat(limits.failedShare()).isEqualTo(limits.failed() / 200.0);
        assertThat(limits.upper()).isEmpty();
    }

    @Test
    void draws_as_many_people_and_only_combinations_that_were_seen() {
        int[] counts = {0, 3, 0, 7, 0, 0, 90, 0};
        var random = new SplittableRandom(3);
        for (int time = 0; time < 50; time++) {
            int[] drawn = Resampling.draw(counts, random);
            assertThat(Arrays.stream(drawn).sum()).isEqualTo(100);
            assertThat(drawn[2] + drawn[4] + drawn[5] + drawn[7]).isZero();
        }
        assertThat(Resampling.draw(counts, new SplittableRandom(3)))
                .isEqualTo(Resampling.draw(counts, new SplittableRandom(3)));
    }
}
