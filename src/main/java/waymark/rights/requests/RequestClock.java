package waymark.rights.requests;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.web.Tone;

/// The clock of a request on a day.
///
/// @param due by when it is to be answered, if it is not stopped again; for a complaint, acknowledged
/// @param stopped true where the clock does not run today
/// @param pausedDays on which it did not run so far
record RequestClock(
        LocalDate received,
        LocalDate due,
        boolean stopped,
        long pausedDays,
        @Nullable LocalDate ended,
        LocalDate today) {

    private static final int SOON = 7;

    /// @param extended true where the person was told that it takes longer
    static RequestClock of(
            RequestKind kind,
            LocalDate received,
            boolean extended,
            List<Pause> pauses,
            @Nullable LocalDate ended,
            RequestNumbers numbers,
            LocalDate today) {
        var until = ended == null ? today : ended;
        long paused = pauses.stream().mapToLong(pause -> pause.days(until)).sum();
        var due = kind == RequestKind.COMPLAINT
                ? received.plusDays(numbers.complaintDays())
                : received.plusMonths(numbers.answerMonths() + (extended ? (long) numbers.extensionMonths() : 0))
                        .plusDays(paused);
        boolean stopped = ended == null && pauses.stream().anyMatch(Pause::lasts);
        return new RequestClock(received, due, stopped, paused, ended, today);
    }

    /// Days until the answer is due, of those on which the clock runs; negative where it is late.
    long left() {
        return ChronoUnit.DAYS.between(ended == null ? today : ended, due);
    }

    boolean late() {
        return left() < 0 && !stopped;
    }

    /// How much of the time has run, from 0 to 100.
    int run() {
        long all = ChronoUnit.DAYS.between(received, due) - pausedDays;
        return all <= 0 ? 100 : (int) Math.clamp(100 * (all - left()) / all, 0, 100);
    }

    String words() {
        if (stopped) {
            return "Stopped, %s left".formatted(days(left()));
        }
        return late()
                ? "%s late".formatted(days(-left()))
                : left() == 0 ? "Due today" : "%s left".formatted(days(left()));
    }

    private static String days(long days) {
        return days == 1 ? "1 day" : days + " days";
    }

    Tone tone() {
        if (stopped) {
            return Tone.GREY;
        }
        return late() ? Tone.RED : left() <= SOON ? Tone.ORANGE : Tone.GREEN;
    }
}
