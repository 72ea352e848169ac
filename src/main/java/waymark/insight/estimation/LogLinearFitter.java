package waymark.insight.estimation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.gamma.LogGamma;

/// Fits Poisson log-linear models to tables of one number of lists.
///
/// Iteratively reweighted least squares with the start and the stopping rule of R's `glm`, so that figures agree
/// with published ones to the last digits. Lists of a term that share nobody put that term at minus infinity and take
/// its combinations out (extended maximum likelihood: Chan, Silverman and Vincent 2021). No estimate is
/// given whose existence is not proved: see [Existence].
///
/// Holds its working space, so it belongs to one thread.
final class LogLinearFitter {

    private static final double TOLERANCE = 1e-8;
    private static final int MOST_ROUNDS = 25;
    private static final int MORE_ROUNDS = 4;
    private static final int MOST_HALVINGS = 25;

    /// A step this far from -1 leaves every mean positive beyond doubt of rounding.
    private static final double CERTAIN_STEP = -0.5;

    private static final double SUSPICIOUS_PIVOT = 1e-9;

    private final int cells;
    private final double[] totals;
    private final double[] eta;
    private final double[] previousEta;
    private final double[] mu;
    private final double[] weighted;
    private final double[] residual;
    private final double[] step;
    private final double[] expected;
    private final boolean[] kept;

    private int[] counts = {};
    private int[] finite = {};
    private double[][] factor = {};
    private double[] coefficients = {};
    private double[] change = {};
    private boolean rankProved;

    LogLinearFitter(int lists) {
        cells = 1 << lists;
        totals = new double[cells];
        eta = new double[cells];
        previousEta = new double[cells];
        mu = new double[cells];
        weighted = new double[cells];
        residual = new double[cells];
        step = new double[cells];
        expected = new double[cells];
        kept = new boolean[cells];
    }

    /// @param table counts by combination
    Fit fit(int[] table, Model model) {
        counts = table;
        for (int cell = 0; cell < cells; cell++) {
            totals[cell] = table[cell];
        }
        Transform.overSupersets(totals);
        List<Integer> atMinusInfinity = face(model.terms());
        if (totals[0] == 0) {
            return Fit.Failure.DOES_NOT_EXIST;
        }
        factor = new double[finite.length][finite.length];
        coefficients = new double[finite.length];
        change = new double[finite.length];
        rankProved = false;
        return iterate(model, atMinusInfinity);
    }

    /// What the last estimate expects of each combination; 0 below a term at minus infinity.
    double[] expected() {
        return expected.clone();
    }

    /// Takes out the combinations of terms whose lists share nobody.
    private List<Integer> face(int[] terms) {
        Arrays.fill(kept, true);
        kept[0] = false;
        var atMinusInfinity = new ArrayList<Integer>();
        int[] remaining = new int[terms.length];
        int number = 0;
        for (int term : terms) {
            if (totals[term] > 0) {
                remaining[number++] = term;
            } else {
                atMinusInfinity.add(term);
                for (int cell = 1; cell < cells; cell++) {
                    kept[cell] &= (cell & term) != term;
                }
            }
        }
        finite = Arrays.copyOf(remaining, number);
        return atMinusInfinity;
    }

    private Fit iterate(Model model, List<Integer> atMinusInfinity) {
        for (int cell = 0; cell < cells; cell++) {
            mu[cell] = kept[cell] ? counts[cell] + 0.1 : 0;
            eta[cell] = kept[cell] ? Math.log(mu[cell]) : 0;
        }
        double deviance = deviance();
        for (int round = 1; round <= MOST_ROUNDS; round++) {
            double before = deviance;
            if (!solve(round == 1)) {
                return rankProved ? proved(Fit.Failure.NOT_CONVERGED) : Fit.Failure.NOT_IDENTIFIABLE;
            }
            deviance = move();
            if (Math.abs(deviance - before) / (Math.abs(deviance) + 0.1) < TOLERANCE) {
                return judged(estimate(deviance, atMinusInfinity, model));
            }
        }
        return judged(Fit.Failure.NOT_CONVERGED);
    }

    /// The next coefficients, by the normal equations: of the first round as they are, later as a correction, which
    /// loses fewer digits.
    ///
    /// @return whether the equations have one solution
    private boolean solve(boolean first) {
        for (int cell = 0; cell < cells; cell++) {
            weighted[cell] = mu[cell];
            residual[cell] = kept[cell] ? (first ? mu[cell] * eta[cell] : 0) + counts[cell] - mu[cell] : 0;
        }
        Transform.overSupersets(weighted);
        Transform.overSupersets(residual);
        if (!decompose()) {
            return false;
        }
        for (int row = 0; row < finite.length; row++) {
            double sum = residual[finite[row]];
            for (int column = 0; column < row; column++) {
                sum -= factor[row][column] * change[column];
            }
            change[row] = sum / factor[row][row];
        }
        for (int row = finite.length - 1; row >= 0; row--) {
            double sum = change[row];
            for (int below = row + 1; below < finite.length; below++) {
                sum -= factor[below][row] * change[below];
            }
            change[row] = sum / factor[row][row];
        }
        for (int at = 0; at < finite.length; at++) {
            coefficients[at] = first ? change[at] : coefficients[at] + change[at];
        }
        return true;
    }

    /// Cholesky. A small pivot is looked into exactly, once.
    private boolean decompose() {
        for (int row = 0; row < finite.length; row++) {
            double[] own = factor[row];
            for (int column = 0; column <= row; column++) {
                double[] other = factor[column];
                double sum = weighted[finite[row] | finite[column]];
                for (int at = 0; at < column; at++) {
                    sum -= own[at] * other[at];
                }
                if (column < row) {
                    own[column] = sum / other[column];
                    continue;
                }
                if (!(sum > SUSPICIOUS_PIVOT * weighted[finite[row]]) && !rankProved) {
                    rankProved = Rank.isFull(kept, finite);
                    if (!rankProved) {
                        return false;
                    }
                }
                if (!(sum > 0)) {
                    return false;
                }
                own[column] = Math.sqrt(sum);
            }
        }
        return true;
    }

    /// Means at the new coefficients; half-way back as long as they overflow.
    private double move() {
        System.arraycopy(eta, 0, previousEta, 0, cells);
        place(coefficients);
        double deviance = deviance();
        for (int halving = 0; !Double.isFinite(deviance) && halving < MOST_HALVINGS; halving++) {
            for (int cell = 1; cell < cells; cell++) {
                eta[cell] = (eta[cell] + previousEta[cell]) / 2;
                mu[cell] = kept[cell] ? Math.exp(eta[cell]) : 0;
            }
            deviance = deviance();
        }
        return deviance;
    }

    private void place(double[] values) {
        Arrays.fill(step, 0);
        for (int at = 0; at < finite.length; at++) {
            step[finite[at]] = values[at];
        }
        Transform.overSubsets(step);
        for (int cell = 1; cell < cells; cell++) {
            eta[cell] = kept[cell] ? step[cell] : 0;
            mu[cell] = kept[cell] ? Math.exp(eta[cell]) : 0;
        }
    }

    private double deviance() {
        double sum = 0;
        for (int cell = 1; cell < cells; cell++) {
            if (kept[cell]) {
                double count = counts[cell];
                sum += (count > 0 ? count * (Math.log(count) - eta[cell]) : 0) - (count - mu[cell]);
            }
        }
        return 2 * sum;
    }

    private Fit estimate(double deviance, List<Integer> atMinusInfinity, Model model) {
        double logLikelihood = 0;
        for (int cell = 1; cell < cells; cell++) {
            if (kept[cell]) {
                logLikelihood += counts[cell] * eta[cell] - mu[cell] - logFactorial(counts[cell]);
            }
        }
        double intercept = coefficients[0];
        System.arraycopy(mu, 0, expected, 0, cells);
        return new Fit.Estimate(
                totals[0] + Math.exp(intercept),
                logLikelihood,
                deviance,
                model.terms().length,
                intercept,
                standardError(),
                List.copyOf(atMinusInfinity));
    }

    static double logFactorial(int count) {
        return count < 2 ? 0 : LogGamma.value(count + 1.0);
    }

    private double standardError() {
        double[] column = new double[finite.length];
        double variance = 0;
        for (int row = 0; row < finite.length; row++) {
            double sum = row == 0 ? 1 : 0;
            for (int at = 0; at < row; at++) {
                sum -= factor[row][at] * column[at];
            }
            column[row] = sum / factor[row][row];
            variance += column[row] * column[row];
        }
        return Math.sqrt(variance);
    }

    /// Gives the fit on where its existence is proved.
    ///
    /// With weights `m` and a step `d` of the linear predictors the normal equations say that `m (1 + d)`
    /// has the margins of the table. Where all of it is positive it is what Fienberg and Rinaldo (2012) ask for,
    /// and the estimate exists. Where it does not exist some steps stay at -1 for ever.
    private Fit judged(Fit fit) {
        for (int round = 0; round < MORE_ROUNDS; round++) {
            double least = 0;
            for (int cell = 1; cell < cells; cell++) {
                least = kept[cell] ? Math.min(least, eta[cell] - previousEta[cell]) : least;
            }
            if (least > CERTAIN_STEP) {
                return fit;
            }
            if (Existence.isRefuted(counts, kept, finite, change)) {
                return Fit.Failure.DOES_NOT_EXIST;
            }
            if (!solve(false)) {
                break;
            }
            move();
        }
        return proved(fit);
    }

    private Fit proved(Fit fit) {
        return Existence.byLinearProgram(counts, kept, finite) ? fit : Fit.Failure.DOES_NOT_EXIST;
    }
}
