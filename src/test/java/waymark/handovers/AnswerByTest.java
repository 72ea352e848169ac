package waymark.handovers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import waymark.kernel.WorkingDays;
import waymark.web.Clocks;

/// By when a hand-over is to be answered, in time and in words.
class AnswerByTest {

    private static final HandoverSettings STARTING = new HandoverSettings(4, 1);

    @Test
    void today_runs_by_night_and_soon_waits_for_a_working_day() {
        var friday = Instant.parse("2026-11-27T22:30:00Z");
        assertThat(STARTING.answerBy(Urgency.TODAY, friday)).isEqualTo(Instant.parse("2026-11-28T02:30:00Z"));
        assertThat(STARTING.answerBy(Urgency.SOON, friday)).isEqualTo(Instant.parse("2026-11-30T22:30:00Z"));
        var christmas = Instant.parse("2026-12-24T09:00:00Z");
        assertThat(STARTING.answerBy(Urgency.SOON, christmas)).isEqualTo(Instant.parse("2026-12-29T09:00:00Z"));
    }

    @Test
    void on_every_day_of_a_year_it_is_later_than_it_was_sent_and_soon_falls_on_a_working_day() {
        var random = new Random(11);
        for (var day = LocalDate.of(2027, 1, 1); day.getYear() == 2027; day = day.plusDays(1)) {
            var sent = ZonedDateTime.of(day, LocalTime.ofSecondOfDay(random.nextInt(86_400)), Clocks.LONDON)
                    .toInstant();
            assertThat(STARTING.answerBy(Urgency.TODAY, sent)).isAfter(sent);
            var soon = STARTING.answerBy(Urgency.SOON, sent);
            assertThat(soon).isAfter(sent);
            assertThat(WorkingDays.kind(LocalDate.ofInstant(soon, Clocks.LONDON)))
                    .isEqualTo(WorkingDays.Kind.WORKING);
        }
    }

    @Test
    void time_left_is_said_in_words() {
        var now = Instant.parse("2026-11-24T10:00:00Z");
        assertThat(TimeLeft.words(now, now.plusSeconds(3 * 3600 + 20 * 60))).isEqualTo("3 hours 20 minutes left");
        assertThat(TimeLeft.words(now, now.minusSeconds(26 * 3600))).isEqualTo("1 day 2 hours late");
        assertThat(TimeLeft.words(now, now.plusSeconds(20))).isEqualTo("less than a minute left");
        assertThat(TimeLeft.when(now, now.plusSeconds(3600))).isEqualTo("today at 11:00");
        assertThat(TimeLeft.when(now, now.plusSeconds(20 * 3600))).isEqualTo("tomorrow at 06:00");
    }
}
