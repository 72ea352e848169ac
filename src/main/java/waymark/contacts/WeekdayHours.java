package waymark.contacts;

/// Some hours of a weekday, in minutes of the wall clock.
///
/// @param day 1 Monday to 7 Sunday
/// @param opens minutes since the day's midnight
/// @param closes the first minute after; beyond 1440 on the next morning
public record WeekdayHours(int day, int opens, int closes) {

    public static final int WHOLE_DAY = 24 * 60;

    public WeekdayHours {
        if (day < 1 || day > 7 || opens < 0 || opens >= WHOLE_DAY || closes <= opens || closes > opens + WHOLE_DAY) {
            throw new IllegalArgumentException("no hours of a day: " + day + ", " + opens + " to " + closes);
        }
    }

    /// `9am to 5pm`, `5pm to 8am the next day`, `24 hours`.
    public String words() {
        return words(opens, closes);
    }

    static String words(int opens, int closes) {
        if (opens == 0 && closes == WHOLE_DAY) {
            return "24 hours";
        }
        return clock(opens) + " to " + clock(closes % WHOLE_DAY) + (closes > WHOLE_DAY ? " the next day" : "");
    }

    /// `9am`, `5:30pm`, `midday`, `midnight`.
    static String clock(int minutes) {
        if (minutes % (WHOLE_DAY / 2) == 0) {
            return minutes == 0 ? "midnight" : "midday";
        }
        int hour = (minutes / 60 + 11) % 12 + 1;
        var half = minutes < WHOLE_DAY / 2 ? "am" : "pm";
        return minutes % 60 == 0 ? hour + half : "%d:%02d%s".formatted(hour, minutes % 60, half);
    }
}
