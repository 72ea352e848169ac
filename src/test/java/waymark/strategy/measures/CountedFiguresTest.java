package waymark.strategy.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import waymark.insight.SmallNumberRule;
import waymark.web.figures.ProvidedFigure;
import waymark.web.figures.Tally;

/// What leaves the counting: never a small number of people, nor a share that gives one away.
class CountedFiguresTest {

    private static CountedFigure released(boolean share, boolean people, Tally tally) {
        var figure = new ProvidedFigure("some", "Some", "Some of them", share, people, (_, _) -> tally);
        return CountedFigures.release(figure, tally, SmallNumberRule.USUAL, LocalDate.of(2026, 7, 3));
    }

    @Test
    void a_number_of_people_below_five_is_not_given_and_reads_the_same_whichever_it_is() {
        var all = LongStream.rangeClosed(1, 4)
                .mapToObj(count -> released(false, true, new Tally.Number(count)))
                .distinct();

        assertThat(all).singleElement().satisfies(one -> {
            assertThat(one.few()).isTrue();
            assertThat(one.value()).isNull();
        });
        assertThat(released(false, true, new Tally.Number(0)).value()).isEqualByComparingTo("0");
        assertThat(released(false, true, new Tally.Number(5)).value()).isEqualByComparingTo("5");
        assertThat(released(false, false, new Tally.Number(3)).value()).isEqualByComparingTo("3");
    }

    @Test
    void a_share_of_people_is_given_only_where_neither_part_rest_nor_whole_is_small() {
        for (long whole = 1; whole <= 30; whole++) {
            for (long part = 0; part <= whole; part++) {
                var given = released(true, true, new Tally.Share(part, whole)).value();
                long rest = whole - part;
                boolean small = whole < 5 || part > 0 && part < 5 || rest > 0 && rest < 5;
                assertThat(given == null).as(part + " of " + whole).isEqualTo(small);
            }
        }
    }

    @Test
    void a_share_of_things_is_given_in_whole_per_cent_and_of_nothing_not_at_all() {
        assertThat(released(true, false, new Tally.Share(2, 3)).value()).isEqualTo(new BigDecimal("67"));
        assertThat(released(true, false, new Tally.Share(0, 0)).value()).isNull();
        assertThat(released(true, false, new Tally.Share(0, 0)).note()).isEqualTo("There was nothing to count");
    }
}
