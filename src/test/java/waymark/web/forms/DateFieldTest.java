package waymark.web.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import waymark.kernel.Problem;
import waymark.kernel.Problems;

class DateFieldTest {

    private final Problems problems = new Problems();

    private Optional<LocalDate> parse(String day, String month, String year) {
        return DateField.of(day, month, year).parse("due", "Due date", problems);
    }

    @Test
    void a_date_is_read() {
        assertThat(parse(" 7 ", "03", "2027")).contains(LocalDate.of(2027, 3, 7));
        assertThat(problems.any()).isFalse();
    }

    @Test
    void a_month_may_be_written_out() {
        assertThat(parse("1", "March", "2027")).contains(LocalDate.of(2027, 3, 1));
        assertThat(parse("1", "sep", "2027")).contains(LocalDate.of(2027, 9, 1));
        assertThat(parse("1", "MAY", "2027")).contains(LocalDate.of(2027, 5, 1));
    }

    @Test
    void digits_of_another_script_are_digits() {
        assertThat(parse("٧", "٣", "٢٠٢٧")).contains(LocalDate.of(2027, 3, 7));
    }

    @Test
    void an_empty_date_is_no_mistake_unless_it_is_needed() {
        assertThat(parse("", "", "")).isEmpty();
        assertThat(problems.any()).isFalse();
        assertThat(DateField.of(null, null, null).required("due", "Due date", LocalDate.of(2027, 3, 27), problems))
                .isEmpty();
        assertThat(problems.list()).containsExactly(new Problem("due", "Enter the due date, for example 27 3 2027"));

        var named = new Problems();
        assertThat(DateField.of(null, null, null)
                        .required("day", "The day of the review", LocalDate.of(2027, 3, 27), named))
                .isEmpty();
        assertThat(named.list())
                .containsExactly(new Problem("day", "Enter the day of the review, for example 27 3 2027"));
    }

    @Test
    void a_missing_part_is_named_where_it_is_missing() {
        parse("7", "", "2027");
        parse("7", "", "");
        parse("", "3", "2027");
        assertThat(problems.list())
                .containsExactly(
                        new Problem("due-month", "Due date must include a month"),
                        new Problem("due-month", "Due date must include a month and a year"),
                        new Problem("due", "Due date must include a day"));
    }

    @Test
    void a_day_the_month_does_not_have_is_refused_with_the_days_it_has() {
        parse("30", "2", "2027");
        assertThat(problems.list())
                .containsExactly(new Problem("due", "Due date must be a real date: that month has days 1 to 28"));
        assertThat(parse("29", "2", "2028")).contains(LocalDate.of(2028, 2, 29));
    }

    @Test
    void a_month_that_is_none_is_refused() {
        parse("1", "13", "2027");
        parse("1", "Sunday", "2027");
        assertThat(problems.list()).extracting(Problem::field).containsExactly("due-month", "due-month");
    }

    @Test
    void a_year_of_two_figures_is_refused_and_so_is_one_far_away() {
        parse("1", "1", "27");
        parse("1", "1", "0027");
        parse("1", "1", "twenty");
        parse("1", "1", "3027");
        assertThat(problems.list())
                .extracting(Problem::field)
                .containsExactly("due-year", "due-year", "due-year", "due-year");
    }

    @Test
    void nothing_that_can_be_typed_breaks_it() {
        for (String odd : new String[] {"-1", "0", "1.5", "1e3", "😀", "\u202e1", "99999999999", "' or 1=1"}) {
            assertThat(parse(odd, "1", "2027")).as(odd).isEmpty();
            assertThat(parse("1", odd, "2027").filter(date -> !odd.equals("1")))
                    .as(odd)
                    .isEmpty();
            assertThat(parse("1", "1", odd)).as(odd).isEmpty();
        }
        assertThat(problems.list()).hasSize(24);
    }

    @Test
    void a_date_fills_its_three_fields() {
        assertThat(DateField.of(LocalDate.of(2027, 3, 7))).isEqualTo(DateField.of("7", "3", "2027"));
        assertThat(DateField.of((LocalDate) null).isEmpty()).isTrue();
    }

    @Test
    void only_the_part_that_is_wrong_is_marked() {
        var value = DateField.of("", "3", "2027");
        value.parse("due", "Due date", problems);
        assertThat(WrongDate.of("due", null, value, problems.list()))
                .isEqualTo(new WrongDate(new Field("due", null, "Due date must include a day"), true, false, false));
    }

    @Test
    void a_date_wrong_as_a_whole_is_marked_as_a_whole() {
        problems.add("due", "End before start");
        var wrong = WrongDate.of("due", null, DateField.of("1", "1", "2027"), problems.list());
        assertThat(wrong.day() && wrong.month() && wrong.year()).isTrue();
    }
}
