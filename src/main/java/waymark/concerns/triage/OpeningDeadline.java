package waymark.concerns.triage;

import java.time.Duration;
import java.time.Instant;

/// The time left to open a report, in words.
public final class OpeningDeadline {

    private OpeningDeadline() {}

    /// `Open it within 25 minutes`, or how late it is.
    public static String words(Instant now, Instant by) {
        var left = Duration.between(now, by);
        if (!left.isNegative() && left.toMinutes() < 1) {
            return "Open it now";
        }
        return left.isNegative() ? "Late by " + span(left.negated()) : "Open it within " + span(left);
    }

    private static String span(Duration length) {
        long minutes = length.toMinutes();
        if (minutes < 1) {
            return "less than 1 minute";
        }
        if (minutes < 60) {
            return minutes == 1 ? "1 minute" : minutes + " minutes";
        }
        if (minutes < 48 * 60) {
            long hours = minutes / 60;
            return hours == 1 ? "1 hour" : hours + " hours";
        }
        return minutes / (24 * 60) + " days";
    }
}
