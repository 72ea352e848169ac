package waymark.cases.emergency;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import waymark.web.Clocks;

/// Moments of an access in an emergency, in words.
final class EmergencyTimes {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM 'at' HH:mm", Locale.UK);

    private EmergencyTimes() {}

    /// `14:32`.
    static String time(Instant at) {
        return TIME.format(at.atZone(Clocks.LONDON));
    }

    /// `7 December at 14:32`.
    static String moment(Instant at) {
        return MOMENT.format(at.atZone(Clocks.LONDON));
    }

    /// `3 hours 12 minutes`, `1 minute`.
    static String left(Instant now, Instant until) {
        long minutes = Math.max(1, Duration.between(now, until).plusSeconds(59).toMinutes());
        long hours = minutes / 60;
        long rest = minutes % 60;
        var words = hours == 0 ? "" : hours + (hours == 1 ? " hour" : " hours");
        return rest == 0 ? words : (words.isEmpty() ? "" : words + " ") + rest + (rest == 1 ? " minute" : " minutes");
    }
}
