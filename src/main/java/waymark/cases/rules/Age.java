package waymark.cases.rules;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/// How old somebody is, as far as the rules ask. Somebody whose age is not known is treated as a child.
public enum Age {
    CHILD,
    UNKNOWN,
    ADULT;

    private static final int GROWN_UP = 18;

    /// @param born null where it is not known
    public static Age on(@Nullable LocalDate born, LocalDate day) {
        return born == null ? UNKNOWN : day.isBefore(eighteenth(born)) ? CHILD : ADULT;
    }

    /// The day somebody turns 18. Who was born on 29 February does on 1 March, so that nobody is treated as
    /// an adult a day too early.
    public static LocalDate eighteenth(LocalDate born) {
        int year = born.getYear() + GROWN_UP;
        return born.getMonth() == Month.FEBRUARY && born.getDayOfMonth() == 29 && !Year.isLeap(year)
                ? LocalDate.of(year, Month.MARCH, 1)
                : born.plusYears(GROWN_UP);
    }
}
