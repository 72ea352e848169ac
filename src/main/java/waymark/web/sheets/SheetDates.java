package waymark.web.sheets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Days as people write them in a spreadsheet, the day before the month: `30/9/2027`, `30 Sep 2027`, `30-Sep-27`,
/// and `2027-09-30`.
public final class SheetDates {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int CENTURY = 2_000;
    private static final int SHORT_MONTH = 3;
    private static final int FULL_YEAR = 4;
    private static final int PARTS = 3;

    private SheetDates() {}

    /// The day, or nothing where the text is none.
    public static Optional<LocalDate> parse(String text) {
        var parts = text.strip().toLowerCase(Locale.ROOT).split("[-/. ,]+");
        if (parts.length == PARTS + 1 && parts[PARTS].startsWith("00:00")) {
            parts = List.of(parts).subList(0, PARTS).toArray(String[]::new); // a day with a time that says nothing
        }
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        boolean yearFirst = parts[0].length() == FULL_YEAR;
        int year = number(parts[yearFirst ? 0 : 2]);
        int day = number(parts[yearFirst ? 2 : 0]);
        int full = parts[yearFirst ? 0 : 2].length() == 2 ? CENTURY + year : year;
        try {
            return full < CENTURY ? Optional.empty() : Optional.of(LocalDate.of(full, month(parts[1]), day));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static int month(String text) {
        if (text.length() >= SHORT_MONTH && Character.isLetter(text.charAt(0))) {
            return MONTHS.indexOf(text.substring(0, SHORT_MONTH)) + 1;
        }
        return number(text);
    }

    private static int number(String text) {
        boolean digits =
                !text.isEmpty() && text.length() <= FULL_YEAR && text.chars().allMatch(SheetDates::digit);
        return digits ? Integer.parseInt(text) : -1;
    }

    private static boolean digit(int letter) {
        return letter >= '0' && letter <= '9';
    }
}
