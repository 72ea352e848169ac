package waymark.strategy.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.strategy.measures.Direction.DOWN;
import static waymark.strategy.measures.Direction.UP;
import static waymark.strategy.rag.Colour.AMBER;
import static waymark.strategy.rag.Colour.GREEN;
import static waymark.strategy.rag.Colour.GREY;
import static waymark.strategy.rag.Colour.RED;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import waymark.strategy.rag.Colour;
import waymark.strategy.rag.Rag;

class MeasureRagTest {

    @Test
    void at_or_better_than_target_is_green() {
        assertThat(colour(UP, "100", "100")).isEqualTo(GREEN);
        assertThat(colour(UP, "101", "100")).isEqualTo(GREEN);
        assertThat(colour(DOWN, "100", "100")).isEqualTo(GREEN);
        assertThat(colour(DOWN, "99", "100")).isEqualTo(GREEN);
    }

    @Test
    void off_by_ten_per_cent_or_less_is_amber_and_by_more_is_red() {
        assertThat(colour(UP, "99.9", "100")).isEqualTo(AMBER);
        assertThat(colour(UP, "90", "100")).isEqualTo(AMBER);
        assertThat(colour(UP, "89.9", "100")).isEqualTo(RED);
        assertThat(colour(DOWN, "110", "100")).isEqualTo(AMBER);
        assertThat(colour(DOWN, "110.1", "100")).isEqualTo(RED);
    }

    @Test
    void without_a_value_or_a_target_it_is_grey_and_says_which() {
        assertThat(MeasureRag.of(Unit.COUNT, UP, null, BigDecimal.TEN, 10))
                .isEqualTo(new Rag(GREY, "No value for this quarter"));
        assertThat(MeasureRag.of(Unit.COUNT, UP, BigDecimal.TEN, null, 10))
                .isEqualTo(new Rag(GREY, "No target for this quarter"));
    }

    @Test
    void a_target_of_nought_has_no_amber_because_ten_per_cent_of_nothing_is_nothing() {
        assertThat(colour(DOWN, "0", "0")).isEqualTo(GREEN);
        assertThat(colour(DOWN, "0.1", "0")).isEqualTo(RED);
        assertThat(colour(UP, "0", "0")).isEqualTo(GREEN);
    }

    @Test
    void the_evidence_names_the_figures_and_the_direction() {
        assertThat(MeasureRag.of(Unit.PER_CENT, UP, new BigDecimal("84.5"), new BigDecimal("90"), 10)
                        .because())
                .isEqualTo("84.5% against a target of 90% or more, within 10 per cent");
        assertThat(MeasureRag.of(Unit.DAYS, DOWN, new BigDecimal("20"), new BigDecimal("14"), 10)
                        .because())
                .isEqualTo("20 days against a target of 14 days or less, more than 10 per cent off");
        assertThat(MeasureRag.of(Unit.POUNDS, UP, new BigDecimal("1200.50"), new BigDecimal("1000"), 10)
                        .because())
                .isEqualTo("£1,200.50 against a target of £1,000 or more");
    }

    @Test
    void a_better_value_never_has_a_worse_colour_and_a_worse_value_never_a_better_one() {
        var random = new Random(7);
        var order = List.of(GREEN, AMBER, RED);
        for (int n = 0; n < 20_000; n++) {
            var target = new BigDecimal(random.nextInt(0, 400)).movePointLeft(random.nextInt(2));
            var a = new BigDecimal(random.nextInt(0, 500)).movePointLeft(random.nextInt(2));
            var b = new BigDecimal(random.nextInt(0, 500)).movePointLeft(random.nextInt(2));
            int perCent = random.nextInt(0, 51);
            var better =
                    MeasureRag.of(Unit.COUNT, UP, a.max(b), target, perCent).colour();
            var worse = MeasureRag.of(Unit.COUNT, UP, a.min(b), target, perCent).colour();
            assertThat(order.indexOf(better)).isLessThanOrEqualTo(order.indexOf(worse));
            var lower =
                    MeasureRag.of(Unit.COUNT, DOWN, a.min(b), target, perCent).colour();
            var higher =
                    MeasureRag.of(Unit.COUNT, DOWN, a.max(b), target, perCent).colour();
            assertThat(order.indexOf(lower)).isLessThanOrEqualTo(order.indexOf(higher));
        }
    }

    private static Colour colour(Direction direction, String value, String target) {
        return MeasureRag.of(Unit.DAYS, direction, new BigDecimal(value), new BigDecimal(target), 10)
                .colour();
    }
}
