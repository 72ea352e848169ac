package waymark.insight.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphAverageTest {

    /// Known numbers of chordal graphs with labels.
    @ParameterizedTest
    @CsvSource({"2, 2", "3, 8", "4, 61", "5, 822", "6, 18154"})
    void finds_all_graphs_without_a_hole(int lists, int graphs) {
        assertThat(DecomposableGraphs.of(lists, List.of())).hasSize(graphs);
    }

    /// R's dga with its cap at twelve times the people seen; it draws from the posterior, so the comparison is loose.
    @ParameterizedTest
    @CsvSource({"uk2013_5lists, 22912, 10382", "netherlands_5lists, 47907, 40846"})
    void agrees_with_the_reference_to_two_figures(String name, double median, double lower) {
        var posterior =
                new GraphAverage(5, EstimationTruth.table(name).overlap().counts()).average(List.of(), 12);
        assertThat(posterior.median()).isCloseTo(median, withinPercentage(2));
        assertThat(posterior.lower()).isCloseTo(lower, withinPercentage(2));
    }

    @Test
    void finds_people_whom_each_list_meets_by_chance() {
        var posterior = new GraphAverage(4, Independent.counts(4, 2000, 0.25)).average(List.of(), 100);
        assertThat(posterior.median()).isCloseTo(2000, withinPercentage(10));
        assertThat(posterior.lower()).isLessThan(2000);
        assertThat(posterior.upper()).isGreaterThan(2000);
    }

    @Test
    void says_where_no_upper_limit_is_to_be_had() {
        int[] counts = EstimationTruth.table("artificial_3lists").overlap().counts();
        assertThat(new GraphAverage(3, counts).average(List.of(), 100).upper()).isInfinite();
    }

    @Test
    void joins_a_pair_that_has_to_be_joined() {
        assertThat(DecomposableGraphs.of(3, List.of(0b011))).hasSize(4);
    }
}
