package waymark.concerns.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/// From when until when somebody is on duty.
class ShiftTest {

    private static Duration length(LocalDate day, int from, int until) {
        var span = Shift.span(day, LocalTime.of(from, 0), LocalTime.of(until, 0));
        return Duration.between(span.from(), span.until());
    }

    @Test
    void a_night_ends_on_the_next_day_by_the_clocks_of_london() {
        assertThat(length(LocalDate.of(2026, 11, 2), 8, 18)).hasHours(10);
        assertThat(length(LocalDate.of(2026, 11, 2), 22, 6)).hasHours(8);
        assertThat(length(LocalDate.of(2027, 3, 27), 22, 6))
                .as("the clocks go forward")
                .hasHours(7);
        assertThat(length(LocalDate.of(2026, 10, 24), 22, 6)).as("and back").hasHours(9);
    }

    @Test
    void no_shift_is_longer_than_a_day() {
        assertThat(length(LocalDate.of(2026, 11, 2), 8, 8)).hasHours(24);
        assertThat(length(LocalDate.of(2026, 10, 24), 8, 8)).hasHours(24);
    }
}
