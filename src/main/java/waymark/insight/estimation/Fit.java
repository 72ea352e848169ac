package waymark.insight.estimation;

import java.util.List;

/// What came of fitting a model to a table.
sealed interface Fit {

    /// The largest likelihood is reached at one place, and this is it.
    ///
    /// @param population       everybody: those on a list, and the estimate of those on none
    /// @param logLikelihood    at its largest
    /// @param deviance         how far the table is from the model
    /// @param parameters       of the model, those at minus infinity among them
    /// @param intercept        logarithm of the estimate of those on no list
    /// @param standardError    of the intercept
    /// @param atMinusInfinity  terms whose lists share nobody
    record Estimate(
            double population,
            double logLikelihood,
            double deviance,
            int parameters,
            double intercept,
            double standardError,
            List<Integer> atMinusInfinity)
            implements Fit {

        double aic() {
            return 2 * parameters - 2 * logLikelihood;
        }

        double bic(int people) {
            return parameters * Math.log(people) - 2 * logLikelihood;
        }
    }

    /// There is no such estimate, and no number may stand for one.
    enum Failure implements Fit {
        DOES_NOT_EXIST("the likelihood has no largest value: the estimate would be infinite or arbitrary"),
        NOT_IDENTIFIABLE("many sizes fit equally well: the lists overlap too little for this model"),
        NOT_CONVERGED("the calculation did not settle");

        private final String sentence;

        Failure(String sentence) {
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }
}
