package waymark.concerns.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// When the team looks at reports, and from when on a report that comes outside these hours may be read.
class TeamHoursTest {

    /// London is an hour ahead in summer.
    private static final Instant FRIDAY_EVENING = Instant.parse("2026-08-28T17:00:00Z");

    private static TeamHours.Now at(String code, Instant moment) {
        return new TeamHours.Now(TeamHours.of(code), moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ALWAYS", "12345 08:00 18:00", "67 00:00 24:00 CLOSED"})
    void they_are_read_as_they_were_written(String code) {
        assertThat(TeamHours.of(code).code()).isEqualTo(code);
    }

    @Test
    void within_them_nothing_is_said_of_a_later_moment() {
        assertThat(at("12345 08:00 18:00", FRIDAY_EVENING.minusSeconds(60)).before())
                .isEmpty();
        assertThat(at("ALWAYS", FRIDAY_EVENING).before()).isEmpty();
        assertThat(at("", FRIDAY_EVENING).before()).isEmpty();
    }

    @Test
    void outside_them_the_next_moment_is_named_over_weekend_and_bank_holiday() {
        assertThat(at("12345 08:00 18:00", FRIDAY_EVENING).before()).contains(Instant.parse("2026-08-31T07:00:00Z"));
        assertThat(at("12345 08:00 18:00 CLOSED", FRIDAY_EVENING).before())
                .as("31 August is a bank holiday")
                .contains(Instant.parse("2026-09-01T07:00:00Z"));
        assertThat(at("12345 08:00 18:00", Instant.parse("2026-08-28T05:00:00Z"))
                        .before())
                .contains(Instant.parse("2026-08-28T07:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "8:5", "24:01", "12:60", "a:00", "", "123:00", "-1:00"})
    void what_is_no_time_of_a_day_is_none(String typed) {
        assertThat(TeamHours.minutes(typed)).isEqualTo(-1);
    }

    @Test
    void times_are_typed_with_one_digit_or_two() {
        assertThat(TeamHours.minutes("8:00")).isEqualTo(480);
        assertThat(TeamHours.minutes("08:30")).isEqualTo(510);
        assertThat(TeamHours.minutes("24:00")).isEqualTo(1440);
    }
}
