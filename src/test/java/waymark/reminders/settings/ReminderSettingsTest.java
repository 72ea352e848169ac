package waymark.reminders.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ReminderSettingsTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 5);
    private static final ReminderSettings USUAL = new ReminderSettings(7, 7, 18, 8);

    @Test
    void there_is_one_reminder_before_one_on_the_day_one_after_it_and_then_one_a_week() {
        assertThat(USUAL.stage(DUE, DUE.minusDays(8))).isEmpty();
        assertThat(USUAL.stage(DUE, DUE.minusDays(7))).hasValue(ReminderSettings.BEFORE);
        assertThat(USUAL.stage(DUE, DUE.minusDays(1))).hasValue(ReminderSettings.BEFORE);
        assertThat(USUAL.stage(DUE, DUE)).hasValue(ReminderSettings.ON_THE_DAY);
        assertThat(USUAL.stage(DUE, DUE.plusDays(1))).hasValue(1);
        assertThat(USUAL.stage(DUE, DUE.plusDays(7))).hasValue(1);
        assertThat(USUAL.stage(DUE, DUE.plusDays(8))).hasValue(2);
        assertThat(USUAL.stage(DUE, DUE.plusDays(15))).hasValue(3);
    }

    @Test
    void a_partnership_can_leave_out_those_before_and_the_repetitions() {
        var few = new ReminderSettings(0, 0, 18, 8);

        assertThat(few.stage(DUE, DUE.minusDays(1))).isEmpty();
        assertThat(few.stage(DUE, DUE.plusDays(300))).isEqualTo(OptionalInt.of(1));
    }

    @Test
    void quiet_hours_go_over_midnight_and_an_e_mail_waits_for_their_end() {
        assertThat(USUAL.quiet(Instant.parse("2026-01-15T17:59:00Z"))).isFalse();
        assertThat(USUAL.mailFrom(Instant.parse("2026-01-15T12:00:00Z"))).isNull();
        assertThat(USUAL.mailFrom(Instant.parse("2026-01-15T18:00:00Z"))).isEqualTo("2026-01-16T08:00:00Z");
        assertThat(USUAL.mailFrom(Instant.parse("2026-01-16T07:59:00Z"))).isEqualTo("2026-01-16T08:00:00Z");
        assertThat(USUAL.mailFrom(Instant.parse("2026-07-15T18:00:00Z")))
                .as("summer time")
                .isEqualTo("2026-07-16T07:00:00Z");
    }

    @Test
    void the_same_hour_twice_is_no_quiet_hours() {
        assertThat(new ReminderSettings(7, 7, 9, 9).quiet(Instant.parse("2026-01-15T09:30:00Z")))
                .isFalse();
    }
}
