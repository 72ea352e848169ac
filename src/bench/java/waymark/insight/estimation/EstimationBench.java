package waymark.insight.estimation;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;

/// How near the estimates are to those of R's packages, and how many seconds of one processor they take beside theirs.
public final class EstimationBench {

    private static final int REPLICATES = 1000;
    private static final int FITS = 20_000;

    /// Seconds of one processor that SparseMSE 2.0.1 took for a thousand replicates, and MultipleSystemsEstimation
    /// 1.2.0 for
    /// the models of five lists up to order four, on another machine (AMD EPYC, Zen 4, 3.6 GHz).
    private static final Map<String, Double> REFERENCE = Map.of(
            "uk2013_6lists", 196.0,
            "uk2013_5lists", 91.0,
            "netherlands_6lists", 285.0,
            "netherlands_5lists", 107.0,
            "artificial_3lists", 4.0);

    private static final double REFERENCE_BIC = 11.6;

    private EstimationBench() {}

    public static void print() {
        System.out.println("  The hidden number: seconds are those of one processor, of the thread that calculates");
        var order = List.of(
                "uk2013_6lists", "uk2013_5lists", "netherlands_6lists", "netherlands_5lists", "artificial_3lists");
        for (String name : order) {
            accuracy(EstimationTruth.table(name));
        }
        for (int round = 1; round <= 2; round++) {
            double all = 0;
            for (String name : order) {
                all += replicates(EstimationTruth.table(name), round);
            }
            System.out.printf("  all five tables, round %d: %.2f s%n", round, all);
        }
        bic();
        fits();
    }

    private static void accuracy(EstimationTruth.Table table) {
        int lists = table.overlap().lists().size();
        var stepwise = new Stepwise(lists, List.of());
        double point = 0;
        for (var row : EstimationTruth.rows("expected_point_estimates.csv")) {
            if (row.get("dataset").equals(table.name()) && !row.get("estimate").equals("NA")) {
                var fit = switch (row.get("method")) {
                    case "stepwise" -> stepwise.choose(table.overlap().counts()).fit();
                    case "main" -> fit(table, List.of());
                    default -> fit(table, Model.allPairs(lists));
                };
                point = Math.max(point, error(fit, Double.parseDouble(row.get("estimate"))));
            }
        }
        double each = 0;
        for (var resample : EstimationTruth.resamples(table)) {
            each = Math.max(each, error(stepwise.choose(resample.counts()).fit(), resample.estimate()));
        }
        System.out.printf(
                "  %-20s farthest from R, relative: point estimates %.1e, each of 200 resamples %.1e%n",
                table.name(), point, each);
    }

    private static Fit fit(EstimationTruth.Table table, List<Integer> pairs) {
        int lists = table.overlap().lists().size();
        return new LogLinearFitter(lists).fit(table.overlap().counts(), Model.withPairs(lists, pairs));
    }

    private static double error(Fit fit, double expected) {
        return fit instanceof Fit.Estimate estimate
                ? Math.abs(estimate.population() / expected - 1)
                : Double.POSITIVE_INFINITY;
    }

    private static double replicates(EstimationTruth.Table table, int round) {
        var stepwise = new Stepwise(table.overlap().lists().size(), List.of());
        int[] counts = table.overlap().counts();
        double from = seconds();
        double estimate = ((Fit.Estimate) stepwise.choose(counts).fit()).population();
        var limits = Resampling.limits(
                counts,
                estimate,
                REPLICATES,
                1,
                drawn -> stepwise.choose(drawn).fit() instanceof Fit.Estimate again ? again.population() : Double.NaN);
        double took = seconds() - from;
        double reference = REFERENCE.getOrDefault(table.name(), Double.NaN);
        System.out.printf(
                "  %-20s stepwise, %d replicates, round %d: %.2f s; SparseMSE %.0f s (%.0f times); %d without an"
                        + " estimate%n",
                table.name(), REPLICATES, round, took, reference, reference / took, limits.failed());
        return took;
    }

    private static void bic() {
        int[] counts = EstimationTruth.table("uk2013_5lists").overlap().counts();
        var models = HierarchicalModels.of(5, 4, List.of());
        for (int round = 1; round <= 2; round++) {
            double from = seconds();
            var ranking = new BicSearch(5).rank(counts, models);
            double took = seconds() - from;
            var best = ranking.ranked().getFirst();
            System.out.printf(
                    "  uk2013_5lists        BIC of %d models (%d without an estimate), round %d: %.2f s;"
                            + " MultipleSystemsEstimation %.1f s (%.0f times); best %s %.1f%n",
                    ranking.models(),
                    ranking.unfittable(),
                    round,
                    took,
                    REFERENCE_BIC,
                    REFERENCE_BIC / took,
                    best.model().notation(),
                    best.fit().population());
        }
    }

    private static void fits() {
        for (String name : List.of("uk2013_6lists", "uk2013_5lists")) {
            var table = EstimationTruth.table(name);
            int lists = table.overlap().lists().size();
            var model = new Stepwise(lists, List.of())
                    .choose(table.overlap().counts())
                    .model();
            var fitter = new LogLinearFitter(lists);
            int[] counts = table.overlap().counts();
            fit(fitter, counts, model);
            double from = seconds();
            double sum = fit(fitter, counts, model);
            System.out.printf(
                    "  %-20s one fit of the stepwise model: %.1f microseconds (estimate %.1f)%n",
                    name, (seconds() - from) / FITS * 1e6, sum / FITS);
        }
    }

    private static double fit(LogLinearFitter fitter, int[] counts, Model model) {
        double sum = 0;
        for (int time = 0; time < FITS; time++) {
            sum += fitter.fit(counts, model) instanceof Fit.Estimate estimate ? estimate.population() : 0;
        }
        return sum;
    }

    private static double seconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }
}
