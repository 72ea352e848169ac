package waymark.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How days and moments are written out: in the language of the page, as London's clocks show them.
public final class Dates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm");
    private static final DateTimeFormatter FOREIGN_MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm");

    private Dates() {}

    /// `31 March 2027`.
    public static String day(LocalDate day, Locale locale) {
        return DAY.withLocale(locale).format(day);
    }

    /// `31 Mar 2027`, for tables.
    public static String brief(LocalDate day, Locale locale) {
        return SHORT.withLocale(locale).format(day);
    }

    /// `31 March 2027 at 16:40`.
    public static String moment(Instant moment, Locale locale) {
        var formatter = locale.getLanguage().equals("en") ? MOMENT : FOREIGN_MOMENT;
        return formatter.withLocale(locale).format(moment.atZone(Clocks.LONDON));
    }
}
