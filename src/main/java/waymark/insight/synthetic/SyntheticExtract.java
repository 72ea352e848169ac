package waymark.insight.synthetic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;

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
            throw new IllegalArgumentException("Not a pool of %d people and combinations of %d people"
                    .formatted(LEAST_PEOPLE, LEAST_SHARED));
        }
        return new Maker(pool, least, length, seed).make();
    }

    private static final class Maker {

        private final Pool pool;
        private final int least;
        private final int length;
        private final SplittableRandom random;
        private final Random shuffling;
        private final Map<Map<Integer, String>, Integer> counts = new HashMap<>();
        private final Map<Map<Integer, String>, Integer> kept = new HashMap<>();
        private final List<List<String>> values = new ArrayList<>();

        Maker(Pool pool, int least, int length, long seed) {
            this.pool = pool;
            this.least = least;
            this.length = length;
            this.random = new SplittableRandom(seed);
            this.shuffling = new Random(seed);
        }

        SyntheticExtract make() {
            for (var row : pool.rows()) {
                combinations(row.values(), each -> counts.merge(each, row.people(), Integer::sum));
            }
            counts.forEach((combination, people) -> {
                if (people >= least) {
                    kept.put(combination, people / least * least);
                }
            });
            for (int attribute = 0; attribute < pool.attributes().size(); attribute++) {
                int place = attribute;
                values.add(kept.keySet().stream()
                        .filter(each -> each.size() == 1 && each.containsKey(place))
                        .map(each -> each.getOrDefault(place, ""))
                        .sorted()
                        .toList());
            }
            int people = (int) (pool.people() / least * least);
            var records = new ArrayList<List<String>>();
            for (int record = 0; record < people; record++) {
                records.add(record());
            }
            return new SyntheticExtract(pool.attributes(), aggregates(), records, loss(records));
        }

        /// All combinations of up to so many values that are known.
        private void combinations(List<String> row, Consumer<Map<Integer, String>> use) {
            extend(row, 0, Map.of(), use);
        }

        private void extend(
                List<String> row, int from, Map<Integer, String> chosen, Consumer<Map<Integer, String>> use) {
            for (int place = from; place < row.size(); place++) {
                if (!row.get(place).isEmpty()) {
                    var next = new TreeMap<>(chosen);
                    next.put(place, row.get(place));
                    use.accept(Map.copyOf(next));
                    if (next.size() < length) {
                        extend(row, place + 1, next, use);
                    }
                }
            }
        }

        /// One value after the other, in an order drawn by chance, each as likely as the reported pairs with what was
        /// drawn before make it, and none that makes a combination which is not reported.
        private List<String> record() {
            var order = new ArrayList<Integer>();
            for (int place = 0; place < values.size(); place++) {
                order.add(place);
            }
            Collections.shuffle(order, shuffling);
            var record = new ArrayList<>(Collections.nCopies(values.size(), ""));
            for (int place : order) {
                record.set(place, draw(record, place));
            }
            return List.copyOf(record);
        }

        private String draw(List<String> record, int place) {
            var candidates = values.get(place);
            double[] weights = new double[candidates.size() + 1];
            double known = 0;
            double sum = 0;
            for (int at = 0; at < candidates.size(); at++) {
                double alone = kept.getOrDefault(Map.of(place, candidates.get(at)), 0);
                known += alone;
                weights[at] = allowed(record, place, candidates.get(at)) ? weight(record, place, candidates.get(at)) : 0;
                sum += weights[at];
            }
            double unknown = Math.max(0, pool.people() - known) / pool.people();
            weights[candidates.size()] = sum == 0 ? 1 : sum * unknown / Math.max(1e-9, 1 - unknown);
            double drawn = random.nextDouble() * (sum + weights[candidates.size()]);
            for (int at = 0; at < candidates.size(); at++) {
                drawn -= weights[at];
                if (drawn < 0) {
                    return candidates.get(at);
                }
            }
            return "";
        }

        private double weight(List<String> record, int place, String value) {
            double alone = kept.getOrDefault(Map.of(place, value), 0);
            double weight = alone;
            for (int other = 0; other < record.size(); other++) {
                if (!record.get(other).isEmpty()) {
                    weight *= kept.getOrDefault(Map.of(place, value, other, record.get(other)), 0) / alone;
                }
            }
            return weight;
        }

        private boolean allowed(List<String> record, int place, String value) {
            var with = new ArrayList<>(record);
            with.set(place, value);
            boolean[] allowed = {true};
            combinations(with, each -> allowed[0] &= !each.containsKey(place) || kept.containsKey(each));
            return allowed[0];
        }

        private List<Aggregate> aggregates() {
            var all = new ArrayList<Aggregate>();
            kept.forEach((combination, people) -> all.add(new Aggregate(combination, people)));
            all.sort((one, other) -> {
                int size = Integer.compare(one.values().size(), other.values().size());
                return size != 0
                        ? size
                        : one.values().toString().compareTo(other.values().toString());
            });
            return all;
        }

        private Loss loss(List<List<String>> records) {
            long covered = 0;
            for (var row : pool.rows()) {
                boolean[] all = {true};
                combinations(row.values(), each -> all[0] &= kept.containsKey(each));
                covered += all[0] ? row.people() : 0;
            }
            var made = new HashMap<Map<Integer, String>, Integer>();
            long empty = 0;
            for (var record : records) {
                combinations(record, each -> made.merge(each, 1, Integer::sum));
                empty += record.stream().filter(String::isEmpty).count();
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
                    (double) empty / ((long) records.size() * values.size()));
        }
    }
}
