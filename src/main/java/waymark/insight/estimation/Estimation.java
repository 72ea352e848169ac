package waymark.insight.estimation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// Estimates how many people there are beside those on a list: several methods side by side, and a verdict.
public final class Estimation {

    /// Fewer make the limits too uncertain to be shown to others.
    public static final int USUAL_REPLICATES = 1000;

    private static final double WALD = 1.959963984540054;
    private static final int MOST_NEAR_SHOWN = 500;

    private final OverlapTable table;
    private final Settings settings;
    private final int lists;
    private final int[] counts;
    private final IntConsumer progress;
    private int drawn;

    /// How it is done.
    ///
    /// @param replicates  resamples for each interval
    /// @param seed        of the resamples: the same seed gives the same answer
    /// @param referrals   pairs of lists, as combinations, of which one passes people on: in every model
    /// @param missedLinks measured share of links between lists that were missed; 0 where unknown
    /// @param falseLinks  measured share of links between lists that are false; 0 where unknown
    public record Settings(
            int replicates,
            long seed,
            List<Integer> referrals,
            double missedLinks,
            double falseLinks,
            GuardRails guardRails) {

        public Settings {
            referrals = List.copyOf(referrals);
        }
    }

    private Estimation(OverlapTable table, Settings settings, IntConsumer progress) {
        this.table = table;
        this.settings = settings;
        this.progress = progress;
        lists = table.lists().size();
        counts = table.counts();
    }

    public static EstimationReport estimate(OverlapTable table, Settings settings) {
        return estimate(table, settings, _ -> {});
    }

    /// @param progress is told how many resamples were worked out, of two methods together
    public static EstimationReport estimate(OverlapTable table, Settings settings, IntConsumer progress) {
        return new Estimation(table, settings, progress).report();
    }

    private <T> T counted(T answer) {
        progress.accept(++drawn);
        return answer;
    }

    private EstimationReport report() {
        var stepwise = new Stepwise(lists, settings.referrals());
        var chosen = stepwise.choose(counts);
        var search = new BicSearch(lists);
        var ranking = search.search(counts, chosen.pairs(), settings.referrals());
        var near = ranking.ranked().isEmpty() ? List.<BicSearch.Ranked>of() : ranking.near();
        var compared = new ArrayList<EstimationReport.MethodResult>();
        compared.add(stepwise(stepwise, chosen));
        compared.add(bic(search, ranking));
        compared.addAll(graphs());
        var withOtherLinks = withOtherLinks(stepwise, search);
        var refusals = settings.guardRails().refusals(table, settings.referrals());
        var reasons = new ArrayList<>(refusals);
        reasons.addAll(contradictions(compared, near, withOtherLinks));
        var verdict = verdict(refusals, reasons);
        if (verdict == Verdict.RANGE
                && table.onTwoOrMore() < settings.guardRails().publishable()) {
            verdict = Verdict.EXPLORATORY;
        } else if (verdict == Verdict.RANGE && lists > GraphAverage.MOST_LISTS) {
            verdict = Verdict.EXPLORATORY;
            reasons.add("With more than %d lists there is no second opinion of another kind; combine lists first."
                    .formatted(GraphAverage.MOST_LISTS));
        }
        if (refusals.isEmpty() && !enough()) {
            reasons.add("Only %d people are on two or more lists; below %d an estimate is exploratory."
                    .formatted(table.onTwoOrMore(), settings.guardRails().publishable()));
        }
        var methods = new ArrayList<EstimationReport.MethodResult>();
        methods.add(fixed("main", settings.referrals()));
        methods.addAll(compared);
        methods.add(fixed("full2", Model.allPairs(lists)));
        return new EstimationReport(
                verdict,
                List.copyOf(reasons),
                cautions(),
                range(verdict, compared),
                List.copyOf(methods),
                near.stream()
                        .limit(MOST_NEAR_SHOWN)
                        .map(each -> new EstimationReport.NearModel(
                                each.model().notation(), each.fit().population(), each.bic()))
                        .toList(),
                withOtherLinks);
    }

    private static Verdict verdict(List<String> refusals, List<String> reasons) {
        if (!refusals.isEmpty()) {
            return Verdict.REFUSED;
        }
        return reasons.isEmpty() ? Verdict.RANGE : Verdict.UNDETERMINED;
    }

    private boolean enough() {
        return table.onTwoOrMore() >= settings.guardRails().publishable();
    }

    /// Why the methods together do not give an answer.
    private List<String> contradictions(
            List<EstimationReport.MethodResult> compared,
            List<BicSearch.Ranked> near,
            List<EstimationReport.WithOtherLinks> withOtherLinks) {
        var reasons = new ArrayList<String>();
        for (var each : compared) {
            if (each.estimate().isEmpty()) {
                reasons.add("The method " + each.method() + " has no finite estimate.");
            } else if (each.lower().isEmpty() || each.upper().isEmpty()) {
                reasons.add("The %s limit of the method %s is not determined."
                        .formatted(each.upper().isEmpty() ? "upper" : "lower", each.method()));
            }
        }
        double[] values = DoubleStream.concat(
                        compared.stream().flatMapToDouble(each -> each.estimate().stream()),
                        near.stream().mapToDouble(each -> each.fit().population()))
                .sorted()
                .toArray();
        double factor = settings.guardRails().largestFactor();
        if (values.length > 0 && values[values.length - 1] > factor * values[0]) {
            reasons.add(
                    "Models that fit about equally well differ by more than a factor of %s: from about %s to about %s."
                            .formatted(
                                    factor,
                                    EstimationReport.inWords(values[0]),
                                    EstimationReport.inWords(values[values.length - 1])));
        }
        for (var each : withOtherLinks) {
            double[] other = DoubleStream.concat(each.stepwise().stream(), each.bic().stream())
                    .toArray();
            if (other.length < 2) {
                reasons.add("There is no finite estimate " + each.assumption() + ".");
            } else if (values.length > 0
                    && (Math.min(other[0], other[1]) * factor < values[0]
                            || Math.max(other[0], other[1]) > factor * values[values.length - 1])) {
                reasons.add(
                        "The estimate changes by more than a factor of %s %s.".formatted(factor, each.assumption()));
            }
        }
        return reasons;
    }

    /// The estimates of the table without errors of linkage, where somebody measured them.
    private List<EstimationReport.WithOtherLinks> withOtherLinks(Stepwise stepwise, BicSearch search) {
        var results = new ArrayList<EstimationReport.WithOtherLinks>();
        if (settings.missedLinks() > 0) {
            results.add(withOtherLinks(
                    "if %s %% of the links were missed".formatted(percent(settings.missedLinks())),
                    LinkageErrors.withMissedFound(counts, settings.missedLinks()),
                    stepwise,
                    search));
        }
        if (settings.falseLinks() > 0) {
            results.add(withOtherLinks(
                    "if %s %% of the links are false".formatted(percent(settings.falseLinks())),
                    LinkageErrors.withFalseTakenApart(counts, settings.falseLinks()),
                    stepwise,
                    search));
        }
        return List.copyOf(results);
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
    }

    private EstimationReport.WithOtherLinks withOtherLinks(
            String assumption, int[] changed, Stepwise stepwise, BicSearch search) {
        var chosen = stepwise.choose(changed);
        var ranked =
                search.search(changed, chosen.pairs(), settings.referrals()).ranked();
        return new EstimationReport.WithOtherLinks(
                assumption,
                chosen.fit() instanceof Fit.Estimate estimate
                        ? OptionalDouble.of(estimate.population())
                        : OptionalDouble.empty(),
                ranked.isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(ranked.getFirst().fit().population()));
    }

    private EstimationReport.MethodResult stepwise(Stepwise stepwise, Stepwise.Chosen chosen) {
        if (!(chosen.fit() instanceof Fit.Estimate estimate)) {
            return without("stepwise", chosen.model(), chosen.fit());
        }
        var limits = Resampling.limits(
                counts,
                estimate.population(),
                settings.replicates(),
                settings.seed(),
                drawn -> population(counted(stepwise.choose(drawn)).fit()));
        return result("stepwise", chosen.model(), chosen.pairs(), estimate, limits, "");
    }

    private static double population(Fit fit) {
        return fit instanceof Fit.Estimate estimate ? estimate.population() : Double.NaN;
    }

    private EstimationReport.MethodResult bic(BicSearch search, BicSearch.Ranking ranking) {
        if (ranking.ranked().isEmpty()) {
            return without("bic", Model.withPairs(lists, settings.referrals()), Fit.Failure.DOES_NOT_EXIST);
        }
        var best = ranking.ranked().getFirst();
        var top = ranking.top(lists);
        var limits =
                Resampling.limits(counts, best.fit().population(), settings.replicates(), settings.seed(), drawn -> {
                    var again = search.best(drawn, top);
                    progress.accept(++this.drawn);
                    return again == null ? Double.NaN : again.fit().population();
                });
        return result(
                "bic",
                best.model(),
                best.model().pairs(),
                best.fit(),
                limits,
                "%d models tried%s, %d of them without an estimate; resamples choose among the best %d"
                        .formatted(
                                ranking.models(),
                                lists > BicSearch.MOST_LISTS ? " step by step" : "",
                                ranking.unfittable(),
                                top.size()));
    }

    private List<EstimationReport.MethodResult> graphs() {
        if (lists < 2 || lists > GraphAverage.MOST_LISTS) {
            return List.of();
        }
        var posterior = new GraphAverage(lists, counts).average(settings.referrals(), GraphAverage.FARTHEST);
        return List.of(new EstimationReport.MethodResult(
                "graphs",
                "",
                List.of(),
                List.of(),
                OptionalDouble.of(posterior.median()),
                OptionalDouble.of(posterior.lower()),
                Double.isFinite(posterior.upper()) ? OptionalDouble.of(posterior.upper()) : OptionalDouble.empty(),
                "posterior quantiles",
                0,
                0,
                "median over %d decomposable graphs".formatted(posterior.graphs())));
    }

    /// A model that nothing was chosen for, with the limits of its own fit.
    private EstimationReport.MethodResult fixed(String method, List<Integer> pairs) {
        var model = Model.withPairs(lists, pairs);
        if (!(new LogLinearFitter(lists).fit(counts, model) instanceof Fit.Estimate estimate)) {
            return without(method, model, new LogLinearFitter(lists).fit(counts, model));
        }
        return new EstimationReport.MethodResult(
                method,
                model.notation(),
                names(pairs, estimate),
                names(estimate.atMinusInfinity()),
                OptionalDouble.of(estimate.population()),
                OptionalDouble.of(wald(estimate, -WALD)),
                OptionalDouble.of(wald(estimate, WALD)),
                "Wald, as if the model were known",
                0,
                0,
                "");
    }

    private double wald(Fit.Estimate estimate, double deviations) {
        return table.people() + Math.exp(estimate.intercept() + deviations * estimate.standardError());
    }

    private EstimationReport.MethodResult result(
            String method,
            Model model,
            List<Integer> pairs,
            Fit.Estimate estimate,
            Resampling.Limits limits,
            String remark) {
        return new EstimationReport.MethodResult(
                method,
                model.notation(),
                names(pairs, estimate),
                names(estimate.atMinusInfinity()),
                OptionalDouble.of(estimate.population()),
                limits.lower(),
                limits.upper(),
                "BCa, the choice of the model repeated",
                limits.failed(),
                limits.replicates(),
                limits.failedWithOneLess() == 0
                        ? remark
                        : Stream.of(remark, "with one person less of some combinations there is no estimate")
                                .filter(each -> !each.isEmpty())
                                .collect(Collectors.joining("; ")));
    }

    private static EstimationReport.MethodResult without(String method, Model model, Fit fit) {
        return new EstimationReport.MethodResult(
                method,
                model.notation(),
                List.of(),
                List.of(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                "",
                0,
                0,
                fit instanceof Fit.Failure failure ? failure.sentence() : "");
    }

    private List<String> names(List<Integer> pairs, Fit.Estimate estimate) {
        return names(pairs.stream()
                .filter(pair -> !estimate.atMinusInfinity().contains(pair))
                .toList());
    }

    private List<String> names(List<Integer> terms) {
        return terms.stream().map(table::name).toList();
    }

    private List<String> cautions() {
        var cautions = new ArrayList<String>();
        cautions.add(
                settings.referrals().isEmpty()
                        ? "No pair of lists was named of which one passes people to the other by referral, duty to notify"
                                + " or shared work. Where there is one, name it: without it the estimate is too low."
                        : "Pairs of lists that pass people to one another are in every model: "
                                + String.join(", ", names(settings.referrals())) + ".");
        cautions.add("All lists must be of one period, one area and one definition, and the same people must have been"
                + " recognised: links that were missed make the estimate too high, false ones too low.");
        if (settings.replicates() < USUAL_REPLICATES) {
            cautions.add("Limits from fewer than %,d resamples are rough.".formatted(USUAL_REPLICATES));
        }
        return List.copyOf(cautions);
    }

    private static Optional<EstimationReport.Range> range(
            Verdict verdict, List<EstimationReport.MethodResult> compared) {
        if (verdict == Verdict.REFUSED || verdict == Verdict.UNDETERMINED) {
            return Optional.empty();
        }
        return Optional.of(new EstimationReport.Range(
                EstimationReport.twoFigures(compared.stream()
                        .flatMapToDouble(each -> each.lower().stream())
                        .min()
                        .orElseThrow()),
                EstimationReport.twoFigures(compared.stream()
                        .flatMapToDouble(each -> each.upper().stream())
                        .max()
                        .orElseThrow())));
    }
}
