package waymark.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import waymark.kernel.Actor;

/// Days of one module for people's calendars, beside what is due ([DueItemProvider]).
public interface CalendarProvider {

    /// The days that concern the person.
    List<Day> days(Actor.Person actor, LocalDate from, LocalDate until);

    /// Meetings that the person is expected at, and those of them that were cancelled.
    default List<Meeting> meetings(Actor.Person actor, LocalDate from, LocalDate until) {
        return List.of();
    }

    /// A meeting in a calendar.
    ///
    /// @param key as that of a day; what was sent to the person by e-mail has the same
    /// @param join where people join from elsewhere; may be empty
    /// @param sequence grows where the time changes or it is cancelled
    record Meeting(
            String key,
            Instant startsAt,
            int minutes,
            String title,
            String place,
            String join,
            String path,
            int sequence,
            boolean cancelled) {}

    /// A day in a calendar.
    ///
    /// @param key the same whenever the day is read, and nobody else's: `quarter-2026Q3-board`
    /// @param title without details of persons
    /// @param board true for a meeting of the board
    /// @param revision grows with every change
    record Day(String key, LocalDate day, String title, String path, boolean board, int revision) {}
}
