package waymark.insight.estimation;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// Bias-corrected and accelerated limits from the estimates of resamples (DiCiccio and Efron 1996).
final class Bca {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double THIRD = 1.0 / 3;

    private final double[] replicates;
    private final double bias;
    private final double acceleration;

    /// @param replicates infinite where a resample has no estimate
    Bca(double[] replicates, double estimate, double acceleration) {
        this.replicates = replicates.clone();
        Arrays.sort(this.replicates);
        long below = Arrays.stream(replicates).filter(each -> each < estimate).count();
        bias = NORMAL.inverseCumulativeProbability((double) below / replicates.length);
        this.acceleration = acceleration;
    }

    /// The acceleration from estimates each with one person less: residuals count as often as there are such people.
    ///
    /// @param people    of each combination that anybody has
    /// @param estimates with one of them less
    static double acceleration(int[] people, double[] estimates) {
        double sum = 0;
        double all = 0;
        for (int at = 0; at < people.length; at++) {
            sum += people[at] * estimates[at];
            all += people[at];
        }
        double squares = 0;
        double cubes = 0;
        for (int at = 0; at < people.length; at++) {
            double rest = sum / all - estimates[at];
            squares += people[at] * rest * rest;
            cubes += people[at] * rest * rest * rest;
        }
        return squares > 0 ? cubes / (6 * Math.pow(squares, 1.5)) : 0;
    }

    /// The limit below which this share lies; empty where the resamples do not determine it, because it is the
    /// smallest or largest of them, or not finite.
    OptionalDouble limit(double share) {
        double limit = quantile(share);
        boolean determined =
                Double.isFinite(limit) && limit > replicates[0] && limit < replicates[replicates.length - 1];
        return determined ? OptionalDouble.of(limit) : OptionalDouble.empty();
    }

    /// The limit as the reference gives it, also where it is an extreme.
    double quantile(double share) {
        double shifted = NORMAL.inverseCumulativeProbability(share) + bias;
        double adjusted = NORMAL.cumulativeProbability(bias + shifted / (1 - acceleration * shifted));
        return Double.isNaN(adjusted) ? Double.NaN : ofTypeEight(adjusted);
    }

    /// The quantile that Hyndman and Fan (1996) recommend.
    private double ofTypeEight(double share) {
        int size = replicates.length;
        double place = THIRD + share * (size + THIRD);
        // whole places are not to be missed by rounding
        int whole = (int) Math.floor(place + 4 * Math.ulp(1.0));
        double rest = place - whole;
        if (Math.abs(rest) < 4 * Math.ulp(1.0)) {
            rest = 0;
        }
        double lower = replicates[Math.clamp(whole - 1L, 0, size - 1)];
        double upper = replicates[Math.clamp(whole, 0, size - 1)];
        return rest == 0 || lower == upper ? lower : lower + rest * (upper - lower);
    }
}
