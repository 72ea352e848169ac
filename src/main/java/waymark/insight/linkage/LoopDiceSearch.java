package waymark.insight.linkage;

import java.util.Arrays;

/// Blocks of records with their words side by side, so that the compiler counts the bits of several at
/// once.
final class LoopDiceSearch implements DiceSearch {

    private static final int BLOCK = 1024;

    @Override
    public void search(long[] one, long[] other, double threshold, Hits hits) {
        int[] needed = DiceSearch.needed(threshold);
        int[] mine = DiceSearch.counts(one);
        int[] theirs = DiceSearch.counts(other);
        long[] block = new long[BLOCK * WORDS];
        int[] common = new int[BLOCK];
        for (int start = 0; start < theirs.length; start += BLOCK) {
            int length = Math.min(BLOCK, theirs.length - start);
            int fewest = Integer.MAX_VALUE;
            for (int record = 0; record < length; record++) {
                fewest = Math.min(fewest, theirs[start + record]);
                for (int word = 0; word < WORDS; word++) {
                    block[word * BLOCK + record] = other[(start + record) * WORDS + word];
                }
            }
            for (int person = 0; person < mine.length; person++) {
                count(one, person * WORDS, block, common, length);
                int least = needed[mine[person] + fewest];
                for (int record = 0; record < length; record++) {
                    if (common[record] >= least) {
                        int both = mine[person] + theirs[start + record];
                        if (common[record] >= needed[both]) {
                            hits.found(person, start + record, 2.0 * common[record] / both);
                        }
                    }
                }
            }
        }
    }

    private static void count(long[] one, int from, long[] block, int[] common, int length) {
        Arrays.fill(common, 0, length, 0);
        for (int word = 0; word < WORDS; word++) add(one[from + word], block, word * BLOCK, common, length);
    }

    private static void add(long bits, long[] block, int at, int[] common, int length) {
        for (int record = 0; record < length; record++) common[record] += Long.bitCount(bits & block[at + record]);
    }

    @Override
    public String name() {
        return "loops";
    }
}
