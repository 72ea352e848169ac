package waymark.intelligence.operations;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import waymark.web.Clocks;

/// Times on paper.
final class Moments {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private Moments() {}

    /// `5 May 2027, 05:30 to 09:00`.
    static String span(Instant from, Instant until) {
        var begins = from.atZone(Clocks.LONDON);
        var ends = until.atZone(Clocks.LONDON);
        return "%s to %s"
                .formatted(
                        DAY.format(begins),
                        begins.toLocalDate().equals(ends.toLocalDate()) ? TIME.format(ends) : DAY.format(ends));
    }
}
