package waymark.insight.estimation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.gamma.LogGamma;

/// A second opinion of another kind: averages over all decomposable graphs of the lists (Madigan and York 1997).
///
/// Bayesian, with nothing drawn by chance. A graph says which lists influence one another; the prior is the same for
/// each graph, falls with the size of the population, and expects of every combination of lists the same small number.
/// Each graph of at least two lists and the size of the hidden part has a likelihood in closed form.
final class GraphAverage {

    /// More lists have more graphs than can be averaged.
    static final int MOST_LISTS = 6;

    /// People on no list, for each person on one, beyond which nothing is tried.
    static final int FARTHEST = 100;

    private static final int EVERY_ONE = 400;
    private static final double GROWTH = 1.01;
    private static final double LOST_AT_THE_END = 0.01;
    private static final double NEGLIGIBLE = 40;

    /// The posterior distribution of everybody.
    ///
    /// @param upper infinite where too much of the distribution lies beyond what was tried
    record Posterior(double median, double lower, double upper, int graphs) {}

    private final int lists;
    private final int[] counts;
    private final int people;

    GraphAverage(int lists, int[] counts) {
        this.lists = lists;
        this.counts = counts;
        people = Arrays.stream(counts).sum();
    }

    /// @param required pairs of lists that are joined in every graph
    /// @param farthest as [#FARTHEST]
    Posterior average(List<Integer> required, int farthest) {
        double[] missing = grid((double) people * farthest);
        var cliques = new HashMap<Integer, double[]>();
        double[] common = common(missing);
        double[] posterior = new double[missing.length];
        double largest = Double.NEGATIVE_INFINITY;
        var graphs = DecomposableGraphs.of(lists, required);
        for (int[] graph : graphs) {
            double[] each = logarithms(graph, common, cliques, missing);
            double highest = Arrays.stream(each).max().orElseThrow();
            if (highest > largest) {
                scale(posterior, Math.exp(largest - highest));
                largest = highest;
            }
            if (highest > largest - NEGLIGIBLE) {
                for (int at = 0; at < missing.length; at++) {
                    posterior[at] += Math.exp(each[at] - largest) * width(missing, at);
                }
            }
        }
        return summary(missing, posterior, graphs.size());
    }

    private double[] logarithms(int[] graph, double[] common, Map<Integer, double[]> cliques, double[] missing) {
        double[] each = common.clone();
        for (int subset = 1; subset < graph.length; subset++) {
            if (graph[subset] != 0) {
                double[] marginal = marginal(cliques, subset, missing);
                for (int at = 0; at < missing.length; at++) {
                    each[at] += graph[subset] * marginal[at];
                }
            }
        }
        return each;
    }

    private static void scale(double[] values, double by) {
        for (int at = 0; at < values.length; at++) {
            values[at] *= by;
        }
    }

    /// What is the same for each graph: in how many ways the people can be arranged, and the prior of their number.
    private double[] common(double[] missing) {
        double[] values = new double[missing.length];
        for (int at = 0; at < missing.length; at++) {
            double all = people + missing[at];
            values[at] = LogGamma.value(all + 1) - LogGamma.value(missing[at] + 1) - Math.log(all);
        }
        return values;
    }

    /// The likelihood of the table of only these lists, under a Dirichlet prior.
    private double[] marginal(Map<Integer, double[]> known, int subset, double[] missing) {
        return known.computeIfAbsent(subset, _ -> {
            double prior = 1.0 / (1 << Integer.bitCount(subset));
            int[] table = new int[counts.length];
            for (int cell = 1; cell < counts.length; cell++) {
                table[cell & subset] += counts[cell];
            }
            double seen = 0;
            for (int cell = 1; cell < table.length; cell++) {
                if (table[cell] > 0) {
                    seen += LogGamma.value(table[cell] + prior) - LogGamma.value(prior);
                }
            }
            double[] values = new double[missing.length];
            for (int at = 0; at < missing.length; at++) {
                values[at] = seen
                        + LogGamma.value(table[0] + missing[at] + prior)
                        - LogGamma.value(prior)
                        - LogGamma.value(people + missing[at] + 1);
            }
            return values;
        });
    }

    /// Every number to begin with, then each 1 % more.
    private static double[] grid(double farthest) {
        var grid = new ArrayList<Double>();
        for (double missing = 0;
                missing <= farthest;
                missing = missing < EVERY_ONE ? missing + 1 : Math.max(missing + 1, Math.rint(missing * GROWTH))) {
            grid.add(missing);
        }
        return grid.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double width(double[] grid, int at) {
        double before = at == 0 ? 1 : grid[at] - grid[at - 1];
        double after = at == grid.length - 1 ? before : grid[at + 1] - grid[at];
        return (before + after) / 2;
    }

    private Posterior summary(double[] missing, double[] posterior, int graphs) {
        double all = Arrays.stream(posterior).sum();
        double atTheEnd = 0;
        for (int at = 0; at < missing.length; at++) {
            atTheEnd += missing[at] > missing[missing.length - 1] / 2 ? posterior[at] / all : 0;
        }
        double upper = atTheEnd > LOST_AT_THE_END
                ? Double.POSITIVE_INFINITY
                : people + quantile(missing, posterior, all * 0.975);
        return new Posterior(
                people + quantile(missing, posterior, all * 0.5),
                people + quantile(missing, posterior, all * 0.025),
                upper,
                graphs);
    }

    private static double quantile(double[] missing, double[] posterior, double wanted) {
        double sum = 0;
        for (int at = 0; at < missing.length; at++) {
            sum += posterior[at];
            if (sum >= wanted) {
                return missing[at];
            }
        }
        return missing[missing.length - 1];
    }
}
