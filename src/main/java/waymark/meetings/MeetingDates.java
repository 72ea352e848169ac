package waymark.meetings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import waymark.directory.groups.Group;

/// The dates of a group for a year, by its rhythm. A group that meets on a second Tuesday meets on the second
/// Tuesday of each later month too.
final class MeetingDates {

    private static final int WEEKS = 52;
    private static final int MONTHS = 12;
    private static final int WEEK = 7;
    private static final int FOUR_WEEKS = 4;

    private MeetingDates() {}

    /// All of them, the first first.
    static List<LocalDate> of(LocalDate first, Group.Cadence rhythm) {
        return switch (rhythm) {
            case WEEKLY -> IntStream.range(0, WEEKS).mapToObj(first::plusWeeks).toList();
            case MONTHLY -> everyMonths(first, 1);
            case QUARTERLY -> everyMonths(first, 3);
            case YEARLY, AS_NEEDED -> List.of(first);
        };
    }

    private static List<LocalDate> everyMonths(LocalDate first, int months) {
        return IntStream.range(0, MONTHS / months)
                .mapToObj(place -> sameWeekday(first, months * place))
                .toList();
    }

    private static LocalDate sameWeekday(LocalDate first, int months) {
        int which = (first.getDayOfMonth() - 1) / WEEK + 1;
        DayOfWeek weekday = first.getDayOfWeek();
        var month = first.withDayOfMonth(1).plusMonths(months);
        return which > FOUR_WEEKS
                ? month.with(TemporalAdjusters.lastInMonth(weekday))
                : month.with(TemporalAdjusters.dayOfWeekInMonth(which, weekday));
    }
}
