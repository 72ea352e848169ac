package waymark.access.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import waymark.access.review.AccessReviewState.Answer;

/// When an account is asked for and when it is suspended, on every day of four years.
class AccessReviewStateTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 5, 5);

    private static Stream<LocalDate> days() {
        return LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2030, 1, 1));
    }

    @Test
    void a_quarter_begins_on_its_first_day_and_holds_every_day_of_its_three_months() {
        assertThat(days()).allSatisfy(day -> {
            var quarter = AccessReviewState.quarterOf(day);
            assertThat(quarter.getDayOfMonth()).isEqualTo(1);
            assertThat(List.of(1, 4, 7, 10)).contains(quarter.getMonthValue());
            assertThat(quarter).isBeforeOrEqualTo(day).isAfter(day.minusMonths(3));
        });
    }

    @Test
    void unanswered_it_is_held_out_from_the_twenty_ninth_day_of_each_quarter_and_not_before() {
        assertThat(days())
                .allSatisfy(day -> assertThat(
                                asked(AccessReviewState.quarterOf(day)).suspended(day))
                        .isEqualTo(
                                !day.isBefore(AccessReviewState.quarterOf(day).plusDays(28))));
        assertThat(asked(LocalDate.of(2027, 1, 1)).suspended(LocalDate.of(2027, 1, 28)))
                .isFalse();
        assertThat(asked(LocalDate.of(2027, 1, 1)).suspended(LocalDate.of(2027, 1, 29)))
                .isTrue();
    }

    @Test
    void a_new_quarter_lets_nobody_in_whom_nobody_answered_for() {
        assertThat(days()).allSatisfy(day -> {
            var before = AccessReviewState.quarterOf(day).minusMonths(3);
            assertThat(asked(before).suspended(day)).isTrue();
            assertThat(asked(before).waiting(day)).as("an answer lets them in").isTrue();
            var kept = new AccessReviewState(false, LONG_AGO, AccessReviewState.quarterOf(day), Answer.KEEP, before);
            assertThat(kept.suspended(day)).isFalse();
            var late = new AccessReviewState(false, LONG_AGO, before, Answer.KEEP, before);
            assertThat(late.suspended(day)).as("answered in that quarter").isFalse();
        });
    }

    @Test
    void kept_it_is_open_all_that_quarter_and_asked_for_again_in_the_next() {
        assertThat(days()).allSatisfy(day -> {
            var quarter = AccessReviewState.quarterOf(day);
            var kept = standing(quarter, Answer.KEEP);
            assertThat(kept.suspended(day)).isFalse();
            assertThat(kept.waiting(day)).isFalse();
            assertThat(kept.waiting(quarter.plusMonths(3))).isTrue();
            var next = new AccessReviewState(false, LONG_AGO, quarter, Answer.KEEP, quarter.plusMonths(3));
            assertThat(next.suspended(quarter.plusMonths(3).plusDays(27))).isFalse();
            assertThat(next.suspended(quarter.plusMonths(3).plusDays(28))).isTrue();
        });
    }

    @Test
    void nobody_is_held_out_before_a_week_has_passed_since_somebody_was_asked_however_late_that_was() {
        assertThat(days()).allSatisfy(day -> {
            assertThat(asked(AccessReviewState.quarterOf(day).minusDays(1)).suspended(day))
                    .isFalse();
            var quarter = AccessReviewState.quarterOf(day);
            var late = asked(quarter.plusDays(40));
            assertThat(late.suspended(quarter.plusDays(47))).isFalse();
            assertThat(late.suspended(quarter.plusDays(48))).isTrue();
        });
    }

    @Test
    void somebody_who_left_is_held_out_at_once_and_ever_after() {
        assertThat(days()).allSatisfy(day -> {
            var left = standing(AccessReviewState.quarterOf(day), Answer.LEAVER);
            assertThat(left.suspended(day)).isTrue();
            assertThat(left.suspended(day.plusMonths(3))).isTrue();
            assertThat(left.waiting(day.plusMonths(3))).isFalse();
            assertThat(new AccessReviewState(false, day, AccessReviewState.quarterOf(day), Answer.LEAVER, null)
                            .suspended(day))
                    .isTrue();
        });
    }

    @Test
    void an_account_made_in_a_quarter_is_asked_for_in_the_next_one_only() {
        assertThat(days()).allSatisfy(made -> {
            var next = AccessReviewState.quarterOf(made).plusMonths(3);
            var fresh = new AccessReviewState(false, made, null, null, next);
            assertThat(made.datesUntil(next)).noneMatch(fresh::suspended);
            assertThat(fresh.asked(made)).isFalse();
            assertThat(fresh.waiting(next)).isTrue();
            assertThat(fresh.suspended(next.plusDays(28))).isTrue();
        });
    }

    @Test
    void those_who_could_let_others_in_are_never_held_out() {
        for (var role : List.of("coordinator", "administrator")) {
            var never = AccessReviewState.of(
                    false, List.of("member", role), LONG_AGO, LocalDate.of(2026, 1, 1), "leaver", null);
            assertThat(days()).noneMatch(never::suspended).noneMatch(never::waiting);
        }
        var lead = AccessReviewState.of(
                false, List.of("member", "organisation_lead"), LONG_AGO, null, null, LocalDate.of(2026, 1, 1));
        assertThat(lead.suspended(LocalDate.of(2026, 3, 1))).isTrue();
    }

    @Test
    void they_are_told_at_the_start_and_two_weeks_and_one_week_before_the_last_day() {
        assertThat(days()).allSatisfy(day -> {
            var last = AccessReviewState.lastDay(day);
            assertThat(AccessReviewState.stepBegan(day))
                    .isBeforeOrEqualTo(day)
                    .isIn(AccessReviewState.quarterOf(day), last.minusDays(14), last.minusDays(7));
        });
        assertThat(LocalDate.of(2027, 1, 1)
                        .datesUntil(LocalDate.of(2027, 1, 29))
                        .filter(day -> day.equals(AccessReviewState.stepBegan(day))))
                .containsExactly(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 14), LocalDate.of(2027, 1, 21));
    }

    private static AccessReviewState standing(@Nullable LocalDate quarter, @Nullable Answer answer) {
        return new AccessReviewState(false, LONG_AGO, quarter, answer, null);
    }

    private static AccessReviewState asked(LocalDate begun) {
        return new AccessReviewState(false, LONG_AGO, null, null, begun);
    }
}
