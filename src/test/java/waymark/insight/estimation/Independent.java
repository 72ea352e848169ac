package waymark.insight.estimation;

import java.util.SplittableRandom;

/// Tables of people whom each list meets by the same chance, whatever other list they are on.
final class Independent {

    private Independent() {}

    static int[] counts(int lists, int people, double chance) {
        var random = new SplittableRandom(11);
        int[] counts = new int[1 << lists];
        for (int person = 0; person < people; person++) {
            int combination = 0;
            for (int list = 0; list < lists; list++) {
                combination |= random.nextDouble() < chance ? 1 << list : 0;
            }
            counts[combination]++;
        }
        counts[0] = 0;
        return counts;
    }
}
