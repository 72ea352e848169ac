package waymark.insight.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DiceSearchTest {

    @Test
    void what_is_fastest_here_finds_the_same_pairs_as_counting_one_by_one() {
        long[] one = random(1, 203);
        long[] other = random(2, 1101);
        for (double threshold : new double[] {0.3, 0.42, 0.5, 1}) {
            Set<String> expected = new TreeSet<>();
            for (int person = 0; person < 203; person++) {
                for (int record = 0; record < 1101; record++) {
                    int common = 0;
                    int both = 0;
                    for (int word = 0; word < DiceSearch.WORDS; word++) {
                        long mine = one[person * DiceSearch.WORDS + word];
                        long theirs = other[record * DiceSearch.WORDS + word];
                        common += Long.bitCount(mine & theirs);
                        both += Long.bitCount(mine) + Long.bitCount(theirs);
                    }
                    if (2.0 * common >= threshold * both) expected.add(person + " " + record);
                }
            }
            for (var search : new DiceSearch[] {new LoopDiceSearch(), DiceSearch.fastest()}) {
                Set<String> found = new TreeSet<>();
                search.search(one, other, threshold, (mine, theirs, _) -> found.add(mine + " " + theirs));
                assertThat(found).as(search.name()).isEqualTo(expected);
            }
        }
    }

    private static long[] random(long seed, int records) {
        var random = new Random(seed);
        long[] words = new long[records * DiceSearch.WORDS];
        for (int at = 0; at < words.length; at++) words[at] = random.nextLong() & random.nextLong();
        return words;
    }
}
