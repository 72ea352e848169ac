package waymark.cases.notification;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import waymark.web.forms.Choice;

/// A month or a year: no date of a notification is finer.
final class MonthOrYear {

    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

    private MonthOrYear() {}

    static List<Choice> months() {
        return Stream.of(Month.values())
                .map(month -> Choice.of(month.name(), month.getDisplayName(TextStyle.FULL, Locale.UK)))
                .toList();
    }

    static boolean year(String text) {
        return YEAR.matcher(text).matches();
    }

    /// `March 2026`, `2026`; empty where no year is given.
    static String words(String month, String year) {
        if (year.isEmpty()) {
            return "";
        }
        return months().stream()
                .filter(one -> one.value().equals(month))
                .findFirst()
                .map(one -> one.label() + " " + year)
                .orElse(year);
    }
}
