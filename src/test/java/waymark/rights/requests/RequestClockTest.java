package waymark.rights.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The clock of a request: it stops while it is unclear who asks or what for, and runs on from there.
class RequestClockTest {

    private static final RequestNumbers NUMBERS = new RequestNumbers(1, 2, 30);
    private static final LocalDate RECEIVED = LocalDate.of(2026, 1, 31);

    private static RequestClock clock(boolean extended, LocalDate today, Pause... pauses) {
        return RequestClock.of(RequestKind.ACCESS, RECEIVED, extended, List.of(pauses), null, NUMBERS, today);
    }

    private static Pause pause(LocalDate from, @Nullable LocalDate until) {
        return new Pause(Pause.Why.IDENTITY, from, until);
    }

    private static LocalDate february(int day) {
        return LocalDate.of(2026, 2, day);
    }

    @Test
    void an_answer_is_due_after_a_month_and_at_the_end_of_a_shorter_one() {
        var clock = clock(false, RECEIVED);
        assertThat(clock.due()).isEqualTo(february(28));
        assertThat(clock.words()).isEqualTo("28 days left");
        assertThat(clock(false, february(28)).words()).isEqualTo("Due today");
        assertThat(clock(false, LocalDate.of(2026, 3, 2)).words()).isEqualTo("2 days late");
    }

    @Test
    void who_was_told_may_wait_two_months_more() {
        assertThat(clock(true, RECEIVED).due()).isEqualTo(LocalDate.of(2026, 4, 30));
    }

    @Test
    void while_it_is_stopped_no_day_is_lost_and_it_is_not_late() {
        var stopped = pause(february(10), null);
        assertThat(clock(false, february(10), stopped).words()).isEqualTo("Stopped, 18 days left");
        assertThat(clock(false, february(25), stopped).words()).isEqualTo("Stopped, 18 days left");
        assertThat(clock(false, LocalDate.of(2027, 1, 1), stopped).late()).isFalse();
    }

    @Test
    void it_runs_on_from_the_day_on_which_it_became_clear() {
        var before = pause(february(10), february(20));
        var clock = clock(false, february(20), before);
        assertThat(clock.due()).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(clock.words()).isEqualTo("18 days left");
        assertThat(clock.pausedDays()).isEqualTo(10);
        assertThat(clock(false, LocalDate.of(2026, 3, 11), before).late()).isTrue();
        assertThat(clock(false, february(25), before, pause(february(24), null)).words())
                .as("a second time")
                .isEqualTo("Stopped, 14 days left");
    }

    @Test
    void how_much_has_run_leaves_out_the_days_on_which_it_was_stopped() {
        assertThat(clock(false, RECEIVED).run()).isZero();
        assertThat(clock(false, february(14)).run()).isEqualTo(50);
        assertThat(clock(false, february(24), pause(february(10), february(20))).run())
                .isEqualTo(50);
        assertThat(clock(false, LocalDate.of(2026, 6, 1)).run()).isEqualTo(100);
    }

    @Test
    void a_complaint_is_acknowledged_within_thirty_days() {
        assertThat(RequestClock.of(RequestKind.COMPLAINT, RECEIVED, false, List.of(), null, NUMBERS, RECEIVED)
                        .due())
                .isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void an_answer_stops_the_clock_for_good() {
        var clock = RequestClock.of(
                RequestKind.ACCESS, RECEIVED, false, List.of(), february(20), NUMBERS, LocalDate.of(2027, 1, 1));
        assertThat(clock.words()).isEqualTo("8 days left");
        assertThat(clock.late()).isFalse();
    }
}
