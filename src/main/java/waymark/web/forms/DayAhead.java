package waymark.web.forms;

import java.time.LocalDate;
import java.util.Optional;
import waymark.kernel.Problems;

/// A day to come that a case agrees on: the next contact or review, the day to ask again. It is read with the
/// other fields of its form, so that all that is wrong with them is said at once. A day further ahead than
/// anybody plans is a slip: nobody would look at the case until then.
public final class DayAhead {

    private static final int MONTHS = 18;
    private static final String LIMIT = " must be within %d months".formatted(MONTHS);

    private DayAhead() {}

    /// One that has to be there.
    ///
    /// @param example a day as somebody would type it, for the message
    public static LocalDate required(FormReader reader, String field, String what, LocalDate example, LocalDate today) {
        var day = reader.requiredDate(field, what, example);
        check(reader, field, what, day, today);
        return day;
    }

    /// One that may be left empty.
    public static Optional<LocalDate> optional(FormReader reader, String field, String what, LocalDate today) {
        var day = reader.date(field, what);
        day.ifPresent(on -> check(reader, field, what, on, today));
        return day;
    }

    private static void check(FormReader reader, String field, String what, LocalDate day, LocalDate today) {
        var problems = new Problems();
        check(problems, field, what, day, today);
        problems.list().forEach(problem -> reader.when(true, problem.field(), problem.message()));
    }

    /// Where it depends on another answer whether the day is asked.
    public static void check(Problems problems, String field, String what, LocalDate day, LocalDate today) {
        problems.when(day.isBefore(today), field, what + " must be today or later")
                .when(tooFar(day, today), field, what + LIMIT);
    }

    /// Where the day may also be one that has passed: of something that is written down later.
    public static void tooFar(FormReader reader, String field, String what, LocalDate day, LocalDate today) {
        reader.when(tooFar(day, today), field, what + LIMIT);
    }

    private static boolean tooFar(LocalDate day, LocalDate today) {
        return day.isAfter(today.plusMonths(MONTHS));
    }
}
