package waymark.web.forms;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.web.Dates;
import waymark.web.conflicts.FieldMerge;

/// A date as somebody typed it, in three fields: `due-day`, `due-month`, `due-year`. Months may be written
/// out.
///
/// Messages are shown at `due` (the day's field, where the error summary leads), `due-month` or `due-year`.
public record DateField(String day, String month, String year) {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> LONG_MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final DateTimeFormatter EXAMPLE = DateTimeFormatter.ofPattern("d M yyyy", Locale.UK);
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    /// What the three parameters held; a missing one is empty.
    public static DateField of(@Nullable String day, @Nullable String month, @Nullable String year) {
        return new DateField(tidy(day), tidy(month), tidy(year));
    }

    /// The fields filled with a date, or empty.
    public static DateField of(@Nullable LocalDate date) {
        return date == null
                ? new DateField("", "", "")
                : new DateField(
                        Integer.toString(date.getDayOfMonth()),
                        Integer.toString(date.getMonthValue()),
                        Integer.toString(date.getYear()));
    }

    /// What the three fields show on a form that may have been overtaken: the date is merged as one.
    public DateField in(FieldMerge fields, String name, String label) {
        var parts = fields.texts(
                List.of(name + "-day", name + "-month", name + "-year"),
                label,
                List.of(day, month, year),
                DateField::said);
        return of(parts);
    }

    private static DateField of(List<String> parts) {
        return of(parts.get(0), parts.get(1), parts.get(2));
    }

    /// In words, or as it was typed where it is no date.
    private static String said(List<String> parts) {
        return of(parts)
                .parse("", "", new Problems())
                .map(day -> Dates.day(day, Locale.UK))
                .orElse(String.join(" ", parts).strip());
    }

    private static String tidy(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    public boolean isEmpty() {
        return day.isEmpty() && month.isEmpty() && year.isEmpty();
    }

    /// The date, or nothing where it is empty or wrong; what is wrong is noted.
    ///
    /// @param what the date is, as the sentence begins: "Due date"
    public Optional<LocalDate> parse(String name, String what, Problems problems) {
        if (isEmpty()) {
            return Optional.empty();
        }
        if (day.isEmpty() || month.isEmpty() || year.isEmpty()) {
            problems.add(name + firstEmpty(), "%s must include a %s".formatted(what, missing()));
            return Optional.empty();
        }
        return whole(name, what, problems);
    }

    /// The date; an empty one is noted too.
    ///
    /// @param example a date as somebody would type it, for the message
    public Optional<LocalDate> required(String name, String what, LocalDate example, Problems problems) {
        if (isEmpty()) {
            var named = lower(what).startsWith("the ") ? lower(what) : "the " + lower(what);
            problems.add(name, "Enter %s, for example %s".formatted(named, example.format(EXAMPLE)));
            return Optional.empty();
        }
        return parse(name, what, problems);
    }

    private Optional<LocalDate> whole(String name, String what, Problems problems) {
        var inYear = number(year);
        if (year.length() != 4 || inYear.isEmpty()) {
            problems.add(name + "-year", "Enter a year, like 2027");
            return Optional.empty();
        }
        int y = inYear.getAsInt();
        if (y < FIRST_YEAR || y > LAST_YEAR) {
            problems.add(name + "-year", "%s must be in a year from %d to %d".formatted(what, FIRST_YEAR, LAST_YEAR));
            return Optional.empty();
        }
        var inMonth = monthNumber();
        if (inMonth.isEmpty()) {
            problems.add(name + "-month", "%s must have a month from 1 to 12, or its name".formatted(what));
            return Optional.empty();
        }
        var days = YearMonth.of(y, inMonth.getAsInt());
        var inDay = number(day);
        if (inDay.isEmpty() || !days.isValidDay(inDay.getAsInt())) {
            problems.add(
                    name, "%s must be a real date: that month has days 1 to %d".formatted(what, days.lengthOfMonth()));
            return Optional.empty();
        }
        return Optional.of(days.atDay(inDay.getAsInt()));
    }

    private String firstEmpty() {
        if (day.isEmpty()) {
            return "";
        }
        return month.isEmpty() ? "-month" : "-year";
    }

    private String missing() {
        var names = new java.util.ArrayList<String>();
        if (day.isEmpty()) {
            names.add("day");
        }
        if (month.isEmpty()) {
            names.add("month");
        }
        if (year.isEmpty()) {
            names.add("year");
        }
        return String.join(" and a ", names);
    }

    private OptionalInt monthNumber() {
        var word = month.toLowerCase(Locale.ROOT);
        int named = Math.max(MONTHS.indexOf(word), LONG_MONTHS.indexOf(word));
        if (named >= 0) {
            return OptionalInt.of(named + 1);
        }
        var number = number(month);
        return number.isPresent() && number.getAsInt() >= 1 && number.getAsInt() <= 12 ? number : OptionalInt.empty();
    }

    private static OptionalInt number(String text) {
        return text.matches("\\p{Nd}{1,4}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    private static String lower(String what) {
        return what.substring(0, 1).toLowerCase(Locale.ROOT) + what.substring(1);
    }
}
