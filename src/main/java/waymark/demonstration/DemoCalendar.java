package waymark.demonstration;

import java.time.DayOfWeek;
import java.time.LocalDate;

/// The demonstration's calendar: everything in it is dated by its distance from today, so that it
/// is never stale.
///
/// @param today the day on which the data is made
record DemoCalendar(LocalDate today) {

    /// So many days from today, negative before it; work is recorded on working days, so a weekend becomes
    /// the Friday before.
    LocalDate day(int distance) {
        var day = today.plusDays(distance);
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return day.minusDays(1);
        }
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(2) : day;
    }
}
