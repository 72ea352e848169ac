package waymark.web;

import java.time.LocalDate;
import java.util.List;
import waymark.kernel.Actor;

/// Days of one module for people's calendars, beside what is due ([DueItemProvider]).
public interface CalendarProvider {

    /// The days that concern the person.
    List<Day> days(Actor.Person actor, LocalDate from, LocalDate until);

    /// A day in a calendar.
    ///
    /// @param key the same whenever the day is read, and nobody else's: `quarter-2026Q3-board`
    /// @param title without details of persons
    /// @param board true for a meeting of the board
    /// @param revision grows with every change
    record Day(String key, LocalDate day, String title, String path, boolean board, int revision) {}
}
