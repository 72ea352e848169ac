package waymark.handovers;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import waymark.kernel.WorkingDays;
import waymark.web.Clocks;

/// How long a receiver has to answer, as it applies on a day.
///
/// @param todayHours to answer one for today, by day or night
/// @param soonDays working days to answer one for soon, until the same time of day
public record HandoverSettings(int todayHours, int soonDays) {

    /// By when a hand-over sent then is to be answered.
    public Instant answerBy(Urgency urgency, Instant sent) {
        return switch (urgency) {
            case TODAY -> sent.plus(Duration.ofHours(todayHours));
            case SOON -> {
                var wall = sent.atZone(Clocks.LONDON);
                LocalDate day = WorkingDays.after(wall.toLocalDate(), soonDays);
                yield ZonedDateTime.of(day, wall.toLocalTime(), Clocks.LONDON).toInstant();
            }
        };
    }
}
