package waymark.insight.linkage;

import java.lang.reflect.InvocationTargetException;

/// Record-level encodings (one Bloom filter of 1,024 bits for a whole record): all pairs of two lists
/// whose Dice coefficient is at least a threshold. For where the unit that compares may not have
/// field-level encodings; it finds fewer people than those do.
///
/// With the Vector API where the program was started with `--add-modules jdk.incubator.vector` on a
/// machine with vectors of 512 bits; with loops that the compiler vectorises otherwise. Both find the
/// same pairs.
public interface DiceSearch {

    /// 64-bit words of a record.
    int WORDS = 16;

    /// Takes a pair that was found.
    @FunctionalInterface
    interface Hits {
        void found(int one, int other, double dice);
    }

    /// @param one [#WORDS] words for each record, one record after the other
    /// @param other in the same way
    /// @param threshold above 0, up to 1
    /// @param hits is told of each pair, in no certain order
    void search(long[] one, long[] other, double threshold, Hits hits);

    /// What it runs on, to be printed beside a measurement.
    String name();

    /// The fastest that this machine and this start of the program allow.
    static DiceSearch fastest() {
        if (ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()) {
            try {
                var vector = (DiceSearch) Class.forName("waymark.insight.linkage.VectorDiceSearch")
                        .getDeclaredConstructor()
                        .newInstance();
                if (vector.isAble()) return vector;
            } catch (ClassNotFoundException
                    | NoSuchMethodException
                    | InstantiationException
                    | IllegalAccessException
                    | InvocationTargetException absent) {
                return new LoopDiceSearch();
            }
        }
        return new LoopDiceSearch();
    }

    /// Whether it is fast on this machine.
    default boolean isAble() {
        return true;
    }

    /// How many bits each record has.
    static int[] counts(long[] records) {
        int[] counts = new int[records.length / WORDS];
        for (int at = 0; at < records.length; at++) counts[at / WORDS] += Long.bitCount(records[at]);
        return counts;
    }

    /// For each number of bits of two records together, how many they need in common.
    static int[] needed(double threshold) {
        if (!(threshold > 0 && threshold <= 1))
            throw new IllegalArgumentException("a threshold is above 0 and up to 1");
        int[] needed = new int[2 * 64 * WORDS + 1];
        for (int both = 0; both < needed.length; both++) {
            int common = (int) (threshold * both / 2);
            while (2.0 * common < threshold * both || common == 0) common++;
            needed[both] = common;
        }
        return needed;
    }
}
