package waymark.contacts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import waymark.directory.PersonSummary;
import waymark.web.Clocks;

/// How these pages say moments.
public final class MomentText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private MomentText() {}

    /// `today at 5pm`, `tomorrow at 9am`, `on Friday 27 November at 9am`, seen from the moment.
    public static String from(Instant moment, Instant seen) {
        var wall = moment.atZone(Clocks.LONDON);
        var today = LocalDate.ofInstant(seen, Clocks.LONDON);
        var day = wall.toLocalDate();
        var words = day.equals(today) ? "today" : day.equals(today.plusDays(1)) ? "tomorrow" : "on " + DAY.format(wall);
        return words + " at " + clock(moment);
    }

    /// `Tuesday 24 November 2026, 6:30pm`.
    public static String words(Instant moment) {
        return YEAR.format(moment.atZone(Clocks.LONDON)) + ", " + clock(moment);
    }

    private static String clock(Instant moment) {
        var wall = moment.atZone(Clocks.LONDON);
        return WeekdayHours.clock(wall.getHour() * 60 + wall.getMinute());
    }

    public static String choice(PersonSummary person) {
        return person.name() + (person.jobTitle().isEmpty() ? "" : ", " + person.jobTitle());
    }
}
