package waymark.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A second look says "at least", and so little that the first keeps its secrets.
class MinimumCountsTest {

    private static final SmallNumberRule RULE = SmallNumberRule.USUAL;

    private static ReleasedFigure released(long... months) {
        return ReleasedFigure.total(LongStream.of(months)
                .mapToObj(count -> DisclosureControl.release(count, RULE))
                .toList());
    }

    @Test
    void what_came_up_often_is_named_in_steps_the_highest_first() {
        assertThat(MinimumCounts.apart(Map.of("Goole", 12L, "Hedon", 7L, "Roos", 4L, "Brigg", 23L), released(46), RULE))
                .containsExactly(Map.entry("Brigg", 20L), Map.entry("Goole", 10L), Map.entry("Hedon", 5L));
    }

    @Test
    void together_they_are_never_more_than_the_total_said_for_certain() {
        // the total reads 7 to 10: ten at one place would say that the hidden month had four
        var total = released(4, 6);
        assertThat(MinimumCounts.apart(Map.of("Goole", 10L), total, RULE)).containsExactly(Map.entry("Goole", 5L));
        assertThat(MinimumCounts.apart(Map.of("Goole", 5L, "Brigg", 5L), total, RULE))
                .containsExactly(Map.entry("Brigg", 5L));
    }

    @Test
    void what_one_sheet_can_say_beside_another_is_held_to_the_total_one_by_one() {
        assertThat(MinimumCounts.together(Map.of("SLEEP", 9L, "GEAR", 10L), released(4, 6), RULE))
                .containsExactly(Map.entry("GEAR", 5L), Map.entry("SLEEP", 5L));
    }

    @Test
    void of_nothing_known_nothing_is_said() {
        assertThat(MinimumCounts.apart(Map.of("Goole", 9L), ReleasedFigure.missing("none"), RULE))
                .isEmpty();
        assertThat(MinimumCounts.apart(Map.of("Goole", 3L), released(3), RULE)).isEmpty();
    }

    /// Whatever the hidden months held, there is a world with the same months in print and the same places.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void every_number_a_hidden_month_may_have_had_fits_what_is_said(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var months = random.longs(6, 0, 14).toArray();
            var counts = new HashMap<String, Long>();
            for (long month : months) {
                for (long one = 0; one < month; one++) {
                    counts.merge("place " + random.nextInt(4), 1L, Long::sum);
                }
            }
            var floors = MinimumCounts.apart(counts, released(months), RULE);
            long least = LongStream.of(months)
                    .map(count -> RULE.hides(count) ? 1 : count)
                    .sum();
            assertThat(floors.values().stream().mapToLong(Long::longValue).sum())
                    .isLessThanOrEqualTo(least);
            floors.forEach((place, floor) -> assertThat(floor).isBetween(5L, counts.getOrDefault(place, 0L)));
        }
    }
}
