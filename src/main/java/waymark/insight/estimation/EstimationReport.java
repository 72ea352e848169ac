package waymark.insight.estimation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// What came of an estimate: a verdict with its reasons, and what each method says.
///
/// The numbers of the methods are for the analyst, also where the verdict refuses. Only [#range] is for others, and
/// it is there only where the verdict allows it.
///
/// @param reasons     for the verdict
/// @param cautions    what has to be known of the table beside its counts
/// @param range       the least and the greatest limit of all methods, to two significant figures
/// @param methods     one beside the other
/// @param nearBest    all models that the data do not tell from the best by BIC
/// @param withOtherLinks what would be estimated if the rates of missed and false links that were named are true
public record EstimationReport(
        Verdict verdict,
        List<String> reasons,
        List<String> cautions,
        Optional<Range> range,
        List<MethodResult> methods,
        List<NearModel> nearBest,
        List<WithOtherLinks> withOtherLinks) {

    public record Range(double from, double to) {}

    /// What one method says.
    ///
    /// @param method     `main`, `full2`, `stepwise`, `bic`, `graphs`
    /// @param model      its largest terms, as lists counted from 1; empty where models are averaged
    /// @param pairs      of lists that the model lets influence one another
    /// @param noOverlap  terms of the model whose lists share nobody: minus infinity
    /// @param estimate   of everybody; empty where there is none
    /// @param lower      where 2.5 % lie below; empty where not determined
    /// @param upper      where 2.5 % lie above; empty where not determined
    /// @param limits     how the limits were found
    /// @param failures   resamples without an estimate
    /// @param replicates how many resamples there were
    /// @param remark     why there is no estimate, or what was tried
    public record MethodResult(
            String method,
            String model,
            List<String> pairs,
            List<String> noOverlap,
            OptionalDouble estimate,
            OptionalDouble lower,
            OptionalDouble upper,
            String limits,
            int failures,
            int replicates,
            String remark) {

        /// In words for people: two significant figures, and never one number.
        public String inWords() {
            if (estimate.isEmpty()) {
                return "no estimate";
            }
            return "about %s (%s to %s)"
                    .formatted(EstimationReport.inWords(estimate.getAsDouble()), limit(lower), limit(upper));
        }

        private static String limit(OptionalDouble limit) {
            return limit.isPresent() ? EstimationReport.inWords(limit.getAsDouble()) : "not determined";
        }
    }

    /// What two methods would say of a table without some errors of linkage.
    ///
    /// @param assumption in words
    public record WithOtherLinks(String assumption, OptionalDouble stepwise, OptionalDouble bic) {}

    public record NearModel(String model, double estimate, double bic) {}

    static String inWords(double value) {
        return String.format(Locale.UK, "%,.0f", twoFigures(value));
    }

    /// To two significant figures.
    public static double twoFigures(double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            return value;
        }
        return new BigDecimal(value)
                .round(new MathContext(2, RoundingMode.HALF_UP))
                .doubleValue();
    }
}
