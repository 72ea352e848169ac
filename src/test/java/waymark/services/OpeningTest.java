package waymark.services;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.contacts.ContactsFixtures.london;

import java.util.List;
import org.junit.jupiter.api.Test;
import waymark.contacts.WeekdayHours;
import waymark.contacts.WeeklyHours;
import waymark.contacts.WeeklyHours.BankHolidays;

class OpeningTest {

    private static final Opening NIGHTS = new Opening(
            new WeeklyHours(List.of(new WeekdayHours(4, 19 * 60, 33 * 60)), BankHolidays.CLOSED), "Ring before 6pm");

    @Test
    void a_night_that_began_on_thursday_is_open_on_friday_morning() {
        assertThat(NIGHTS.open(london("2026-11-26T18:59"))).contains(false);
        assertThat(NIGHTS.open(london("2026-11-26T19:00"))).contains(true);
        assertThat(NIGHTS.open(london("2026-11-27T08:59"))).contains(true);
        assertThat(NIGHTS.open(london("2026-11-27T09:00"))).contains(false);
        assertThat(NIGHTS.open(london("2026-11-27T20:00"))).contains(false);
    }

    @Test
    void a_bank_holiday_is_closed_or_as_a_sunday_or_as_always() {
        // Friday 25 December 2026
        assertThat(friday(BankHolidays.CLOSED).open(london("2026-12-25T12:00"))).contains(false);
        assertThat(friday(BankHolidays.AS_USUAL).open(london("2026-12-25T12:00")))
                .contains(true);
        assertThat(friday(BankHolidays.AS_SUNDAY).open(london("2026-12-25T12:00")))
                .contains(false);
        assertThat(friday(BankHolidays.AS_SUNDAY).open(london("2026-12-25T18:00")))
                .contains(true);
        assertThat(friday(BankHolidays.CLOSED).open(london("2026-12-18T12:00"))).contains(true);
    }

    @Test
    void nine_is_nine_in_summer_and_in_winter() {
        var office =
                new Opening(new WeeklyHours(List.of(new WeekdayHours(1, 9 * 60, 17 * 60)), BankHolidays.CLOSED), "");
        for (var monday : List.of("2026-07-06", "2026-11-23")) {
            assertThat(office.open(london(monday + "T08:59"))).contains(false);
            assertThat(office.open(london(monday + "T09:00"))).contains(true);
        }
    }

    @Test
    void what_is_closed_says_when_it_opens() {
        assertThat(NIGHTS.state(london("2026-11-26T12:00"))).isEqualTo("Closed now, opens today at 7pm");
        assertThat(NIGHTS.state(london("2026-11-27T12:00")))
                .isEqualTo("Closed now, opens on Thursday 3 December at 7pm");
        assertThat(NIGHTS.state(london("2026-11-26T20:00"))).isEqualTo("Open now");
        assertThat(friday(BankHolidays.CLOSED).state(london("2026-11-27T17:30")))
                .as("after it closed today")
                .isEqualTo("Closed now, opens on Sunday 29 November at 5pm");
    }

    @Test
    void hours_that_nobody_recorded_are_neither_open_nor_closed() {
        var silent = ServicesFixtures.UNKNOWN_HOURS;
        assertThat(silent.open(london("2026-11-26T12:00"))).isEmpty();
        assertThat(silent.state(london("2026-11-26T12:00"))).isEmpty();
        assertThat(silent.line()).isEqualTo("Hours not recorded: ring first");
        assertThat(NIGHTS.line()).contains("Thursday, 7pm to 9am the next day", "Ring before 6pm");
    }

    private static Opening friday(BankHolidays holidays) {
        return new Opening(
                new WeeklyHours(
                        List.of(new WeekdayHours(5, 9 * 60, 17 * 60), new WeekdayHours(7, 17 * 60, 20 * 60)), holidays),
                "");
    }
}
