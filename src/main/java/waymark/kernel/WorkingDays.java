package waymark.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// The bank holidays of England and Wales and the working days between them, from a file
/// (`calendar/bank-holidays.csv`, its source in NOTICE). The file ends: what comes after is said to be not
/// known, and never guessed.
public final class WorkingDays {

    /// What a day is.
    public enum Kind {
        WORKING,
        WEEKEND,
        BANK_HOLIDAY,
        /// Monday to Friday after the last year of the file: working, unless it turns out to be a bank
        /// holiday.
        NOT_KNOWN
    }

    private static final NavigableMap<LocalDate, String> HOLIDAYS = read();

    private WorkingDays() {}

    public static Kind kind(LocalDate day) {
        if (HOLIDAYS.containsKey(day)) {
            return Kind.BANK_HOLIDAY;
        }
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return Kind.WEEKEND;
        }
        return day.isBefore(knownFrom()) || day.isAfter(knownUntil()) ? Kind.NOT_KNOWN : Kind.WORKING;
    }

    /// What the bank holiday is called, or nothing where the day is none or not known to be one.
    public static Optional<String> bankHoliday(LocalDate day) {
        return Optional.ofNullable(HOLIDAYS.get(day));
    }

    /// The bank holidays from one day to another, both included.
    public static List<LocalDate> bankHolidays(LocalDate first, LocalDate last) {
        return first.isAfter(last)
                ? List.of()
                : List.copyOf(HOLIDAYS.subMap(first, true, last, true).keySet());
    }

    /// Those that may change who is on duty in the fortnight from the day on, as the database is told them:
    /// what began the evening before is in it.
    public static String[] holidaysOfFortnight(LocalDate first) {
        return bankHolidays(first.minusDays(1), first.plusDays(13)).stream()
                .map(LocalDate::toString)
                .toArray(String[]::new);
    }

    /// The day that many working days later, counted from the next working day on. Days that are not known
    /// count as working: ask [#kind] of the answer whether it can be relied on.
    ///
    /// @param count not negative; 0 is the day itself
    public static LocalDate after(LocalDate day, int count) {
        var found = day;
        for (int counted = 0; counted < count; ) {
            found = found.plusDays(1);
            var kind = kind(found);
            if (kind == Kind.WORKING || kind == Kind.NOT_KNOWN) {
                counted++;
            }
        }
        return found;
    }

    /// The first day of the file's first year.
    public static LocalDate knownFrom() {
        return HOLIDAYS.firstKey().withDayOfYear(1);
    }

    /// The last day of the file's last year.
    public static LocalDate knownUntil() {
        return LocalDate.of(HOLIDAYS.lastKey().getYear(), 12, 31);
    }

    private static NavigableMap<LocalDate, String> read() {
        var holidays = new TreeMap<LocalDate, String>();
        try (var file = WorkingDays.class.getResourceAsStream("/calendar/bank-holidays.csv")) {
            if (file == null) {
                throw new InvariantViolation("not in the application: calendar/bank-holidays.csv");
            }
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        var fields = line.split(",", -1);
                        holidays.put(LocalDate.parse(fields[0]), fields[1]);
                    });
        } catch (IOException unreadable) {
            throw new InvariantViolation("unreadable: calendar/bank-holidays.csv", unreadable);
        }
        return holidays;
    }
}
