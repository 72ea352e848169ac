package waymark.rights.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import waymark.rights.retention.RetentionDay.Person;
import waymark.rights.retention.RetentionDay.Why;

/// The day on which a closed case comes to its end.
class RetentionDayTest {

    private static final RetentionNumbers NUMBERS = new RetentionNumbers(7, 25, 2, 28, 7, 90);
    private static final LocalDate OPENED = LocalDate.of(2026, 1, 5);
    private static final LocalDate CLOSED = LocalDate.of(2026, 11, 28);

    private static RetentionDay day(Person... people) {
        return RetentionDay.of(OPENED, CLOSED, List.of(people), NUMBERS);
    }

    @Test
    void an_adult_is_kept_for_years_after_the_case_was_closed() {
        assertThat(day(new Person(LocalDate.of(1990, 3, 1), false)))
                .isEqualTo(new RetentionDay(LocalDate.of(2033, 11, 28), Why.CLOSED));
        assertThat(day(new Person(null, false))).isEqualTo(new RetentionDay(LocalDate.of(2033, 11, 28), Why.CLOSED));
    }

    @Test
    void a_child_is_kept_to_the_end_of_the_month_of_their_birthday_which_says_no_day() {
        assertThat(day(new Person(LocalDate.of(2012, 2, 28), false)))
                .isEqualTo(new RetentionDay(LocalDate.of(2037, 2, 28), Why.CHILD));
        assertThat(day(new Person(LocalDate.of(2012, 3, 2), true)))
                .isEqualTo(new RetentionDay(LocalDate.of(2037, 3, 31), Why.CHILD));
    }

    @Test
    void who_was_eighteen_on_the_day_it_was_opened_was_no_child_in_it() {
        assertThat(day(new Person(LocalDate.of(2008, 1, 5), true)).why()).isEqualTo(Why.CLOSED);
        assertThat(day(new Person(LocalDate.of(2008, 1, 6), true)))
                .as("25 before the years are over")
                .isEqualTo(new RetentionDay(LocalDate.of(2033, 11, 28), Why.CLOSED));
        assertThat(day(new Person(LocalDate.of(2009, 1, 6), true)))
                .isEqualTo(new RetentionDay(LocalDate.of(2034, 1, 31), Why.CHILD));
    }

    @Test
    void who_was_born_on_the_29th_of_february_is_a_child_until_the_1st_of_march() {
        var born = new Person(LocalDate.of(2012, 2, 29), false);
        assertThat(RetentionDay.of(LocalDate.of(2030, 2, 28), LocalDate.of(2030, 3, 5), List.of(born), NUMBERS))
                .as("25 on 1 March 2037, in the month of March")
                .isEqualTo(new RetentionDay(LocalDate.of(2037, 3, 31), Why.CHILD));
        assertThat(RetentionDay.of(LocalDate.of(2030, 3, 1), LocalDate.of(2030, 3, 5), List.of(born), NUMBERS))
                .isEqualTo(new RetentionDay(LocalDate.of(2037, 3, 5), Why.CLOSED));
    }

    @Test
    void a_child_whose_age_nobody_knows_may_have_been_born_on_the_day_it_was_opened() {
        assertThat(day(new Person(null, true)))
                .isEqualTo(new RetentionDay(LocalDate.of(2051, 1, 31), Why.CHILD_AGE_UNKNOWN));
    }

    @Test
    void of_several_people_the_latest_day_counts() {
        assertThat(day(
                        new Person(LocalDate.of(1990, 3, 1), false),
                        new Person(LocalDate.of(2020, 6, 15), true),
                        new Person(LocalDate.of(2012, 6, 15), true)))
                .isEqualTo(new RetentionDay(LocalDate.of(2045, 6, 30), Why.CHILD));
    }
}
