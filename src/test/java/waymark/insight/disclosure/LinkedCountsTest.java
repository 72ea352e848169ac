package waymark.insight.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import waymark.insight.Counts;
import waymark.insight.DisclosureControl;
import waymark.insight.SmallNumberRule;
import waymark.insight.disclosure.LinkedCounts.State;

class LinkedCountsTest {

    @Test
    void a_single_table_has_the_same_answer_as_its_flow() throws IOException {
        for (var each : SuppressionTest.oracle()) {
            var table = SuppressionTest.table(each);
            if (table.rows() * table.columns() > 12) continue;
            var linked = LinkedCounts.builder().table("t", table, State.PRINTED);
            var totals = each.get("rowTotals").toString() + each.get("colTotals");
            if (totals.matches(".*[\\[,][1-4][,\\]].*")) continue; // totals that are themselves too small to print
            var answer = Suppression.of(linked.build(), SuppressionRule.USUAL);
            if (each.get("secondary").isNull()) {
                assertThat(answer).isInstanceOf(Suppression.NoSafePattern.class);
            } else {
                assertThat(((Suppression.Safe) answer).secondary().cardinality())
                        .isEqualTo(each.get("minSecondaryCount").asInt());
            }
        }
    }

    @Test
    void areas_that_add_up_to_the_partnership_are_not_given_away_by_its_total() {
        var counts = LinkedCounts.builder()
                .count("Hull", 14)
                .count("East Riding", 3)
                .count("North Lincolnshire", 9)
                .count("partnership", 26, State.PRINTED)
                .sum("partnership", List.of("Hull", "East Riding", "North Lincolnshire"))
                .build();
        var safe = (Suppression.Safe) Suppression.of(counts, SuppressionRule.USUAL);
        assertThat(names(counts, safe.hidden())).containsExactly("East Riding", "North Lincolnshire");
        assertThat(new Attack().linked(counts, safe.hidden()).recovered(5)).isEmpty();
    }

    @Test
    void a_second_release_that_would_reveal_a_person_of_the_first_is_refused() {
        // the year to date was printed for both quarters; printing the second quarter gives the first away
        var counts = LinkedCounts.builder()
                .count("Q1", 3, State.HIDDEN)
                .count("Q2", 11, State.PRINTED)
                .count("year to Q2", 14, State.PRINTED)
                .sum("year to Q2", List.of("Q1", "Q2"))
                .build();
        var refused = (Suppression.NoSafePattern) Suppression.of(counts, SuppressionRule.USUAL);
        assertThat(refused.exposed()).containsEntry(0, new Interval(3, 3));
    }

    @Test
    void the_new_quarter_is_hidden_where_that_keeps_the_old_one_safe() {
        var counts = LinkedCounts.builder()
                .count("Q1", 3, State.HIDDEN)
                .count("Q2", 11)
                .count("year to Q2", 14, State.PRINTED)
                .sum("year to Q2", List.of("Q1", "Q2"))
                .build();
        var safe = (Suppression.Safe) Suppression.of(counts, SuppressionRule.USUAL);
        assertThat(names(counts, safe.hidden())).containsExactly("Q1", "Q2");
    }

    @Test
    void tables_that_are_safe_alone_and_not_together_are_found_out() {
        // the first table prints areas 1 and 2, the second a group that is area 2 and the people of area 3
        var builder = LinkedCounts.builder()
                .count("area 1", 3, State.HIDDEN)
                .count("area 2", 8, State.HIDDEN)
                .count("areas 1 and 2", 11, State.PRINTED)
                .count("area 3", 20, State.PRINTED)
                .count("areas 2 and 3", 28)
                .sum("areas 1 and 2", List.of("area 1", "area 2"))
                .sum("areas 2 and 3", List.of("area 2", "area 3"));
        var counts = builder.build();
        var before = new BitSet();
        before.set(0, 2);
        assertThat(counts.exposed(before, SuppressionRule.USUAL)).containsEntry(0, new Interval(3, 3));
        assertThat(new Attack().linked(counts, before).recovered(5))
                .containsExactly(new Attack.Recovered("area 1", 3, 3));
        var safe = (Suppression.Safe) Suppression.of(counts, SuppressionRule.USUAL);
        assertThat(names(counts, safe.hidden())).containsExactly("area 1", "area 2", "areas 2 and 3");
        assertThat(new Attack().linked(counts, safe.hidden()).recovered(5)).isEmpty();
    }

    @Test
    void successive_quarters_by_area_are_audited_with_their_year() {
        var random = new Random(11);
        for (int time = 0; time < 5; time++) {
            var builder = LinkedCounts.builder();
            for (int area = 0; area < 4; area++) {
                for (int quarter = 1; quarter <= 4; quarter++) {
                    long count = random.nextInt(14);
                    builder.count("area " + area + " Q" + quarter, count);
                }
                builder.total("area " + area + " year", quarters("area " + area + " "));
            }
            for (String period : List.of("Q1", "Q2", "Q3", "Q4", "year")) {
                var parts = List.of("area 0 " + period, "area 1 " + period, "area 2 " + period, "area 3 " + period);
                builder.total("all " + period, parts);
            }
            builder.sum("all year", quarters("all "));
            var counts = builder.build();
            if (Suppression.of(counts, SuppressionRule.USUAL) instanceof Suppression.Safe safe) {
                assertThat(new Attack().linked(counts, safe.hidden()).recovered(5))
                        .isEmpty();
            }
        }
    }

    @Test
    void what_the_simple_control_prints_withstands_the_attack() {
        var rows = List.of("Hull", "East Riding", "North Lincolnshire");
        var released = DisclosureControl.release(
                Counts.none()
                        .with("Hull", "adults", 2)
                        .with("Hull", "children", 9)
                        .with("East Riding", "adults", 7)
                        .with("East Riding", "children", 0)
                        .with("North Lincolnshire", "adults", 12)
                        .with("North Lincolnshire", "children", 4),
                SmallNumberRule.USUAL);
        var attack = new Attack();
        for (var row : rows) {
            for (var column : List.of("adults", "children")) attack.figure(row + column, released.figure(row, column));
            attack.figure(row, released.rowTotal(row)).sum(row, List.of(row + "adults", row + "children"));
        }
        assertThat(attack.recovered(5)).isEmpty();
    }

    @Test
    void parts_that_do_not_add_up_are_refused() {
        var builder = LinkedCounts.builder().count("a", 1).count("b", 2).count("all", 4);
        assertThatThrownBy(() -> builder.sum("all", List.of("a", "b"))).hasMessageContaining("do not add up to all");
        assertThatThrownBy(() -> builder.count("a", 2)).hasMessageContaining("two values");
    }

    private static List<String> quarters(String prefix) {
        return List.of(prefix + "Q1", prefix + "Q2", prefix + "Q3", prefix + "Q4");
    }

    private static List<String> names(LinkedCounts counts, BitSet hidden) {
        return hidden.stream().mapToObj(at -> counts.names().get(at)).toList();
    }
}
