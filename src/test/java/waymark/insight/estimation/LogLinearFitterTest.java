package waymark.insight.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class LogLinearFitterTest {

    static final List<String> TABLES = EstimationTruth.TABLES;

    private static final double RELATIVE = 1e-8;
    private static final double WALD = 1.959963984540054;

    @ParameterizedTest
    @FieldSource("TABLES")
    void estimates_what_the_reference_estimates(String name) {
        var overlap = EstimationTruth.table(name).overlap();
        int lists = overlap.lists().size();
        for (CSVRecord row : EstimationTruth.rows("expected_point_estimates.csv")) {
            if (!row.get("dataset").equals(name) || row.get("method").equals("stepwise")) {
                continue;
            }
            var pairs = row.get("method").equals("full2") ? Model.allPairs(lists) : List.<Integer>of();
            var fit = new LogLinearFitter(lists).fit(overlap.counts(), Model.withPairs(lists, pairs));
            if (row.get("estimate").equals("NA")) {
                assertThat(fit).isEqualTo(Fit.Failure.NOT_IDENTIFIABLE);
                continue;
            }
            var estimate = (Fit.Estimate) fit;
            near(estimate.population(), row.get("estimate"));
            near(estimate.aic(), row.get("aic"));
            near(estimate.deviance(), row.get("deviance"));
            near(
                    overlap.people() + Math.exp(estimate.intercept() - WALD * estimate.standardError()),
                    row.get("wald_0.025"));
            near(
                    overlap.people() + Math.exp(estimate.intercept() + WALD * estimate.standardError()),
                    row.get("wald_0.975"));
            assertThat(estimate.atMinusInfinity().stream().map(overlap::name))
                    .containsExactlyInAnyOrderElementsOf(names(row.get("pairs_minus_infinity")));
        }
    }

    private static List<String> names(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(";"));
    }

    private static void near(double actual, String expected) {
        assertThat(actual).isCloseTo(Double.parseDouble(expected), withinPercentage(100 * RELATIVE));
    }

    /// Chan, Silverman and Vincent (2021), section 2.
    @Test
    void knows_which_models_of_the_artificial_table_have_an_estimate() {
        int[] counts = EstimationTruth.table("artificial_3lists").overlap().counts();
        int ab = 0b011;
        int ac = 0b101;
        int bc = 0b110;
        assertThat(fit(counts, ab)).isEqualTo(Fit.Failure.DOES_NOT_EXIST);
        assertThat(fit(counts, ac)).isInstanceOf(Fit.Estimate.class);
        assertThat(fit(counts, bc)).isInstanceOf(Fit.Estimate.class);
        assertThat(fit(counts, ab, ac)).isEqualTo(Fit.Failure.DOES_NOT_EXIST);
        assertThat(fit(counts, ab, bc)).isEqualTo(Fit.Failure.DOES_NOT_EXIST);
        assertThat(fit(counts, ac, bc)).isInstanceOf(Fit.Estimate.class);
        assertThat(fit(counts, ab, ac, bc)).isEqualTo(Fit.Failure.NOT_IDENTIFIABLE);
    }

    @Test
    void gives_no_number_where_no_two_lists_share_anybody() {
        assertThat(fit(new int[] {0, 40, 30, 0, 20, 0, 0, 0})).isEqualTo(Fit.Failure.DOES_NOT_EXIST);
        assertThat(fit(new int[8])).isEqualTo(Fit.Failure.DOES_NOT_EXIST);
    }

    private static Fit fit(int[] counts, Integer... pairs) {
        return new LogLinearFitter(3).fit(counts, Model.withPairs(3, List.of(pairs)));
    }

    /// Sparse tables of three to five lists and models of every order: what the fit proves of itself on the way is what
    /// a linear program and exact elimination say.
    @Test
    void proves_existence_and_rank_as_a_linear_program_and_elimination_do() {
        var random = new SplittableRandom(5);
        var models = List.of(
                HierarchicalModels.of(3, 2, List.of()),
                HierarchicalModels.of(4, 3, List.of()),
                HierarchicalModels.of(5, 2, List.of()));
        for (int table = 0; table < 1500; table++) {
            int lists = 3 + random.nextInt(3);
            int[] counts = sparse(lists, random);
            var ofThese = models.get(lists - 3);
            var model = ofThese.get(random.nextInt(ofThese.size()));
            var fit = new LogLinearFitter(lists).fit(counts, model);
            assertThat(fit instanceof Fit.Failure failure ? failure.name() : "")
                    .as("%s %s", Arrays.toString(counts), model.notation())
                    .isEqualTo(failure(counts, model));
        }
    }

    private static int[] sparse(int lists, SplittableRandom random) {
        int[] counts = new int[1 << lists];
        double empty = random.nextDouble();
        for (int cell = 1; cell < counts.length; cell++) {
            counts[cell] = random.nextDouble() < empty ? 0 : (int) Math.exp(6 * random.nextDouble());
        }
        counts[1]++;
        return counts;
    }

    private static String failure(int[] counts, Model model) {
        boolean[] kept = new boolean[counts.length];
        Arrays.fill(kept, 1, kept.length, true);
        var finite = new ArrayList<Integer>();
        for (int term : model.terms()) {
            int people = 0;
            for (int cell = 1; cell < counts.length; cell++) {
                people += (cell & term) == term ? counts[cell] : 0;
            }
            if (people > 0) {
                finite.add(term);
                continue;
            }
            for (int cell = 1; cell < counts.length; cell++) {
                kept[cell] &= (cell & term) != term;
            }
        }
        int[] terms = finite.stream().mapToInt(Integer::intValue).toArray();
        if (!Rank.isFull(kept, terms)) {
            return Fit.Failure.NOT_IDENTIFIABLE.name();
        }
        return Existence.byLinearProgram(counts, kept, terms) ? "" : Fit.Failure.DOES_NOT_EXIST.name();
    }

    @Test
    void adds_over_parts_and_over_wholes() {
        double[] values = {0, 1, 2, 4};
        Transform.overSupersets(values);
        assertThat(values).containsExactly(7, 5, 6, 4);
        double[] terms = {1, 10, 100, 1000};
        Transform.overSubsets(terms);
        assertThat(terms).containsExactly(1, 11, 101, 1111);
        assertThat(Stepwise.probability(0, 2)).isCloseTo(Math.exp(-2), within(1e-15));
        assertThat(Stepwise.probability(0, 0)).isEqualTo(1);
    }
}
