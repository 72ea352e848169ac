package waymark.strategy;

import java.time.LocalDate;
import waymark.kernel.Quarter;

/// The partnership's tolerances and calendar as they stand on a day. Each has a date from which it holds, so
/// that a past quarter keeps the rule it was judged by.
///
/// @param ragDays how near a due date is "soon", and how old progress may be, in days
/// @param ragPerCent how far off its target a measure may be and still be amber
/// @param firstMonth in which the partnership's year begins, 1 to 12
public record Settings(int ragDays, int ragPerCent, int firstMonth) {

    /// The quarter that holds the day.
    public Quarter quarter(LocalDate day) {
        return Quarter.holding(day, firstMonth);
    }

    /// The first day of the quarter after the one that holds the day: when a judgement made on that day lapses.
    LocalDate lapse(LocalDate day) {
        return quarter(day).next().firstDay(firstMonth);
    }
}
