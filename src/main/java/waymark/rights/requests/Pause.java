package waymark.rights.requests;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Days on which the clock of a request does not run. It runs again on the day that ends the pause.
///
/// @param until null while it lasts
record Pause(Why why, LocalDate from, @Nullable LocalDate until) {

    /// What is unclear.
    enum Why {
        IDENTITY("Who asks is not clear yet"),
        SCOPE("What they ask for is not clear yet");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    boolean lasts() {
        return until == null;
    }

    long days(LocalDate today) {
        var end = until == null ? today : until;
        return Math.max(0, ChronoUnit.DAYS.between(from, end));
    }
}
