package waymark.handovers;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import waymark.web.Clocks;

/// Times on the pages of hand-overs: how much is left, and until when.
public final class TimeLeft {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    private TimeLeft() {}

    /// `3 hours 20 minutes left`, or `2 days 4 hours late`.
    public static String words(Instant now, Instant by) {
        var between = Duration.between(now, by);
        return span(between.abs()) + (between.isNegative() ? " late" : " left");
    }

    /// `today at 14:05`, `tomorrow at 09:00`, `Friday 27 November at 09:00`, seen from now.
    public static String when(Instant now, Instant moment) {
        var wall = moment.atZone(Clocks.LONDON);
        var today = LocalDate.ofInstant(now, Clocks.LONDON);
        var day = wall.toLocalDate();
        var words = day.equals(today) ? "today" : day.equals(today.plusDays(1)) ? "tomorrow" : DAY.format(wall);
        return words + " at " + CLOCK.format(wall);
    }

    private static String span(Duration length) {
        long days = length.toDays();
        int hours = length.toHoursPart();
        int minutes = length.toMinutesPart();
        if (days > 0) {
            return count(days, "day") + (hours == 0 ? "" : " " + count(hours, "hour"));
        }
        if (hours > 0) {
            return count(hours, "hour") + (minutes == 0 ? "" : " " + count(minutes, "minute"));
        }
        return minutes == 0 ? "less than a minute" : count(minutes, "minute");
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
