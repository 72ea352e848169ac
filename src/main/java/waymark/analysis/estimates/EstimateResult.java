package waymark.analysis.estimates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.insight.estimation.EstimationReport;
import waymark.insight.estimation.GuardRails;
import waymark.insight.estimation.OverlapTable;
import waymark.insight.estimation.Verdict;

/// What came of an estimate, as the second reader sees it: no count of the table, and every figure to two significant
/// figures.
///
/// @param reasons  for the verdict
/// @param rules    what refuses and what only marks, each with whether it holds
/// @param from     of the range for others; null where the verdict allows none
/// @param methods  one beside the other
/// @param near     models that the data do not tell from the best, fewest terms first; the first of them
/// @param nearAll  how many there are
/// @param others   the estimates if the measured errors of linkage are put right
record EstimateResult(
        Verdict verdict,
        List<String> reasons,
        List<Rule> rules,
        @Nullable Double from,
        @Nullable Double to,
        List<Method> methods,
        List<Near> near,
        int nearAll,
        @Nullable Double nearFrom,
        @Nullable Double nearTo,
        List<Other> others) {

    private static final int MOST_NEAR = 20;
    private static final Map<String, String> NAMES = names();

    EstimateResult {
        reasons = List.copyOf(reasons);
        rules = List.copyOf(rules);
        methods = List.copyOf(methods);
        near = List.copyOf(near);
        others = List.copyOf(others);
    }

    /// @param refuses whether nothing is estimated where it does not hold; else the estimate is only marked
    record Rule(String rule, boolean holds, boolean refuses) {}

    /// @param compared whether the verdict looks at it; else it is there for comparison
    record Method(
            String name,
            boolean compared,
            @Nullable Double estimate,
            @Nullable Double lower,
            @Nullable Double upper,
            String limits,
            int failed,
            int replicates,
            String remark) {

        /// `about 11,000 (9,300 to 14,000)`.
        String words() {
            return estimate == null
                    ? "no finite estimate"
                    : "about %s (%s to %s)".formatted(inWords(estimate), inWords(lower), inWords(upper));
        }

        /// How the limits were found, and what was tried or why there is no estimate.
        String about() {
            var words =
                    Stream.of(limits, remark).filter(part -> !part.isEmpty()).collect(Collectors.joining(". "));
            return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
        }

        /// `0.4 %`.
        String failedShare() {
            return replicates == 0 ? "" : "%.1f %%".formatted(100.0 * failed / replicates);
        }
    }

    /// @param behind points of BIC behind the best
    record Near(String model, double estimate, double behind) {}

    record Other(
            String assumption,
            @Nullable Double stepwise,
            @Nullable Double bic) {}

    private static Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        names.put("stepwise", "Chosen step by step");
        names.put("bic", "Best of all models by BIC");
        names.put("graphs", "Average over graphs (second opinion)");
        names.put("main", "Lists that have nothing to do with each other");
        names.put("full2", "Each list tied to each other list");
        return names;
    }

    /// A whole number of people with two significant figures, as people read it.
    static String inWords(@Nullable Double value) {
        return value == null ? "not determined" : "%,.0f".formatted(EstimationReport.twoFigures(value));
    }

    /// The strictest of what the table says and of what the analyst said of the lists.
    static EstimateResult of(OverlapTable table, EstimateAnswers answers, GuardRails rails, EstimationReport report) {
        var checks = rails.checks(table, answers.together());
        var said = answers.refusals();
        var rules = new ArrayList<Rule>();
        checks.forEach(check -> rules.add(new Rule(check.rule(), check.holds(), true)));
        rules.add(new Rule("One period, one area and one definition", said.isEmpty(), true));
        rules.add(new Rule(
                "At least %d people on two or more lists, else for those who made it only"
                        .formatted(rails.publishable()),
                table.onTwoOrMore() >= rails.publishable(),
                false));
        rules.add(new Rule("Missed and false links were measured", answers.measured(), false));
        var reasons = new ArrayList<String>(said);
        checks.stream()
                .filter(check -> !check.holds())
                .forEach(check -> reasons.add("It would need " + lower(check.rule()) + "."));
        var counted = checks.stream().flatMap(check -> check.reasons().stream()).toList();
        report.reasons().stream()
                .filter(reason -> !counted.contains(reason) && !reason.startsWith("Only "))
                .map(EstimateResult::named)
                .forEach(reasons::add);
        var verdict = said.isEmpty() ? report.verdict() : Verdict.REFUSED;
        if (verdict == Verdict.RANGE && !answers.measured()) {
            verdict = Verdict.EXPLORATORY;
            reasons.add("Nobody measured how many links between the lists were missed and how many are false.");
        }
        if (verdict != Verdict.REFUSED && table.onTwoOrMore() < rails.publishable()) {
            reasons.add("Fewer than %d people are on two or more lists.".formatted(rails.publishable()));
        }
        var range = verdict == Verdict.REFUSED ? null : report.range().orElse(null);
        var near = report.nearBest();
        double best =
                near.stream().mapToDouble(EstimationReport.NearModel::bic).min().orElse(0);
        return new EstimateResult(
                verdict,
                reasons,
                rules,
                range == null ? null : range.from(),
                range == null ? null : range.to(),
                methods(report),
                near.stream()
                        .limit(MOST_NEAR)
                        .map(each -> new Near(
                                each.model(),
                                EstimationReport.twoFigures(each.estimate()),
                                Math.round(10 * (each.bic() - best)) / 10.0))
                        .toList(),
                near.size(),
                two(near.stream()
                        .mapToDouble(EstimationReport.NearModel::estimate)
                        .min()),
                two(near.stream()
                        .mapToDouble(EstimationReport.NearModel::estimate)
                        .max()),
                report.withOtherLinks().stream()
                        .map(each -> new Other(each.assumption(), two(each.stepwise()), two(each.bic())))
                        .toList());
    }

    /// A reason with the name by which the page knows the method.
    private static String named(String reason) {
        for (var name : NAMES.entrySet()) {
            reason = reason.replace("method " + name.getKey(), "method “%s”".formatted(name.getValue()));
        }
        return reason;
    }

    private static String lower(String rule) {
        return rule.substring(0, 1).toLowerCase(Locale.UK) + rule.substring(1);
    }

    private static List<Method> methods(EstimationReport report) {
        return NAMES.entrySet().stream()
                .flatMap(name -> report.methods().stream()
                        .filter(each -> each.method().equals(name.getKey()))
                        .map(each -> new Method(
                                name.getValue(),
                                !each.method().equals("main") && !each.method().equals("full2"),
                                two(each.estimate()),
                                two(each.lower()),
                                two(each.upper()),
                                each.limits(),
                                each.failures(),
                                each.replicates(),
                                each.remark())))
                .toList();
    }

    private static @Nullable Double two(OptionalDouble value) {
        return value.isPresent() ? EstimationReport.twoFigures(value.getAsDouble()) : null;
    }

    /// What may be said in a line to anybody who reads it.
    String headline() {
        return headline(verdict, from, to);
    }

    /// The verdict in words, with the range only where others may have it.
    static String headline(Verdict verdict, @Nullable Double from, @Nullable Double to) {
        return switch (verdict) {
            case REFUSED -> "Nothing can be estimated from these lists";
            case UNDETERMINED -> "The data do not determine this";
            case EXPLORATORY -> "Exploratory, not for publication";
            case RANGE -> "Between about %s and about %s people".formatted(inWords(from), inWords(to));
        };
    }

    /// What the verdict means, in a sentence.
    static String meaning(Verdict verdict) {
        return switch (verdict) {
            case REFUSED -> "The lists lack something without which any number would be misleading.";
            case UNDETERMINED ->
                "Methods that fit the lists about equally well give very different numbers. Quote none of them.";
            case EXPLORATORY -> "There is too little to go by for anybody but those who made it.";
            case RANGE -> "The methods agree well enough for a range. No single number is right.";
        };
    }
}
