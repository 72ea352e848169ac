package waymark.insight.estimation;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/// Repeats a whole estimate, the choice of its model included, on tables drawn from the one that was seen.
final class Resampling {

    private Resampling() {}

    /// What the resamples say of one estimate.
    ///
    /// @param lower  empty where not determined
    /// @param failed resamples without an estimate; they count as infinitely large
    record Limits(
            OptionalDouble lower,
            OptionalDouble upper,
            int replicates,
            int failed,
            int failedWithOneLess,
            double acceleration) {

        double failedShare() {
            return replicates == 0 ? 0 : (double) failed / replicates;
        }
    }

    /// The middle 95 %.
    ///
    /// @param method answers the estimate of a table of counts, not a number where there is none
    static Limits limits(int[] counts, double estimate, int replicates, long seed, ToDoubleFunction<int[]> method) {
        double[] drawn = new double[replicates];
        int failed = 0;
        var random = new SplittableRandom(seed);
        for (int replicate = 0; replicate < replicates; replicate++) {
            double each = method.applyAsDouble(draw(counts, random));
            failed += Double.isNaN(each) ? 1 : 0;
            drawn[replicate] = Double.isNaN(each) ? Double.POSITIVE_INFINITY : each;
        }
        int[] seen = Arrays.stream(counts).filter(each -> each > 0).toArray();
        double[] withOneLess = new double[seen.length];
        int failedWithOneLess = 0;
        int at = 0;
        for (int cell = 1; cell < counts.length; cell++) {
            if (counts[cell] > 0) {
                int[] fewer = counts.clone();
                fewer[cell]--;
                double each = method.applyAsDouble(fewer);
                failedWithOneLess += Double.isNaN(each) ? 1 : 0;
                withOneLess[at++] = each;
            }
        }
        if (failedWithOneLess > 0 || replicates == 0) {
            return new Limits(
                    OptionalDouble.empty(), OptionalDouble.empty(), replicates, failed, failedWithOneLess, Double.NaN);
        }
        double acceleration = Bca.acceleration(seen, withOneLess);
        var bca = new Bca(drawn, estimate, acceleration);
        return new Limits(bca.limit(0.025), bca.limit(0.975), replicates, failed, 0, acceleration);
    }

    /// As many people as there were, each with a combination drawn at random from those seen.
    static int[] draw(int[] counts, SplittableRandom random) {
        int[] upTo = counts.clone();
        Arrays.parallelPrefix(upTo, Integer::sum);
        int people = upTo[upTo.length - 1];
        int[] drawn = new int[counts.length];
        for (int person = 0; person < people; person++) {
            int place = random.nextInt(people);
            int low = 0;
            int high = upTo.length - 1;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (upTo[middle] > place) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            drawn[low]++;
        }
        return drawn;
    }
}
