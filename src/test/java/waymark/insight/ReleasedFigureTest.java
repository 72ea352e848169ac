package waymark.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReleasedFigureTest {

    private static ReleasedFigure figure(long people) {
        return DisclosureControl.release(people, SmallNumberRule.USUAL);
    }

    @Test
    void one_to_four_read_alike_and_are_equal() {
        for (long people = 1; people <= 4; people++) {
            assertThat(figure(people).text()).isEqualTo("fewer than 5");
            assertThat(figure(people)).isEqualTo(figure(1)).hasSameHashCodeAs(figure(1));
            assertThat(figure(people).json()).isEqualTo(figure(1).json());
            assertThat(figure(people).exact()).isEmpty();
        }
    }

    @Test
    void nobody_reads_0_and_five_reads_5() {
        assertThat(figure(0).text()).isEqualTo("0");
        assertThat(figure(5).text()).isEqualTo("5");
        assertThat(figure(5).note()).isEmpty();
    }

    @Test
    void nobody_is_hidden_with_the_small_numbers_where_0_would_say_something_of_everyone() {
        var rule = new SmallNumberRule(5, false);
        assertThat(DisclosureControl.release(0, rule)).isEqualTo(DisclosureControl.release(4, rule));
        assertThat(DisclosureControl.release(0, rule).text()).isEqualTo("fewer than 5");
    }

    @Test
    void a_threshold_of_ten_hides_up_to_nine() {
        var rule = new SmallNumberRule(10, true);
        assertThat(DisclosureControl.release(9, rule).text()).isEqualTo("fewer than 10");
        assertThat(DisclosureControl.release(10, rule).text()).isEqualTo("10");
    }

    @Test
    void a_total_over_a_hidden_number_is_a_range_and_says_why() {
        var table = DisclosureControl.release(
                Counts.none().with("HULL", 30).with("EAST_RIDING", 10).with("NE_LINCS", 2), SmallNumberRule.USUAL);
        assertThat(table.total().text()).isEqualTo("41 to 44");
        assertThat(table.total().note()).contains("too small to print");
        assertThat(table.total().exact()).isEmpty();
    }

    @Test
    void a_missing_return_is_not_zero() {
        var table = DisclosureControl.release(
                Counts.none().with("HULL", 30).with("EAST_RIDING", 8).missing("NE_LINCS", "The return is missing"),
                SmallNumberRule.USUAL);
        assertThat(table.figure("NE_LINCS").text()).isEqualTo("not available");
        assertThat(table.figure("NE_LINCS").note()).isEqualTo("The return is missing");
        assertThat(table.total().text()).isEqualTo("38 from 2 of 3");
        assertThat(table.total().note()).contains("2 of 3");
    }

    @Test
    void a_missing_and_a_hidden_area_leave_a_range_from_the_others() {
        var table = DisclosureControl.release(
                Counts.none().with("HULL", 30).with("EAST_RIDING", 3).missing("NE_LINCS", "late"),
                SmallNumberRule.USUAL);
        assertThat(table.total().text()).isEqualTo("31 to 34 from 2 of 3");
    }

    @Test
    void a_total_of_nothing_available_is_not_available() {
        var table = DisclosureControl.release(
                Counts.none().missing("HULL", "late").missing("NE_LINCS", "late"), SmallNumberRule.USUAL);
        assertThat(table.total().text()).isEqualTo("not available");
    }

    @Test
    void quarters_add_up_along_the_row_and_everything_in_the_corner() {
        var table = DisclosureControl.release(
                Counts.none()
                        .with("HULL", "Q1", 8)
                        .with("HULL", "Q2", 3)
                        .with("NE_LINCS", "Q1", 6)
                        .with("NE_LINCS", "Q2", 7),
                SmallNumberRule.USUAL);
        assertThat(table.total("Q1").text()).isEqualTo("14");
        assertThat(table.total("Q2").text()).isEqualTo("8 to 11");
        assertThat(table.rowTotal("HULL").text()).isEqualTo("9 to 12");
        assertThat(table.rowTotal("NE_LINCS").text()).isEqualTo("13");
        assertThat(table.grandTotal().text()).isEqualTo("22 to 25");
    }

    @Test
    void the_distance_to_a_target_would_give_the_number_away_and_is_hidden_with_it() {
        assertThat(figure(3).against(10).text()).isEqualTo("not shown");
        assertThat(figure(3).against(10)).isEqualTo(figure(1).against(10));
        assertThat(figure(12).against(10).text()).isEqualTo("+2");
        assertThat(figure(7).against(10).text()).isEqualTo("\u22123");
        assertThat(figure(7).against(10).csv()).isEqualTo("-3");
    }

    @Test
    void a_change_is_shown_only_between_two_numbers_that_are() {
        assertThat(figure(12).since(figure(7)).text()).isEqualTo("+5");
        assertThat(figure(12).since(figure(3)).text()).isEqualTo("not shown");
        assertThat(figure(3).since(figure(12)).text()).isEqualTo("not shown");
        assertThat(figure(3).since(figure(3)).text()).isEqualTo("not shown");
        assertThat(figure(3).since(ReleasedFigure.missing("late")).text()).isEqualTo("not available");
    }

    @Test
    void totals_over_different_areas_are_not_compared() {
        var partial = ReleasedFigure.total(List.of(figure(8), ReleasedFigure.missing("late")));
        assertThat(ReleasedFigure.total(List.of(figure(8), figure(9)))
                        .since(partial)
                        .text())
                .isEqualTo("not available");
    }

    @Test
    void a_colour_is_given_only_where_every_number_it_could_be_has_it() {
        assertThat(figure(2).judge(people -> people >= 20 ? "green" : "red")).contains("red");
        assertThat(figure(2).judge(people -> people >= 3 ? "green" : "red")).isEmpty();
        assertThat(figure(7).judge(people -> people >= 3 ? "green" : "red")).contains("green");
        assertThat(ReleasedFigure.missing("late").judge(_ -> "red")).isEmpty();
    }

    @Test
    void a_csv_reader_gets_the_same_words_and_plain_numbers() {
        assertThat(figure(1204).text()).isEqualTo("1,204");
        assertThat(figure(1204).csv()).isEqualTo("1204");
        assertThat(figure(3).csv()).isEqualTo("fewer than 5");
        assertThat(ReleasedFigure.total(List.of(figure(1204), figure(3))).csv()).isEqualTo("1205 to 1208");
    }

    @Test
    void a_frozen_figure_thaws_as_it_was() {
        var whole = ReleasedFigure.total(List.of(figure(1204), figure(3), ReleasedFigure.missing("late")));
        for (var figure : List.of(figure(0), figure(3), whole, whole.against(5), ReleasedFigure.missing("late"))) {
            assertThat(ReleasedFigure.thaw(figure.json())).isEqualTo(figure);
        }
    }

    @Test
    void a_frozen_figure_that_was_altered_is_refused() {
        var json = new TreeMap<>(figure(12).json());
        json.put("low", 13L);
        json.put("high", 13L);
        assertThatIllegalArgumentException().isThrownBy(() -> ReleasedFigure.thaw(json));
        json.remove("kind");
        assertThatIllegalArgumentException().isThrownBy(() -> ReleasedFigure.thaw(json));
    }

    @Test
    void nobody_outside_this_module_can_make_one() {
        assertThat(ReleasedFigure.class).isFinal();
        assertThat(Arrays.stream(ReleasedFigure.class.getDeclaredConstructors())
                        .noneMatch(made -> Modifier.isPublic(made.getModifiers())))
                .isTrue();
    }

    @Test
    void a_table_of_raw_counts_says_nothing_of_itself_in_a_log() {
        assertThat(Counts.none().with("HULL", 3)).asString().doesNotContain("3").doesNotContain("HULL");
    }

    @Test
    void a_count_below_nobody_and_an_area_counted_twice_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Counts.none().with("HULL", -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Counts.none().with("HULL", 1).with("HULL", 2));
    }
}
