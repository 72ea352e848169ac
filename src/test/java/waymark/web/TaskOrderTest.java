package waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import waymark.web.TaskProvider.Deadline;
import waymark.web.TaskProvider.Task;

class TaskOrderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void the_worst_comes_first_and_what_has_no_day_last() {
        var now = Instant.parse("2026-11-20T12:00:00Z");
        var sorted = Stream.of(
                        new Task("without a day", "", "/", null),
                        new Task("in a month", "", "/", TODAY.plusDays(30)),
                        Task.bad("Red", "red", "", "/"),
                        new Task("tomorrow", "", "/", TODAY.plusDays(1)),
                        new Task("late", "", "/", TODAY.minusDays(1)),
                        Task.before(new Deadline(now.plusSeconds(60), false), "a report", "", "/"),
                        new Task("later still", "", "/", TODAY.minusDays(9)),
                        Task.before(new Deadline(now.plusSeconds(3600), true), "danger now", "", "/"))
                .sorted(Task.worstFirst(TODAY))
                .map(Task::what);
        assertThat(sorted)
                .containsExactly(
                        "danger now",
                        "a report",
                        "later still",
                        "late",
                        "red",
                        "tomorrow",
                        "in a month",
                        "without a day");
    }

    @Test
    void what_is_red_or_due_within_a_week_cannot_wait() {
        assertThat(Task.bad("Red", "red", "", "/").later(TODAY)).isFalse();
        assertThat(new Task("in a week", "", "/", TODAY.plusDays(7)).later(TODAY))
                .isFalse();
        assertThat(new Task("in eight days", "", "/", TODAY.plusDays(8)).later(TODAY))
                .isTrue();
        assertThat(new Task("without a day", "", "/", null).later(TODAY)).isTrue();
    }
}
