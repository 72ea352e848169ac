package waymark.insight.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SuppressionTest {

    private static final long[] USUAL_COUNTS = {0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 14, 17, 21, 26, 33, 40, 58};

    @Test
    void the_smallest_pattern_is_found_for_every_table_of_the_ground_truth() throws IOException {
        for (var each : oracle()) {
            var table = table(each);
            var suppression = Suppression.of(table, SuppressionRule.USUAL);
            if (each.get("secondary").isNull()) {
                assertThat(suppression).isInstanceOf(Suppression.NoSafePattern.class);
            } else {
                var safe = (Suppression.Safe) suppression;
                assertThat(safe.fewest()).isTrue();
                assertThat(safe.secondary().cardinality())
                        .as("table " + each.get("id"))
                        .isEqualTo(each.get("minSecondaryCount").asInt());
                assertThat(safe.secondary().stream()
                                .mapToLong(at -> count(table, at))
                                .sum())
                        .isEqualTo(each.get("minSecondaryValue").asLong());
            }
        }
    }

    @Test
    void the_interval_of_a_reader_is_the_one_of_the_ground_truth() throws IOException {
        for (var each : oracle()) {
            if (each.get("secondary").isNull()) continue;
            var table = table(each);
            var hidden = new BitSet();
            for (var place : each.get("attackerIntervals")) {
                hidden.set(place.get(0).get(0).asInt() * table.columns()
                        + place.get(0).get(1).asInt());
            }
            var intervals = Suppression.audit(table, hidden, SuppressionRule.USUAL);
            for (var place : each.get("attackerIntervals")) {
                int at = place.get(0).get(0).asInt() * table.columns()
                        + place.get(0).get(1).asInt();
                assertThat(intervals.get(at))
                        .isEqualTo(new Interval(
                                place.get(1).get(0).asLong(),
                                place.get(1).get(1).asLong()));
            }
        }
    }

    @Test
    void no_pattern_of_any_small_table_is_smaller_than_the_one_that_is_found() {
        var random = new Random(5);
        var rules = List.of(
                SuppressionRule.USUAL,
                SuppressionRule.USUAL.strict(),
                new SuppressionRule(7, false, SuppressionRule.Reader.TOTALS_ONLY));
        for (int time = 0; time < 60; time++) {
            var table = random(random, 2 + random.nextInt(3), 2 + random.nextInt(2));
            for (var rule : rules) {
                long fewest = fewest(table, rule);
                switch (Suppression.of(table, rule)) {
                    case Suppression.Safe safe ->
                        assertThat((long) safe.secondary().cardinality()).isEqualTo(fewest);
                    case Suppression.NoSafePattern _ -> assertThat(fewest).isEqualTo(-1);
                }
            }
        }
    }

    @Test
    void a_large_table_is_safe_for_a_solver_that_shares_no_code() {
        var table = random(new Random(3), 10, 20);
        var safe = (Suppression.Safe) Suppression.of(table, SuppressionRule.USUAL);
        var attack = new Attack().table("large", table, safe.hidden());
        safe.primary().stream().limit(3).forEach(at -> {
            String name = "large/" + at / 20 + "/" + at % 20;
            assertThat(attack.bound(name, false)).isLessThanOrEqualTo(1);
            assertThat(attack.bound(name, true)).isGreaterThanOrEqualTo(4);
        });
    }

    @Test
    void the_attack_recovers_what_primary_suppression_alone_leaves() {
        var table = CountTable.of(new long[][] {{3, 12}, {20, 30}});
        var alone = new BitSet();
        alone.set(0);
        assertThat(new Attack().table("t", table, alone).recovered(5))
                .containsExactly(new Attack.Recovered("t/0/0", 3, 3));
        var safe = (Suppression.Safe) Suppression.of(table, SuppressionRule.USUAL);
        assertThat(new Attack().table("t", table, safe.hidden()).recovered(5)).isEmpty();
    }

    @Test
    void a_reader_who_knows_that_zeros_are_printed_is_withstood_where_asked() throws IOException {
        for (var each : oracle()) {
            var table = table(each);
            if (Suppression.of(table, SuppressionRule.USUAL.strict()) instanceof Suppression.Safe safe) {
                assertThat(Suppression.exposed(table, safe.hidden(), SuppressionRule.USUAL.strict()))
                        .isEmpty();
            }
        }
    }

    @Test
    void where_nothing_is_safe_the_fewest_categories_to_merge_are_named() throws IOException {
        for (var each : oracle()) {
            if (!each.get("secondary").isNull()) continue;
            var table = table(each);
            var merging = Merging.of(table, SuppressionRule.USUAL).orElseThrow();
            assertThat(merging.rows().size() + merging.columns().size()).isEqualTo(table.rows() + table.columns() - 1);
            assertThat(Suppression.exposed(
                            merging.table(), merging.suppression().hidden(), SuppressionRule.USUAL))
                    .isEmpty();
        }
    }

    @Test
    void one_small_count_in_all_cannot_be_released_in_any_shape() {
        assertThat(Merging.of(CountTable.of(new long[][] {{1, 0}, {0, 2}}), SuppressionRule.USUAL))
                .isEmpty();
    }

    @Test
    void a_row_whose_people_are_all_in_one_category_is_said() {
        var table = CountTable.of(new long[][] {{9, 0, 0}, {8, 7, 30}, {0, 12, 11}});
        assertThat(ClassDisclosure.in(table)).containsExactly(new ClassDisclosure(true, 0, 0, 9));
    }

    @Test
    void the_threshold_is_never_below_five() {
        assertThatThrownBy(() -> new SuppressionRule(4, true, SuppressionRule.Reader.TOTALS_ONLY))
                .hasMessageContaining("never below 5");
    }

    static CountTable table(JsonNode node) {
        return CountTable.of(StreamSupport.stream(node.get("cells").spliterator(), false)
                .map(row -> StreamSupport.stream(row.spliterator(), false)
                        .mapToLong(JsonNode::asLong)
                        .toArray())
                .toArray(long[][]::new));
    }

    static Iterable<JsonNode> oracle() throws IOException {
        try (InputStream in = SuppressionTest.class.getResourceAsStream("/insight/suppression/oracle.json")) {
            return JsonMapper.builder()
                    .build()
                    .readTree(Objects.requireNonNull(in))
                    .get("tables");
        }
    }

    private static CountTable random(Random random, int rows, int columns) {
        var counts = new long[rows][columns];
        for (var row : counts) {
            for (int column = 0; column < columns; column++)
                row[column] = USUAL_COUNTS[random.nextInt(USUAL_COUNTS.length)];
        }
        return CountTable.of(counts);
    }

    private static long count(CountTable table, int at) {
        return table.count(at / table.columns(), at % table.columns());
    }

    /// By trying every pattern; -1 where none is safe.
    private static long fewest(CountTable table, SuppressionRule rule) {
        var primary = new BitSet();
        var others = new ArrayList<Integer>();
        for (int at = 0; at < table.rows() * table.columns(); at++) {
            if (rule.hides(count(table, at))) primary.set(at);
            else if (count(table, at) > 0) others.add(at);
        }
        int fewest = Integer.MAX_VALUE;
        for (int choice = 0; choice < 1 << others.size(); choice++) {
            if (Integer.bitCount(choice) >= fewest) continue;
            var hidden = (BitSet) primary.clone();
            for (int at = 0; at < others.size(); at++) if ((choice >> at & 1) != 0) hidden.set(others.get(at));
            if (Suppression.exposed(table, hidden, rule).isEmpty()) fewest = Integer.bitCount(choice);
        }
        return fewest == Integer.MAX_VALUE ? -1 : fewest;
    }
}
