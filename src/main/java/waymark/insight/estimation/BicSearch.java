package waymark.insight.estimation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Ranks all hierarchical models by the Bayesian information criterion (Silverman, Chan and Vincent 2024).
///
/// Every parameter of a model counts, those at minus infinity too; the size of the sample is the number of people.
final class BicSearch {

    /// Models so near to the best are not told apart by the data.
    static final double NEAR = 6;

    /// More lists have more models than can be tried.
    static final int MOST_LISTS = 6;

    private static final int ALL_ORDERS = 5;

    record Ranked(Model model, Fit.Estimate fit, double bic) {}

    /// @param ranked     the best first
    /// @param models     how many were tried
    /// @param unfittable how many of them have no estimate
    record Ranking(List<Ranked> ranked, int models, int unfittable) {

        List<Ranked> near() {
            return ranked.stream()
                    .filter(each -> each.bic() <= ranked.getFirst().bic() + NEAR)
                    .toList();
        }

        /// The models that a resample chooses among, as in the paper.
        List<Model> top(int lists) {
            int most = switch (lists) {
                case 1, 2, 3 -> ranked.size();
                case 5, 6 -> 100;
                default -> 20;
            };
            return ranked.stream().limit(most).map(Ranked::model).toList();
        }
    }

    private final LogLinearFitter fitter;

    BicSearch(int lists) {
        fitter = new LogLinearFitter(lists);
    }

    /// How many lists may influence one another together, at most: with six only pairs, or there were
    /// too many models.
    static int highestOrder(int lists) {
        return lists <= ALL_ORDERS ? Math.max(1, lists - 1) : 2;
    }

    /// All models where they can be tried; else those that lie round a way of single steps, from a first model
    /// to one that no step makes better.
    ///
    /// @param first    pairs of the first model, where not all can be tried
    /// @param required pairs that are in each model
    Ranking search(int[] counts, List<Integer> first, List<Integer> required) {
        int lists = Integer.numberOfTrailingZeros(counts.length);
        if (lists <= MOST_LISTS) {
            return rank(counts, HierarchicalModels.of(lists, highestOrder(lists), required));
        }
        var tried = new LinkedHashMap<Set<Integer>, Model>();
        tried.put(Set.copyOf(first), Model.withPairs(lists, first));
        var ranking = rank(counts, List.copyOf(tried.values()));
        double before = Double.POSITIVE_INFINITY;
        while (!ranking.ranked().isEmpty() && ranking.ranked().getFirst().bic() < before) {
            before = ranking.ranked().getFirst().bic();
            var best = ranking.ranked().getFirst().model();
            for (int pair : Model.allPairs(lists)) {
                if (!required.contains(pair)) {
                    var other = new TreeSet<Integer>(best.pairs());
                    if (!other.remove(pair)) {
                        other.add(pair);
                    }
                    tried.computeIfAbsent(Set.copyOf(other), each -> Model.withPairs(lists, List.copyOf(each)));
                }
            }
            ranking = rank(counts, List.copyOf(tried.values()));
        }
        return ranking;
    }

    Ranking rank(int[] counts, List<Model> models) {
        int people = people(counts);
        var ranked = new ArrayList<Ranked>();
        for (Model model : models) {
            if (fitter.fit(counts, model) instanceof Fit.Estimate estimate) {
                ranked.add(new Ranked(model, estimate, estimate.bic(people)));
            }
        }
        ranked.sort(Comparator.comparingDouble(Ranked::bic));
        return new Ranking(List.copyOf(ranked), models.size(), models.size() - ranked.size());
    }

    /// The best of these models; null where none has an estimate.
    @Nullable
    Ranked best(int[] counts, List<Model> models) {
        int people = people(counts);
        Ranked best = null;
        for (Model model : models) {
            if (fitter.fit(counts, model) instanceof Fit.Estimate estimate
                    && (best == null || estimate.bic(people) < best.bic())) {
                best = new Ranked(model, estimate, estimate.bic(people));
            }
        }
        return best;
    }

    private static int people(int[] counts) {
        int people = 0;
        for (int count : counts) {
            people += count;
        }
        return people;
    }
}
