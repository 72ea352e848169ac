package waymark.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;

/// What waits for a person, from one module; the home page asks them all. "What needs me now, by when."
public interface TaskProvider {

    /// The tasks, in any order; the home sorts them. One SQL statement, whatever the number of rows.
    List<Task> waitingFor(Actor.Person actor);

    /// One thing to do.
    ///
    /// @param what the act, as a link text ("Submit the return of Hull")
    /// @param why one short sentence of reason, may be empty
    /// @param path where it is done
    /// @param by the day it is due, or null where nothing sets one
    /// @param deadline where minutes count: these come before all others
    /// @param state a word for what is bad now although no day says so ("Red"), or for an aim that has passed;
    /// null for all else
    record Task(
            String what,
            String why,
            String path,
            @Nullable LocalDate by,
            @Nullable Deadline deadline,
            @Nullable String state) {

        /// Days ahead that still count as soon.
        private static final int SOON = 7;

        /// The worst first: what counts in minutes, then what is overdue, bad or due today, then by day; last
        /// what has none.
        public static Comparator<Task> worstFirst(LocalDate today) {
            return Comparator.comparing(Task::deadline, Comparator.nullsLast(Deadline.FIRST))
                    .thenComparing(task -> task.rank(today), Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(Task::what);
        }

        public Task(String what, String why, String path, @Nullable LocalDate by) {
            this(what, why, path, by, null, null);
        }

        /// What is bad now, and has no day by which it is to be put right.
        public static Task bad(String state, String what, String why, String path) {
            return new Task(what, why, path, null, null, state);
        }

        /// What was aimed for by a day that has passed: an aim is no limit, so nothing is overdue.
        ///
        /// @param state how the home page says it ("After the target")
        public static Task afterAim(String state, String what, String why, String path, LocalDate aim) {
            return new Task(what, why, path, aim, null, state);
        }

        /// True where it can wait longer than a week.
        public boolean later(LocalDate today) {
            var day = rank(today);
            return deadline == null && (day == null || day.isAfter(today.plusDays(SOON)));
        }

        private @Nullable LocalDate rank(LocalDate today) {
            return by == null && state != null ? today : by;
        }

        public static Task before(Deadline deadline, String what, String why, String path) {
            var at = deadline.at();
            return new Task(
                    what, why, path, at == null ? null : LocalDate.ofInstant(at, Clocks.LONDON), deadline, null);
        }
    }

    /// A moment that must not pass.
    ///
    /// @param at null where it is being done already, and not done yet
    /// @param danger where somebody is in danger now: before every other deadline
    record Deadline(@Nullable Instant at, boolean danger) {

        /// Danger first, and within it the soonest.
        public static final Comparator<Deadline> FIRST = Comparator.comparing(
                        Deadline::danger, Comparator.reverseOrder())
                .thenComparing(Deadline::at, Comparator.nullsLast(Comparator.naturalOrder()));

        /// `11 minutes left`, `1 minute late`.
        public String words(Instant now) {
            if (at == null) {
                return "Now";
            }
            var left = Duration.between(now, at);
            long minutes = left.abs().toMinutes();
            return (minutes < 1
                            ? "Less than 1 minute"
                            : minutes < 60
                                    ? count(minutes, "minute")
                                    : minutes < 48 * 60
                                            ? count(minutes / 60, "hour")
                                            : count(minutes / (24 * 60), "day"))
                    + (left.isNegative() ? " late" : " left");
        }

        public boolean late(Instant now) {
            return at == null || now.isAfter(at);
        }

        private static String count(long number, String what) {
            return number + " " + what + (number == 1 ? "" : "s");
        }
    }
}
