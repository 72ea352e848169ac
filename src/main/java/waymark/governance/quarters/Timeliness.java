package waymark.governance.quarters;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import waymark.web.Tone;

/// Whether a return came in time. Derived from dates, never set by a
/// person, and shown to everybody signed in.
public enum Timeliness {
    AHEAD("Due", Tone.GREY),
    ON_TIME("On time", Tone.GREEN),
    OVERDUE("Overdue", Tone.ORANGE),
    LATE("Late", Tone.ORANGE),
    MISSING("Missing", Tone.RED);

    private final String word;
    private final Tone tone;

    Timeliness(String word, Tone tone) {
        this.word = word;
        this.tone = tone;
    }

    /// As printed.
    public String word() {
        return word;
    }

    /// The tag colour of the design system.
    public Tone tone() {
        return tone;
    }

    /// The first submission counts: a return sent back after it was due had been in time.
    ///
    /// @param firstSubmitted null where it was never submitted
    public static Timeliness of(QuarterDates dates, @Nullable LocalDate firstSubmitted, LocalDate today) {
        if (firstSubmitted != null) {
            return firstSubmitted.isAfter(dates.due()) ? LATE : ON_TIME;
        }
        if (today.isAfter(dates.acceptBy())) {
            return MISSING;
        }
        return today.isAfter(dates.due()) ? OVERDUE : AHEAD;
    }
}
