package waymark.analysis.releases;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import waymark.kernel.Quarter;

/// The period of a table in months: everybody knows those, and few know which quarter is meant.
final class PublicPeriod {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.UK);
    private static final DateTimeFormatter WITH_YEAR = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final int MONTHS = 3;

    private PublicPeriod() {}

    /// `April to June 2026`, `October 2025 to March 2026`.
    ///
    /// @param firstMonth of the year that the quarters are of
    static String words(Quarter from, Quarter to, int firstMonth) {
        var first = begins(from, firstMonth);
        var last = begins(to, firstMonth).plusMonths(MONTHS - 1L);
        return "%s to %s"
                .formatted(
                        first.getYear() == last.getYear() ? MONTH.format(first) : WITH_YEAR.format(first),
                        WITH_YEAR.format(last));
    }

    private static LocalDate begins(Quarter quarter, int firstMonth) {
        return LocalDate.of(quarter.year(), firstMonth, 1).plusMonths((quarter.number() - 1L) * MONTHS);
    }
}
