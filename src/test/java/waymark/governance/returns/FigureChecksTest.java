package waymark.governance.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import waymark.governance.returns.RequestedMeasure.Past;
import waymark.kernel.Problem;
import waymark.strategy.measures.CountedFigure;
import waymark.strategy.measures.Direction;
import waymark.strategy.measures.Unit;

/// What is asked about a figure that may be wrong, and what becomes of the answer.
class FigureChecksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 3);

    private static RequestedMeasure measure(Unit unit, Direction direction, String target, int... past) {
        return new RequestedMeasure(
                "ME-0007",
                "Joint visits",
                unit,
                direction,
                "SP1",
                "SP1.1",
                false,
                new BigDecimal(target),
                past.length == 0 ? null : BigDecimal.valueOf(past[past.length - 1]),
                "The log",
                Arrays.stream(past)
                        .mapToObj(value -> new Past("Q1", BigDecimal.valueOf(value)))
                        .toList(),
                null);
    }

    private static Figure figure(RequestedMeasure asked, String value) {
        return new Figure(asked, new BigDecimal(value), "", "", false);
    }

    private static Figure counted(String value, String counted, String explanation) {
        var asked = measure(Unit.PER_CENT, Direction.UP, "80");
        return new Figure(
                asked,
                new BigDecimal(value),
                "",
                explanation,
                false,
                false,
                new CountedFigure("Actions on time", new BigDecimal(counted), false, "", DAY));
    }

    @Test
    void an_ordinary_figure_is_asked_nothing() {
        var asked = measure(Unit.COUNT, Direction.UP, "40", 38, 41, 37, 44);

        assertThat(FigureChecks.of(figure(asked, "39"))).isEmpty();
        assertThat(figure(asked, "39").problems()).isEmpty();
    }

    @Test
    void a_share_typed_as_a_fraction_and_more_than_a_hundred_per_cent_are_asked_about() {
        var asked = measure(Unit.PER_CENT, Direction.DOWN, "80");

        assertThat(FigureChecks.of(figure(asked, "0.82")))
                .containsExactly("is less than 1%: is it a share, and means 82%");
        assertThat(FigureChecks.of(figure(asked, "1"))).isEmpty();
        assertThat(FigureChecks.of(figure(asked, "0"))).isEmpty();
        assertThat(FigureChecks.of(figure(measure(Unit.PER_CENT, Direction.UP, "80"), "101")))
                .containsExactly("is more than 100%");
    }

    @Test
    void a_figure_outside_its_own_range_and_margin_is_asked_about_once_there_are_four() {
        // the range 20 to 30 has a margin of 5 on each side
        var asked = measure(Unit.COUNT, Direction.UP, "20", 20, 26, 30, 24);

        assertThat(FigureChecks.of(figure(asked, "35"))).isEmpty();
        assertThat(FigureChecks.of(figure(asked, "36")))
                .containsExactly("is outside what the area had in the last 4 quarters, 20 to 30");
        assertThat(FigureChecks.outside(BigDecimal.valueOf(15), asked.past())).isFalse();
        assertThat(FigureChecks.outside(BigDecimal.valueOf(14), asked.past())).isTrue();
        assertThat(FigureChecks.outside(BigDecimal.valueOf(900), asked.past().subList(0, 3)))
                .isFalse();
    }

    @Test
    void a_series_that_never_moved_has_a_margin_of_a_tenth() {
        var past = measure(Unit.COUNT, Direction.UP, "20", 50, 50, 50, 50).past();

        assertThat(FigureChecks.outside(BigDecimal.valueOf(55), past)).isFalse();
        assertThat(FigureChecks.outside(BigDecimal.valueOf(56), past)).isTrue();
    }

    @Test
    void far_off_its_target_is_by_more_than_half_and_more_than_five() {
        assertThat(FigureChecks.of(figure(measure(Unit.COUNT, Direction.UP, "40"), "20")))
                .isEmpty();
        assertThat(FigureChecks.of(figure(measure(Unit.COUNT, Direction.UP, "40"), "19")))
                .containsExactly("is far off the target of 40 or more");
        assertThat(FigureChecks.of(figure(measure(Unit.COUNT, Direction.UP, "4"), "0")))
                .isEmpty();
        assertThat(FigureChecks.of(figure(measure(Unit.DAYS, Direction.DOWN, "10"), "16")))
                .containsExactly("is far off the target of 10 days or less");
    }

    @Test
    void all_that_is_asked_of_one_figure_is_one_message_that_names_it_and_one_answer_will_do() {
        var asked = measure(Unit.COUNT, Direction.UP, "400", 150);

        assertThat(figure(asked, "18").problems())
                .containsExactly(new Problem(
                        "explanation-ME-0007",
                        "“Joint visits”: 18 is far from last quarter’s 150; it is far off the target of 400 or more."
                                + " Check it, then change it or say why it is right"));
        assertThat(new Figure(asked, new BigDecimal("18"), "", "The team was away", false).problems())
                .isEmpty();
    }

    @Test
    void another_figure_than_the_product_counted_needs_a_reason_which_goes_with_it() {
        assertThat(counted("82", "82", "").problems()).isEmpty();
        assertThat(counted("82.0", "82", "").note()).isEqualTo("Counted by Waymark on 3 July 2026");
        assertThat(counted("75", "82", "").problems())
                .extracting(Problem::message)
                .containsExactly("“Joint visits”: 75% is not what Waymark counted, 82%."
                        + " Check it, then change it or say why it is right");
        var corrected = counted("75", "82", "Two actions were closed on paper only");
        assertThat(corrected.problems()).isEmpty();
        assertThat(corrected.note())
                .isEqualTo("Corrected by the area: Waymark counted 82% on 3 July 2026:"
                        + " Two actions were closed on paper only");
    }

    @Test
    void what_the_product_counted_as_too_few_is_an_answer_without_a_number() {
        var asked = measure(Unit.COUNT, Direction.UP, "40");
        var few = Figure.confirmed(asked, new CountedFigure("Reports received", null, true, "", DAY));

        assertThat(few.answered()).isTrue();
        assertThat(few.problems()).isEmpty();
        assertThat(few.note()).isEmpty();
    }

    @Test
    void a_return_from_before_any_of_this_is_still_read() {
        var old = """
                [{"asked": {"measure": "ME-0001", "title": "Joint visits", "unit": "COUNT", "direction": "UP",
                  "priority": "SP1", "objective": "SP1.1", "countsPeople": false, "target": 10, "previous": null},
                  "value": 12, "because": "", "explanation": "", "confirmed": true}]
                """;

        var read = List.of(new JsonMapper().readValue(old, Figure[].class));

        assertThat(read).singleElement().satisfies(figure -> {
            assertThat(figure.value()).isEqualByComparingTo("12");
            assertThat(figure.few()).isFalse();
            assertThat(figure.asked().past()).isEmpty();
        });
    }
}
