package waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DatesTest {

    @Test
    void a_day_is_written_out() {
        assertThat(Dates.day(LocalDate.of(2027, 3, 7), Locale.UK)).isEqualTo("7 March 2027");
        assertThat(Dates.brief(LocalDate.of(2027, 3, 7), Locale.UK)).isEqualTo("7 Mar 2027");
        assertThat(Dates.day(LocalDate.of(2027, 3, 7), Locale.of("cy"))).isEqualTo("7 Mawrth 2027");
    }

    @Test
    void a_moment_is_told_by_the_clocks_of_london_on_both_sides_of_their_change() {
        assertThat(Dates.moment(Instant.parse("2027-03-28T00:59:00Z"), Locale.UK))
                .isEqualTo("28 March 2027 at 00:59");
        assertThat(Dates.moment(Instant.parse("2027-03-28T01:00:00Z"), Locale.UK))
                .isEqualTo("28 March 2027 at 02:00");
        assertThat(Dates.moment(Instant.parse("2027-10-31T00:30:00Z"), Locale.UK))
                .isEqualTo("31 October 2027 at 01:30");
        assertThat(Dates.moment(Instant.parse("2027-10-31T01:30:00Z"), Locale.UK))
                .isEqualTo("31 October 2027 at 01:30");
    }
}
