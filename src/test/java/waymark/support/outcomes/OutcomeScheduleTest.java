package waymark.support.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutcomeScheduleTest {

    private static final LocalDate OPENED = LocalDate.of(2026, 1, 31);

    @Test
    void the_first_time_is_due_two_weeks_after_the_case_was_opened() {
        assertThat(OutcomeSchedule.next(OPENED, null, List.of()))
                .contains(new OutcomeSchedule.Due(OutcomePoint.START, LocalDate.of(2026, 2, 14)));
    }

    @Test
    void the_others_follow_from_the_day_of_the_start() {
        var started = LocalDate.of(2026, 11, 30);
        assertThat(OutcomeSchedule.next(OPENED, started, Set.of(OutcomePoint.START)))
                .contains(new OutcomeSchedule.Due(OutcomePoint.MONTHS_3, LocalDate.of(2027, 2, 28)));
        assertThat(OutcomeSchedule.next(OPENED, started, Set.of(OutcomePoint.START, OutcomePoint.MONTHS_6)))
                .contains(new OutcomeSchedule.Due(OutcomePoint.MONTHS_12, LocalDate.of(2027, 11, 30)));
    }

    @Test
    void where_the_start_was_left_out_they_follow_from_the_opening() {
        assertThat(OutcomeSchedule.next(OPENED, null, Set.of(OutcomePoint.START)))
                .contains(new OutcomeSchedule.Due(OutcomePoint.MONTHS_3, LocalDate.of(2026, 4, 30)));
    }

    @Test
    void after_twelve_months_or_the_end_of_support_nothing_is_due() {
        assertThat(OutcomeSchedule.next(OPENED, OPENED, Set.of(OutcomePoint.MONTHS_12)))
                .isEmpty();
        assertThat(OutcomeSchedule.next(OPENED, OPENED, Set.of(OutcomePoint.START, OutcomePoint.EXIT)))
                .isEmpty();
    }

    @Test
    void there_are_seven_outcomes_each_with_a_plain_statement() {
        assertThat(CoreOutcome.ALL).hasSize(7).allSatisfy(one -> {
            assertThat(one.statement())
                    .startsWith(one.place() == 4 ? "The people" : "I ")
                    .endsWith(".");
            assertThat(one.title()).isNotEmpty();
        });
        assertThat(CoreOutcome.of("MSCOS6").title()).isEqualTo("Access to medical treatment");
    }
}
