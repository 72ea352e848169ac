package waymark.insight.disclosure;

import java.io.IOException;
import java.util.Random;

/// How many tables of the ground truth are safe and smallest, and how long large tables take.
public final class DisclosureBench {

    private static final long[] COUNTS = {0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 14, 17, 21, 26, 33, 40, 58};

    private DisclosureBench() {}

    public static void print() throws IOException {
        System.out.println("  Disclosure control");
        int tables = 0;
        int right = 0;
        long slowest = 0;
        for (var each : SuppressionTest.oracle()) {
            tables++;
            var table = SuppressionTest.table(each);
            long start = System.nanoTime();
            var answer = Suppression.of(table, SuppressionRule.USUAL);
            slowest = Math.max(slowest, System.nanoTime() - start);
            boolean same = answer instanceof Suppression.Safe safe
                    ? safe.secondary().cardinality()
                                    == each.path("minSecondaryCount").asInt(-1)
                            && Suppression.exposed(table, safe.hidden(), SuppressionRule.USUAL)
                                    .isEmpty()
                    : each.get("secondary").isNull();
            if (same) right++;
        }
        System.out.printf(
                "  ground truth: %d of %d tables safe and smallest; slowest %.0f ms (reference in Python: 2,400 ms)%n",
                right, tables, slowest / 1e6);
        var random = new Random(7);
        for (int round = 1; round <= 6; round++) {
            var counts = new long[10][20];
            for (var row : counts) {
                for (int at = 0; at < row.length; at++) row[at] = COUNTS[random.nextInt(COUNTS.length)];
            }
            long start = System.nanoTime();
            var answer = Suppression.of(CountTable.of(counts), SuppressionRule.USUAL);
            String words = answer instanceof Suppression.Safe safe
                    ? safe.primary().cardinality() + " small counts, "
                            + safe.secondary().cardinality() + " others hidden"
                            + (safe.fewest() ? ", proved the fewest" : ", not proved the fewest")
                    : "no safe pattern";
            System.out.printf("  10 by 20, table %d: %.0f ms, %s%n", round, (System.nanoTime() - start) / 1e6, words);
        }
    }
}
