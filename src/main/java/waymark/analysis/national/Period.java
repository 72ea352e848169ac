package waymark.analysis.national;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A calendar year, or a quarter of one.
///
/// @param quarter 0 for the whole year
record Period(int year, int quarter) implements Comparable<Period> {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Set<String> FILLERS = Set.of(
            "year", "calendar", "total", "to", "and", "r", "p", "revised", "provisional", "q", "quarter", "ending");
    private static final int LETTERS = 3;
    private static final int YEAR_DIGITS = 4;
    private static final int FIRST_YEAR = 2_009;
    private static final int LAST_YEAR = 2_100;
    private static final int QUARTERS = 4;

    /// What a cell says of a time: a year, a quarter, or both.
    ///
    /// @param quarter 0 where it says none
    /// @param whole true where it says that the whole year is meant
    record Said(@Nullable Integer year, int quarter, boolean whole) {}

    boolean annual() {
        return quarter == 0;
    }

    /// `2025` or `Q3 2025`.
    String name() {
        return annual() ? String.valueOf(year) : "Q%d %d".formatted(quarter, year);
    }

    /// With the months: `July to September 2025`.
    String words() {
        return annual() ? String.valueOf(year) : "%s %d".formatted(months(), year);
    }

    private String months() {
        return switch (quarter) {
            case 1 -> "January to March";
            case 2 -> "April to June";
            case 3 -> "July to September";
            default -> "October to December";
        };
    }

    LocalDate lastDay() {
        return YearMonth.of(year, annual() ? 12 : quarter * 3).atEndOfMonth();
    }

    /// The same quarter a year before, or the year before.
    Period before() {
        return new Period(year - 1, quarter);
    }

    @Override
    public int compareTo(Period other) {
        return Comparator.comparingInt(Period::year)
                .thenComparingInt(Period::quarter)
                .compare(this, other);
    }

    /// What a cell says of a time, whatever its order and marks: `Q3 2025`, `2025 Q3 [r]`, `Jul to Sep 2025`, `2025`,
    /// `Quarter 3`; nothing where it says anything else too.
    static Optional<Said> said(String cell) {
        Integer year = null;
        Integer quarter = null;
        var months = new ArrayList<Integer>();
        var before = "";
        boolean whole = false;
        boolean ending = false;
        for (var token : tokens(cell)) {
            if (Character.isDigit(token.charAt(0))) {
                int number = token.length() <= YEAR_DIGITS ? Integer.parseInt(token) : -1;
                boolean quartered = before.equals("q") || before.equals("quarter");
                if (quartered && quarter == null && number >= 1 && number <= QUARTERS) {
                    quarter = number;
                } else if (token.length() == YEAR_DIGITS
                        && number >= FIRST_YEAR
                        && number <= LAST_YEAR
                        && (year == null || year == number)) {
                    year = number;
                } else {
                    return Optional.empty();
                }
            } else if (month(token) > 0) {
                months.add(month(token));
            } else if (FILLERS.contains(token)) {
                whole |= token.equals("total") || token.equals("year");
                ending |= token.equals("ending") || token.equals("to") && before.equals("year");
            } else {
                return Optional.empty();
            }
            before = token;
        }
        return of(year, quarter, months, whole, ending);
    }

    private static Optional<Said> of(
            @Nullable Integer year, @Nullable Integer quarter, List<Integer> months, boolean whole, boolean ending) {
        if (ending) {
            // a year that ends in another month than December is no calendar year
            return year != null && quarter == null && months.equals(List.of(12))
                    ? Optional.of(new Said(year, 0, true))
                    : Optional.empty();
        }
        Integer named = quarter;
        if (!months.isEmpty()) {
            int first = months.getFirst();
            boolean runs = (first - 1) % 3 == 0 && months.getLast() == first + 2 && months.size() <= 3;
            int said = (first + 2) / 3;
            if (!runs || quarter != null && quarter != said) {
                return Optional.empty();
            }
            named = said;
        }
        if (year == null && named == null) {
            return Optional.empty();
        }
        return Optional.of(new Said(year, named == null ? 0 : named, whole && named == null));
    }

    private static int month(String token) {
        return token.length() < LETTERS ? 0 : MONTHS.indexOf(token.substring(0, LETTERS)) + 1;
    }

    /// Letters and digits in runs, in lower case, without what is in square brackets.
    private static List<String> tokens(String cell) {
        var tokens = new ArrayList<String>();
        var run = new StringBuilder();
        boolean bracket = false;
        for (char letter : (cell.toLowerCase(Locale.ROOT) + " ").toCharArray()) {
            bracket = letter == '[' || bracket && letter != ']';
            boolean kept = !bracket && letter < 128 && Character.isLetterOrDigit(letter);
            boolean same = !run.isEmpty() && Character.isDigit(run.charAt(0)) == Character.isDigit(letter);
            if (!run.isEmpty() && (!kept || !same)) {
                tokens.add(run.toString());
                run.setLength(0);
            }
            if (kept) {
                run.append(letter);
            }
        }
        return tokens;
    }
}
