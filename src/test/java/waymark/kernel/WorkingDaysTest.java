package waymark.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import waymark.kernel.WorkingDays.Kind;

class WorkingDaysTest {

    @Test
    void christmas_is_a_bank_holiday_and_has_a_name() {
        assertThat(WorkingDays.kind(LocalDate.of(2026, 12, 25))).isEqualTo(Kind.BANK_HOLIDAY);
        assertThat(WorkingDays.bankHoliday(LocalDate.of(2026, 12, 25))).contains("Christmas Day");
        assertThat(WorkingDays.bankHoliday(LocalDate.of(2026, 12, 24))).isEmpty();
    }

    @Test
    void boxing_day_on_a_saturday_is_made_up_for_on_monday() {
        assertThat(WorkingDays.kind(LocalDate.of(2026, 12, 26))).isEqualTo(Kind.WEEKEND);
        assertThat(WorkingDays.kind(LocalDate.of(2026, 12, 28))).isEqualTo(Kind.BANK_HOLIDAY);
    }

    @Test
    void days_that_the_law_moved_or_added_are_in_it() {
        assertThat(WorkingDays.kind(LocalDate.of(2020, 5, 4))).isEqualTo(Kind.WORKING);
        assertThat(WorkingDays.kind(LocalDate.of(2020, 5, 8))).isEqualTo(Kind.BANK_HOLIDAY);
        assertThat(WorkingDays.kind(LocalDate.of(2022, 9, 19))).isEqualTo(Kind.BANK_HOLIDAY);
        assertThat(WorkingDays.kind(LocalDate.of(2023, 5, 8))).isEqualTo(Kind.BANK_HOLIDAY);
    }

    @Test
    void five_working_days_skip_weekends_and_bank_holidays() {
        assertThat(WorkingDays.after(LocalDate.of(2026, 4, 2), 5)).isEqualTo(LocalDate.of(2026, 4, 13));
        assertThat(WorkingDays.after(LocalDate.of(2026, 12, 23), 5)).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(WorkingDays.after(LocalDate.of(2026, 11, 28), 0)).isEqualTo(LocalDate.of(2026, 11, 28));
    }

    @Test
    void what_the_file_does_not_reach_is_not_known() {
        assertThat(WorkingDays.knownUntil()).isEqualTo(LocalDate.of(2031, 12, 31));
        assertThat(WorkingDays.kind(LocalDate.of(2031, 12, 31))).isEqualTo(Kind.WORKING);
        assertThat(WorkingDays.kind(LocalDate.of(2032, 1, 1))).isEqualTo(Kind.NOT_KNOWN);
        assertThat(WorkingDays.kind(LocalDate.of(2032, 1, 3))).isEqualTo(Kind.WEEKEND);
        assertThat(WorkingDays.kind(LocalDate.of(2016, 12, 30))).isEqualTo(Kind.NOT_KNOWN);
    }

    @Test
    void every_year_has_its_eight_and_none_falls_on_a_weekend() {
        for (int year = WorkingDays.knownFrom().getYear();
                year <= WorkingDays.knownUntil().getYear();
                year++) {
            var days = WorkingDays.bankHolidays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            assertThat(days).as("bank holidays of %s", year).hasSizeBetween(8, 10);
            assertThat(days).noneMatch(day -> day.getDayOfWeek().getValue() > 5);
        }
    }

    @Test
    void none_are_between_days_in_the_wrong_order() {
        assertThat(WorkingDays.bankHolidays(LocalDate.of(2026, 12, 31), LocalDate.of(2026, 1, 1)))
                .isEmpty();
    }
}
