package waymark.insight.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/// Synthetic records, the counts they were made from, and what was lost on the way.
///
/// @param aggregates each combination of up to so many attributes that at least so many people have, with their
///     number rounded down to a multiple of that: a record shows no other combination
/// @param records    a value for each attribute; empty where none could be given
public record SyntheticExtract(
        List<String> attributes, List<Aggregate> aggregates, List<List<String>> records, Loss loss) {

    /// With fewer people a local extract is noise or gives people away.
    public static final int LEAST_PEOPLE = 1000;

    /// People who share a combination, at least.
    public static final int LEAST_SHARED = 10;

    public SyntheticExtract {
        attributes = List.copyOf(attributes);
        aggregates = List.copyOf(aggregates);
        records = List.copyOf(records);
    }

    /// A combination that is reported.
    ///
    /// @param values by the place of the attribute
    public record Aggregate(Map<Integer, String> values, int people) {

        public Aggregate {
            values = Collections.unmodifiableMap(new TreeMap<>(values));
        }
    }

    /// What was lost.
    ///
    /// @param combinations that anybody of the pool has
    /// @param kept         those that enough people have
    /// @param coveredShare of the people of the pool, those of whom every combination was kept
    /// @param meanError    of the counts of kept combinations in the records, as a share of what they should be
    /// @param emptyShare   of the values of the records, those that could not be given
    public record Loss(int combinations, int kept, double coveredShare, double meanError, double emptyShare) {}

    /// Makes an extract.
    ///
    /// @param least  people who share a combination, at least 10
    /// @param length how many attributes a combination has at most, 2 or 3
    /// @throws IllegalArgumentException below 1,000 people, or with a rule that is too weak
    public static SyntheticExtract of(Pool pool, int least, int length, long seed) {
        if (pool.people() < LEAST_PEOPLE || least < LEAST_SHARED || length < 2 || length > 3) {
            throw new IllegalArgumentException(
                    "Not a pool of %d people and combinations of %d people".formatted(LEAST_PEOPLE, LEAST_SHARED));
        }
        return new Maker(pool, least, length, seed).make();
    }

    /// Works with codes: a value of an attribute is 16 bits, a combination the codes of its values beside each
    /// other, those of later attributes higher.
    private static final class Maker {

        private static final int BITS = 16;
        private static final int VALUES = 1 << 12;
        private static final long CODE = (1L << BITS) - 1;

        private final Pool pool;
        private final int least;
        private final int length;
        private final SplittableRandom random;
        private final Map<Long, Integer> counts = new HashMap<>();
        private final Map<Long, Integer> kept = new HashMap<>();
        private final List<List<String>> values = new ArrayList<>();
        private final List<int[]> candidates = new ArrayList<>();

        Maker(Pool pool, int least, int length, long seed) {
            this.pool = pool;
            this.least = least;
            this.length = length;
            this.random = new SplittableRandom(seed);
        }

        SyntheticExtract make() {
            for (int place = 0; place < pool.attributes().size(); place++) {
                values.add(values(place));
            }
            for (var row : pool.rows()) {
                combinations(codes(row.values()), each -> counts.merge(each, row.people(), Integer::sum));
            }
            counts.forEach((combination, people) -> {
                if (people >= least) {
                    kept.put(combination, people / least * least);
                }
            });
            for (int place = 0; place < values.size(); place++) {
                int at = place;
                candidates.add(IntStream.range(0, values.get(place).size())
                        .map(value -> code(at, value))
                        .filter(code -> kept.containsKey((long) code))
                        .toArray());
            }
            int people = (int) (pool.people() / least * least);
            int[][] records = new int[people][];
            for (int record = 0; record < people; record++) {
                records[record] = record();
            }
            return new SyntheticExtract(
                    pool.attributes(),
                    aggregates(),
                    Arrays.stream(records).map(this::words).toList(),
                    loss(records));
        }

        private List<String> values(int place) {
            var all = pool.rows().stream()
                    .map(row -> row.values().get(place))
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .sorted()
                    .toList();
            if (all.size() >= VALUES) {
                throw new IllegalArgumentException("An attribute with more than " + VALUES + " values");
            }
            return all;
        }

        private static int code(int place, int value) {
            return place * VALUES + value + 1;
        }

        /// By the place of the attribute; 0 where the value is not known.
        private int[] codes(List<String> row) {
            int[] codes = new int[row.size()];
            for (int place = 0; place < codes.length; place++) {
                int value = Collections.binarySearch(values.get(place), row.get(place));
                codes[place] = row.get(place).isEmpty() ? 0 : code(place, value);
            }
            return codes;
        }

        private List<String> words(int[] record) {
            var words = new ArrayList<String>();
            for (int code : record) {
                words.add(code == 0 ? "" : word(code));
            }
            return List.copyOf(words);
        }

        private String word(int code) {
            return values.get((code - 1) / VALUES).get((code - 1) % VALUES);
        }

        private static long pair(long one, long other) {
            return Math.min(one, other) | Math.max(one, other) << BITS;
        }

        private static long triple(long one, long other, long third) {
            long least = Math.min(one, Math.min(other, third));
            long most = Math.max(one, Math.max(other, third));
            return least | (one + other + third - least - most) << BITS | most << 2 * BITS;
        }

        /// All combinations of up to so many values that are known.
        private void combinations(int[] row, LongConsumer use) {
            for (int one = 0; one < row.length; one++) {
                if (row[one] != 0) {
                    use.accept(row[one]);
                    for (int other = one + 1; other < row.length; other++) {
                        if (row[other] != 0) {
                            use.accept(pair(row[one], row[other]));
                            for (int third = other + 1; length == 3 && third < row.length; third++) {
                                if (row[third] != 0) {
                                    use.accept(triple(row[one], row[other], row[third]));
                                }
                            }
                        }
                    }
                }
            }
        }

        /// One value after the other, in an order drawn by chance, each as likely as the reported pairs with
        /// what was drawn before make it, and none that makes a combination which is not reported.
        private int[] record() {
            int[] order = IntStream.range(0, values.size()).toArray();
            for (int at = order.length - 1; at > 0; at--) {
                int other = random.nextInt(at + 1);
                int swapped = order[at];
                order[at] = order[other];
                order[other] = swapped;
            }
            int[] record = new int[order.length];
            for (int place : order) {
                record[place] = draw(record, candidates.get(place));
            }
            return record;
        }

        private int draw(int[] record, int[] codes) {
            double[] weights = new double[codes.length];
            double known = 0;
            double sum = 0;
            for (int at = 0; at < codes.length; at++) {
                known += kept.getOrDefault((long) codes[at], 0);
                weights[at] = weight(record, codes[at]);
                sum += weights[at];
            }
            double unknown = Math.clamp(1 - known / pool.people(), 0, 1 - 1e-9);
            double drawn = random.nextDouble() * sum / (1 - unknown);
            for (int at = 0; at < codes.length; at++) {
                drawn -= weights[at];
                if (drawn < 0) {
                    return codes[at];
                }
            }
            return 0;
        }

        /// 0 where the value would make a combination that is not reported.
        private double weight(int[] record, int code) {
            double alone = kept.getOrDefault((long) code, 0);
            double weight = alone;
            for (int one = 0; one < record.length && weight > 0; one++) {
                if (record[one] != 0) {
                    weight *= kept.getOrDefault(pair(code, record[one]), 0) / alone;
                    for (int other = one + 1; length == 3 && other < record.length && weight > 0; other++) {
                        boolean reported =
                                record[other] == 0 || kept.containsKey(triple(code, record[one], record[other]));
                        weight = reported ? weight : 0;
                    }
                }
            }
            return weight;
        }

        private List<Aggregate> aggregates() {
            var all = new ArrayList<Aggregate>();
            kept.forEach((combination, people) -> {
                var named = new TreeMap<Integer, String>();
                for (long rest = combination; rest != 0; rest >>>= BITS) {
                    int code = (int) (rest & CODE);
                    named.put((code - 1) / VALUES, word(code));
                }
                all.add(new Aggregate(named, people));
            });
            all.sort(Comparator.<Aggregate>comparingInt(each -> each.values().size())
                    .thenComparing(each -> each.values().toString()));
            return all;
        }

        private Loss loss(int[][] records) {
            long covered = 0;
            for (var row : pool.rows()) {
                boolean[] all = {true};
                combinations(codes(row.values()), each -> all[0] &= kept.containsKey(each));
                covered += all[0] ? row.people() : 0;
            }
            var made = new HashMap<Long, Integer>();
            long empty = 0;
            for (int[] record : records) {
                combinations(record, each -> made.merge(each, 1, Integer::sum));
                empty += Arrays.stream(record).filter(code -> code == 0).count();
            }
            double off = 0;
            double should = 0;
            for (var each : kept.entrySet()) {
                off += Math.abs(made.getOrDefault(each.getKey(), 0) - each.getValue());
                should += each.getValue();
            }
            return new Loss(
                    counts.size(),
                    kept.size(),
                    (double) covered / pool.people(),
                    should == 0 ? 1 : off / should,
                    (double) empty / ((long) records.length * values.size()));
        }
    }
}
