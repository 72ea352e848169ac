package waymark.funding.money;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The names of months.
public final class Months {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

    private Months() {}

    /// `March 2027`.
    public static String name(YearMonth month) {
        return NAME.format(month);
    }

    /// `Mar 2027`.
    public static String brief(YearMonth month) {
        return BRIEF.format(month);
    }
}
