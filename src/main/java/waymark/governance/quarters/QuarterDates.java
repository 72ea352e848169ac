package waymark.governance.quarters;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import waymark.kernel.Problem;
import waymark.kernel.Problems;

/// The four dates of a quarter.
///
/// @param opens the first day on which returns may be written
/// @param due the last day to submit one in time
/// @param acceptBy the day by which the board has decided on each
/// @param boardMeets the day the pack is for
public record QuarterDates(LocalDate opens, LocalDate due, LocalDate acceptBy, LocalDate boardMeets) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    /// What is wrong with their order; empty where nothing is.
    ///
    /// @param firstDay of the quarter they belong to
    /// @param lastDay of that quarter: figures of a whole quarter cannot be asked for before it has ended
    List<Problem> problems(LocalDate firstDay, LocalDate lastDay) {
        return new Problems()
                .when(
                        opens.isBefore(firstDay),
                        "opens",
                        "The quarter cannot open before it begins, on %s".formatted(say(firstDay)))
                .when(!due.isAfter(opens), "due", "Returns must be due after the quarter opens")
                .when(
                        due.isAfter(opens) && due.isBefore(lastDay),
                        "due",
                        "Returns cannot be due before the quarter ends, on %s".formatted(say(lastDay)))
                .when(acceptBy.isBefore(due), "acceptBy", "The board cannot decide by a day before returns are due")
                .when(
                        boardMeets.isBefore(acceptBy),
                        "boardMeets",
                        "The board must meet on or after the day by which it decides on returns")
                .list();
    }

    /// `late by 3 days`, on a day after the one that was agreed.
    public static String late(LocalDate agreed, LocalDate today) {
        long days = ChronoUnit.DAYS.between(agreed, today);
        return "late by %d %s".formatted(days, days == 1 ? "day" : "days");
    }

    /// `9 October 2026`.
    public static String say(LocalDate day) {
        return DAY.format(day);
    }

    /// `19 Oct 2026`, where there is little room.
    public static String brief(LocalDate day) {
        return BRIEF.format(day);
    }
}
