package waymark.insight.linkage;

import java.util.Arrays;

/// The model of Fellegi and Sunter: how probable each level is in each field, for two records of one
/// person and of two. Learned from all pairs by expectation and maximisation, without anybody having
/// judged a pair.
///
/// A few invented pairs on each side (a prior) keep short lists from finding people who are not there.
final class FellegiSunter {

    private static final int MOST_ROUNDS = 500;
    private static final double STILL = 1e-9;

    /// How many invented pairs of one person, and of two, each field starts with.
    private static final double INVENTED = 8;

    /// Names in the usual order, crosswise and alike, crosswise and the same.
    private static final double[] ORDER_OF_ONE = {0, 0.96, 0.015, 0.025};

    private static final double[] ORDER_OF_TWO = {0, 0.9999, 0.00008, 0.00002};

    private final int[] levels;
    private final int order;
    private final double[] leastOrder;
    private final int[][] patterns;
    private final double[] times;
    private final double[][] same;
    private final double[][] other;
    private double share;
    private final double[] posterior;

    /// @param levels how many levels each field has; 0 is a value that is not known
    /// @param order which of them is the order of names; -1 for none
    /// @param leastOrder how often two people have such an order of names by chance at least, by its
    ///     level
    /// @param patterns the levels of each pattern that occurs
    /// @param times how often
    /// @param share the share of pairs that are one person, to begin with
    FellegiSunter(int[] levels, int order, double[] leastOrder, int[][] patterns, double[] times, double share) {
        this.levels = levels;
        this.order = order;
        this.leastOrder = leastOrder.clone();
        this.patterns = patterns;
        this.times = times;
        this.share = share;
        same = new double[levels.length][];
        other = new double[levels.length][];
        posterior = new double[patterns.length];
        for (int field = 0; field < levels.length; field++) {
            same[field] = beliefs(field, true);
            other[field] = beliefs(field, false);
        }
    }

    /// What each level is taken to be as often as before anything was seen: the same value most often for
    /// one person, something else for two.
    private double[] beliefs(int field, boolean same) {
        if (field == order) return (same ? ORDER_OF_ONE : ORDER_OF_TWO).clone();
        int most = levels[field];
        double[] beliefs = new double[most + 1];
        for (int level = 1; level <= most; level++) {
            int down = same ? most - level : level - 1;
            beliefs[level] = Math.pow(same ? 0.25 : 0.15, down);
        }
        double sum = Arrays.stream(beliefs).sum();
        for (int level = 1; level <= most; level++) beliefs[level] /= sum;
        return beliefs;
    }

    void learn() {
        // strangers first: nearly all pairs are, so their levels are what occurs at all
        count(other, false, 0);
        raiseOrder();
        double before = Double.NEGATIVE_INFINITY;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double likelihood = expect();
            maximise();
            if (Math.abs(likelihood - before) <= STILL * Math.abs(likelihood)) break;
            before = likelihood;
        }
        expect();
    }

    private double expect() {
        double likelihood = 0;
        for (int at = 0; at < patterns.length; at++) {
            double one = share;
            double two = 1 - share;
            for (int field = 0; field < levels.length; field++) {
                int level = patterns[at][field];
                if (level > 0) {
                    one *= same[field][level];
                    two *= other[field][level];
                }
            }
            posterior[at] = one / (one + two);
            likelihood += times[at] * Math.log(one + two);
        }
        return likelihood;
    }

    private void maximise() {
        double pairs = 0;
        double links = 0;
        for (int at = 0; at < patterns.length; at++) {
            pairs += times[at];
            links += times[at] * posterior[at];
        }
        share = Math.clamp(links / pairs, 1e-12, 0.5);
        count(same, true, 1);
        count(other, false, 1);
        raiseOrder();
    }

    /// Crossed names are so rare that those of two people would all be taken for one person.
    private void raiseOrder() {
        if (order < 0) return;
        for (int level = 1; level < leastOrder.length; level++) {
            other[order][level] = Math.max(other[order][level], leastOrder[level]);
        }
    }

    private void count(double[][] chances, boolean ofSame, int weighted) {
        for (int field = 0; field < levels.length; field++) {
            double[] sums = beliefs(field, ofSame);
            for (int level = 0; level < sums.length; level++) sums[level] *= INVENTED;
            for (int at = 0; at < patterns.length; at++) {
                double part = weighted == 0 ? 1 : ofSame ? posterior[at] : 1 - posterior[at];
                int level = patterns[at][field];
                if (level > 0) sums[level] += times[at] * part;
            }
            double sum = Arrays.stream(sums).sum();
            for (int level = 0; level < sums.length; level++) chances[field][level] = sums[level] / sum;
        }
    }

    /// How probable it is that a pair with this pattern, by its number, is one person.
    double probability(int pattern) {
        return posterior[pattern];
    }

    double share() {
        return share;
    }

    double same(int field, int level) {
        return same[field][level];
    }

    double other(int field, int level) {
        return other[field][level];
    }
}
