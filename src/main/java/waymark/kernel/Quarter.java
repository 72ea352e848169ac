package waymark.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/// A quarter of the partnership's own year: `2026-Q3` is the third quarter of the year that began in 2026.
///
/// The year's first month is a setting (April for the financial year of a council), so dates are asked for
/// with it.
///
/// @param year the calendar year in which the partnership's year begins
/// @param number 1 to 4
public record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final Pattern SHAPE = Pattern.compile("(\\d{4})-Q([1-4])");

    public Quarter {
        if (number < 1 || number > 4 || year < 1900 || year > 9999) {
            throw new IllegalArgumentException("not a quarter");
        }
    }

    /// Reads `2026-Q3`, or nothing.
    public static Optional<Quarter> parse(String text) {
        var match = SHAPE.matcher(text);
        return match.matches() && Integer.parseInt(match.group(1)) >= 1900
                ? Optional.of(new Quarter(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2))))
                : Optional.empty();
    }

    /// The quarter that holds the day, in a year that starts in `firstMonth` (1 to 12).
    public static Quarter holding(LocalDate day, int firstMonth) {
        int months = Math.floorMod(day.getMonthValue() - firstMonth, 12);
        int year = day.getMonthValue() >= firstMonth ? day.getYear() : day.getYear() - 1;
        return new Quarter(year, months / 3 + 1);
    }

    public LocalDate firstDay(int firstMonth) {
        return YearMonth.of(year, firstMonth).plusMonths(3L * (number - 1)).atDay(1);
    }

    public LocalDate lastDay(int firstMonth) {
        return next().firstDay(firstMonth).minusDays(1);
    }

    public Quarter next() {
        return number == 4 ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    public Quarter previous() {
        return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
    }

    /// `2026-Q3`: as stored, and as it is in addresses.
    public String key() {
        return "%04d-Q%d".formatted(year, number);
    }

    /// `Quarter 3, 2026 to 2027`: as read on a page; `Quarter 3, 2026` where the year is the calendar's.
    public String title(int firstMonth) {
        return firstMonth == 1
                ? "Quarter %d, %d".formatted(number, year)
                : "Quarter %d, %d to %d".formatted(number, year, year + 1);
    }

    /// `Q3 2026/27`, where there is little room; `Q3 2026` where the year is the calendar's.
    public String brief(int firstMonth) {
        int next = (year + 1) % 100;
        return "Q" + number + " " + year + (firstMonth == 1 ? "" : (next < 10 ? "/0" : "/") + next);
    }

    @Override
    public int compareTo(Quarter other) {
        return year != other.year ? Integer.compare(year, other.year) : Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return key();
    }
}
