package waymark.insight.estimation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
            int most = lists <= 3 ? ranked.size() : lists == 4 ? 20 : 100;
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
    @Nullable Ranked best(int[] counts, List<Model> models) {
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
