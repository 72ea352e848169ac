package waymark.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.contacts.WeeklyHours.BankHolidays;
import waymark.kernel.Problems;

class HoursTextTest {

    @ParameterizedTest
    @CsvSource({
        "9am to 5pm, 540, 1020",
        "9:30am - 5.15pm, 570, 1035",
        "09:00 to 17:00, 540, 1020",
        "0900-1700, 540, 1020",
        "9 AM until 5 PM, 540, 1020",
        "5pm to 8am, 1020, 1920",
        "5pm to 8am the next day, 1020, 1920",
        "5pm to midnight, 1020, 1440",
        "midday to 12am, 720, 1440",
        "12am to 12pm, 0, 720",
        "24 hours, 0, 1440",
        "00:00 to 24:00, 0, 1440"
    })
    void hours_are_read_as_people_write_them(String text, int opens, int closes) {
        assertThat(read(text)).containsExactly(new WeekdayHours(1, opens, closes));
    }

    @Test
    void several_spans_of_a_day_are_put_in_order() {
        assertThat(read("1pm to 5pm, 9am to 12:30pm"))
                .containsExactly(new WeekdayHours(1, 540, 750), new WeekdayHours(1, 780, 1020));
        assertThat(read("9am to midday and 1pm to 5pm")).hasSize(2);
    }

    @Test
    void an_empty_day_is_closed() {
        assertThat(read("")).isEmpty();
        assertThat(read("Closed")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9 to 5",
                "9-5",
                "nine to five",
                "25:00 to 26:00",
                "13pm to 2pm",
                "9am",
                "9am to",
                "9:75 to 10:00"
            })
    void what_could_mean_a_night_or_nothing_is_refused(String text) {
        var problems = new Problems();
        assertThat(HoursText.parse(text, 3, "day-3", problems)).isEmpty();
        assertThat(problems.list()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("day-3");
            assertThat(problem.message()).startsWith("Enter the hours of Wednesday like");
        });
    }

    @Test
    void hours_that_overlap_are_refused() {
        var problems = new Problems();
        assertThat(HoursText.parse("9am to 1pm, midday to 5pm", 1, "day-1", problems))
                .isEmpty();
        assertThat(problems.list()).hasSize(1);
    }

    @Test
    void whatever_is_shown_can_be_typed_again() {
        var random = new Random(20261124);
        for (int round = 0; round < 2_000; round++) {
            int opens = random.nextInt(WeekdayHours.WHOLE_DAY);
            var spans = List.of(new WeekdayHours(1, opens, opens + 1 + random.nextInt(WeekdayHours.WHOLE_DAY)));
            assertThat(read(HoursText.of(spans))).as(HoursText.of(spans)).isEqualTo(spans);
        }
    }

    @Test
    void a_week_is_said_in_runs_of_days() {
        var spans = new ArrayList<WeekdayHours>();
        for (int day = 1; day <= 5; day++) {
            spans.add(new WeekdayHours(day, 1020, 1980));
        }
        spans.add(new WeekdayHours(6, 0, 1440));
        spans.add(new WeekdayHours(7, 0, 1440));
        assertThat(new WeeklyHours(spans, BankHolidays.AS_SUNDAY).words())
                .isEqualTo("Monday to Friday, 5pm to 9am the next day; Saturday and Sunday, 24 hours;"
                        + " bank holidays as on Sundays");
    }

    @Test
    void hours_of_a_day_without_a_break_are_said_as_one() {
        assertThat(words(new WeekdayHours(7, 0, 1020), new WeekdayHours(7, 1020, 1980)))
                .isEqualTo("Sunday, 24 hours and until 9am the next day; bank holidays as on Sundays");
        assertThat(words(new WeekdayHours(7, 0, 1020), new WeekdayHours(7, 1020, 1440)))
                .isEqualTo("Sunday, 24 hours; bank holidays as on Sundays");
        assertThat(words(new WeekdayHours(1, 540, 720), new WeekdayHours(1, 720, 1020)))
                .isEqualTo("Monday, 9am to 5pm; bank holidays as on Sundays");
        assertThat(words(new WeekdayHours(1, 540, 720), new WeekdayHours(1, 780, 1020)))
                .isEqualTo("Monday, 9am to midday and 1pm to 5pm; bank holidays as on Sundays");
    }

    private static String words(WeekdayHours... spans) {
        return new WeeklyHours(List.of(spans), BankHolidays.AS_SUNDAY).words();
    }

    private static List<WeekdayHours> read(String text) {
        var problems = new Problems();
        var spans = HoursText.parse(text, 1, "day-1", problems);
        assertThat(problems.list()).isEmpty();
        return spans;
    }
}
