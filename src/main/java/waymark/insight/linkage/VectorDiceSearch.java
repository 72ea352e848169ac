package waymark.insight.linkage;

import java.util.Arrays;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Tiles of eight records, one in each lane, beside four of the other list at a time.
final class VectorDiceSearch implements DiceSearch {

    private static final VectorSpecies<Long> SPECIES = LongVector.SPECIES_512;
    private static final int LANES = 8;

    /// So many tiles stay in the nearest caches while all of the other list passes by.
    private static final int TILES = 128;

    @Override
    public boolean isAble() {
        return LongVector.SPECIES_PREFERRED.length() >= LANES;
    }

    @Override
    public void search(long[] one, long[] other, double threshold, Hits hits) {
        var run = new Run(one, other, DiceSearch.needed(threshold), hits);
        for (int start = 0; start < run.tiles; start += TILES) {
            int end = Math.min(run.tiles, start + TILES);
            int person = 0;
            for (; person + 4 <= run.mine.length; person += 4) run.four(person, start, end);
            for (; person < run.mine.length; person++) run.single(person, start, end);
        }
    }

    @Override
    public String name() {
        return "Vector API, 512 bits";
    }

    private static final class Run {

        private final long[] one;
        private final int[] needed;
        private final Hits hits;
        private final int[] mine;
        private final int[] theirs;
        private final int[] fewest;
        private final long[] woven;
        private final long[] common = new long[4 * LANES];
        private final int tiles;

        Run(long[] one, long[] other, int[] needed, Hits hits) {
            this.one = one;
            this.needed = needed;
            this.hits = hits;
            mine = DiceSearch.counts(one);
            theirs = DiceSearch.counts(other);
            tiles = (theirs.length + LANES - 1) / LANES;
            woven = new long[tiles * LANES * WORDS];
            fewest = new int[tiles];
            Arrays.fill(fewest, Integer.MAX_VALUE);
            for (int record = 0; record < theirs.length; record++) {
                int tile = record / LANES;
                fewest[tile] = Math.min(fewest[tile], theirs[record]);
                for (int word = 0; word < WORDS; word++) {
                    woven[(tile * WORDS + word) * LANES + record % LANES] = other[record * WORDS + word];
                }
            }
        }

        void four(int person, int start, int end) {
            for (int tile = start; tile < end; tile++) {
                long enough = common(one, person * WORDS, woven, tile * WORDS * LANES, common, least(person, tile));
                if (enough != 0) {
                    for (int next = 0; next < 4; next++) tell(next * LANES, person + next, tile);
                }
            }
        }

        /// The least that one of the four needs in common with a record of the tile.
        private int least(int person, int tile) {
            int few = Math.min(Math.min(mine[person], mine[person + 1]), Math.min(mine[person + 2], mine[person + 3]));
            return needed[few + fewest[tile]];
        }

        /// The bits in common of four records with eight, 32 numbers; only written where one of them is
        /// enough. Vectors stay within this method, else each would be an object.
        private static long common(long[] one, int from, long[] woven, int at, long[] common, int least) {
            var first = LongVector.zero(SPECIES);
            var second = LongVector.zero(SPECIES);
            var third = LongVector.zero(SPECIES);
            var fourth = LongVector.zero(SPECIES);
            for (int word = 0; word < WORDS; word++) {
                var records = LongVector.fromArray(SPECIES, woven, at + word * LANES);
                first = first.add(records.and(LongVector.broadcast(SPECIES, one[from + word]))
                        .lanewise(VectorOperators.BIT_COUNT));
                second = second.add(records.and(LongVector.broadcast(SPECIES, one[from + WORDS + word]))
                        .lanewise(VectorOperators.BIT_COUNT));
                third = third.add(records.and(LongVector.broadcast(SPECIES, one[from + 2 * WORDS + word]))
                        .lanewise(VectorOperators.BIT_COUNT));
                fourth = fourth.add(records.and(LongVector.broadcast(SPECIES, one[from + 3 * WORDS + word]))
                        .lanewise(VectorOperators.BIT_COUNT));
            }
            var most = first.max(second).max(third.max(fourth));
            if (!most.compare(VectorOperators.GE, LongVector.broadcast(SPECIES, least))
                    .anyTrue()) return 0;
            first.intoArray(common, 0);
            second.intoArray(common, LANES);
            third.intoArray(common, 2 * LANES);
            fourth.intoArray(common, 3 * LANES);
            return 1;
        }

        void single(int person, int start, int end) {
            for (int tile = start; tile < end; tile++) {
                for (int lane = 0; lane < LANES; lane++) {
                    long sum = 0;
                    for (int word = 0; word < WORDS; word++) {
                        sum += Long.bitCount(one[person * WORDS + word] & woven[(tile * WORDS + word) * LANES + lane]);
                    }
                    common[lane] = sum;
                }
                tell(0, person, tile);
            }
        }

        private void tell(int from, int person, int tile) {
            for (int lane = 0; lane < LANES && tile * LANES + lane < theirs.length; lane++) {
                int both = mine[person] + theirs[tile * LANES + lane];
                if (common[from + lane] >= needed[both]) {
                    hits.found(person, tile * LANES + lane, 2.0 * common[from + lane] / both);
                }
            }
        }
    }
}
