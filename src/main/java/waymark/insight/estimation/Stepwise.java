package waymark.insight.estimation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.jspecify.annotations.Nullable;

/// Forward choice of pairs of lists that influence one another (Chan, Silverman and Vincent 2021).
///
/// Starts with every list by itself. In each step the pair is added whose overlap is least likely under the model so
/// far, as long as its one-sided Poisson probability is below a threshold and the larger model has an estimate.
final class Stepwise {

    /// After the simulations in Chan, Silverman and Vincent (2021).
    static final double THRESHOLD = 0.02;

    private record Candidate(int pair, double probability) {}

    /// @param pairs in the order in which they were added
    record Chosen(Model model, List<Integer> pairs, Fit fit) {}

    private final LogLinearFitter fitter;
    private final int lists;
    private final List<Integer> required;

    /// @param required pairs that are in the model whatever the table says
    Stepwise(int lists, List<Integer> required) {
        this.lists = lists;
        this.required = List.copyOf(required);
        fitter = new LogLinearFitter(lists);
    }

    Chosen choose(int[] counts) {
        var pairs = new ArrayList<>(required);
        var chosen = fitted(counts, pairs);
        while (chosen.fit() instanceof Fit.Estimate) {
            var larger = larger(counts, pairs);
            if (larger == null) {
                return chosen;
            }
            chosen = larger;
            pairs = new ArrayList<>(larger.pairs());
        }
        return chosen;
    }

    private Chosen fitted(int[] counts, List<Integer> pairs) {
        var model = Model.withPairs(lists, pairs);
        return new Chosen(model, List.copyOf(pairs), fitter.fit(counts, model));
    }

    private @Nullable Chosen larger(int[] counts, List<Integer> pairs) {
        for (Candidate candidate : candidates(counts, pairs)) {
            var more = new ArrayList<>(pairs);
            more.add(candidate.pair());
            var larger = fitted(counts, more);
            if (larger.fit() instanceof Fit.Estimate) {
                return larger;
            }
        }
        return null;
    }

    /// By what the last fit expects. The least likely first; of two alike the earlier pair.
    private List<Candidate> candidates(int[] counts, List<Integer> pairs) {
        double[] seen = new double[counts.length];
        for (int cell = 0; cell < counts.length; cell++) {
            seen[cell] = counts[cell];
        }
        Transform.overSupersets(seen);
        double[] expected = fitter.expected();
        Transform.overSupersets(expected);
        var candidates = new ArrayList<Candidate>();
        for (int pair : Model.allPairs(lists)) {
            if (!pairs.contains(pair)) {
                double probability = probability((int) seen[pair], expected[pair]);
                if (probability < THRESHOLD) {
                    candidates.add(new Candidate(pair, probability));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::probability));
        return candidates;
    }

    /// How likely so many or fewer are, or so many or more: the smaller of the two.
    static double probability(int seen, double expected) {
        if (!(expected > 0)) {
            return seen == 0 ? 1 : 0;
        }
        var poisson = PoissonDistribution.of(expected);
        if (seen <= expected - 1) {
            return poisson.cumulativeProbability(seen);
        }
        double more = seen == 0 ? 1 : poisson.survivalProbability(seen - 1);
        return seen >= expected + 1 ? more : Math.min(more, poisson.cumulativeProbability(seen));
    }
}
