package waymark.insight.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Synthetic records show no combination that few people have, and say what was lost.
class SyntheticExtractTest {

    private static final List<String> ATTRIBUTES = List.of("year", "kind", "age", "region");

    private static Pool pool(int people) {
        var random = new SplittableRandom(7);
        var rows = new ArrayList<Pool.Row>();
        for (int person = 0; person < people; person++) {
            var row = new ArrayList<String>();
            for (int place = 0; place < ATTRIBUTES.size(); place++) {
                // skewed, as attributes of people are
                row.add("v" + (int) (6 * Math.pow(random.nextDouble(), 2.5)));
            }
            rows.add(new Pool.Row(row, 1));
        }
        return new Pool(ATTRIBUTES, rows);
    }

    @Test
    void refuses_fewer_than_a_thousand_people_and_fewer_than_ten_who_share() {
        assertThatThrownBy(() -> SyntheticExtract.of(pool(999), 10, 2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SyntheticExtract.of(pool(1000), 9, 2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shows_no_combination_that_fewer_than_ten_people_have() {
        for (int length = 2; length <= 3; length++) {
            var pool = pool(2000);
            var made = SyntheticExtract.of(pool, 10, length, 3);
            assertThat(made.records()).hasSize(2000);
            assertThat(made.aggregates()).allMatch(each -> each.people() >= 10 && each.people() % 10 == 0);
            assertThat(rare(pool, made.records(), length)).isEmpty();
            assertThat(made.loss().kept()).isEqualTo(made.aggregates().size());
            assertThat(made.loss().coveredShare()).isBetween(0.3, 1.0);
            assertThat(made.loss().meanError()).isBetween(0.0, 0.35);
            assertThat(SyntheticExtract.of(pool, 10, length, 3)).isEqualTo(made);
        }
    }

    /// Pairs and triples of the records that fewer than ten people of the pool have, found apart from the code that is
    /// tried.
    private static List<Map<Integer, String>> rare(Pool pool, List<List<String>> records, int length) {
        var found = new ArrayList<Map<Integer, String>>();
        for (int mask = 1; mask < 1 << ATTRIBUTES.size(); mask++) {
            if (Integer.bitCount(mask) > length) {
                continue;
            }
            var counts = new HashMap<Map<Integer, String>, Integer>();
            for (var row : pool.rows()) {
                counts.merge(of(row.values(), mask), row.people(), Integer::sum);
            }
            for (var record : records) {
                var each = of(record, mask);
                if (!each.containsValue("") && counts.getOrDefault(each, 0) < 10) {
                    found.add(each);
                }
            }
        }
        return found;
    }

    private static Map<Integer, String> of(List<String> row, int mask) {
        var values = new HashMap<Integer, String>();
        for (int place = 0; place < row.size(); place++) {
            if ((mask >> place & 1) == 1) {
                values.put(place, row.get(place));
            }
        }
        return values;
    }
}
