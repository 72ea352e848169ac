package waymark.funding.money;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// An amount for some days, by month, to the penny.
///
/// Every whole month weighs the same and a month that is only partly covered weighs the part of its days. What
/// the months get together is the amount, whatever it is: each gets what is due up to its end, less what the
/// months before it got.
public final class MonthlySplit {

    /// Divisible by 28, 29, 30 and 31, so that a part of a month is a whole number too.
    private static final int MONTH = 377_580;

    private static final int MONTHS = 12;

    private MonthlySplit() {}

    /// Each month from the first to the last day, with its part.
    ///
    /// @param to the last day; not before the first
    public static SequencedMap<YearMonth, Long> of(long pence, LocalDate from, LocalDate to) {
        var months = new LinkedHashMap<YearMonth, Long>();
        long whole = 0;
        for (var month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            long weight = weight(month, from, to);
            months.put(month, weight);
            whole += weight;
        }
        long weighed = 0;
        long given = 0;
        for (var month : months.entrySet()) {
            weighed += month.getValue();
            long due = part(pence, weighed, whole);
            month.setValue(due - given);
            given = due;
        }
        return Collections.unmodifiableSequencedMap(months);
    }

    /// What something costs in a month that costs so much a year and runs on these days; the twelve months of a
    /// year add up to the year.
    ///
    /// @param from the first day it runs
    /// @param to the last day, or a day far ahead
    public static long ofYear(long yearly, YearMonth month, LocalDate from, LocalDate to) {
        long weight = weight(month, from, to);
        long before = month.getMonthValue() - 1L;
        long cost = part(yearly, before + 1, MONTHS) - part(yearly, before, MONTHS);
        return part(cost, weight, MONTH);
    }

    private static long part(long pence, long weight, long whole) {
        return BigInteger.valueOf(pence)
                .multiply(BigInteger.valueOf(weight))
                .divide(BigInteger.valueOf(whole))
                .longValueExact();
    }

    private static long weight(YearMonth month, LocalDate from, LocalDate to) {
        var first = from.isAfter(month.atDay(1)) ? from : month.atDay(1);
        var last = to.isBefore(month.atEndOfMonth()) ? to : month.atEndOfMonth();
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        return days <= 0 ? 0 : days * (MONTH / month.lengthOfMonth());
    }
}
