package waymark.contacts.numbers;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waymark.contacts.HoursText;
import waymark.kernel.Problems;

/// The hours of a public number as far as their text says them in a usual way, so that a page can say them
/// in another language.
///
/// @param from the first time of a day; null where the kind has none
/// @param to the last time of a day; null where the kind has none
public record HelpLineHours(
        Kind kind, @Nullable LocalTime from, @Nullable LocalTime to) {

    /// How a text of hours can be said.
    public enum Kind {
        ALWAYS,
        CHECK,
        OFFICE,
        OUT,
        DAILY,
        WEEKDAYS
    }

    private static final String ALWAYS = "24 hours, every day";
    private static final String DAILY = "every day, ";
    private static final String WEEKDAYS = "monday to friday, ";

    /// What the text says; nothing where it says it in its own way.
    public static Optional<HelpLineHours> of(String text) {
        var said = text.strip().toLowerCase(Locale.UK);
        return switch (said) {
            case "24 hours", ALWAYS, "every day, 24 hours" -> plain(Kind.ALWAYS);
            case "every day of the year; check the hours" -> plain(Kind.CHECK);
            case "office hours" -> plain(Kind.OFFICE);
            case "out of hours", "evenings, nights, weekends and bank holidays" -> plain(Kind.OUT);
            default ->
                said.startsWith(DAILY)
                        ? timed(Kind.DAILY, said.substring(DAILY.length()))
                        : said.startsWith(WEEKDAYS)
                                ? timed(Kind.WEEKDAYS, said.substring(WEEKDAYS.length()))
                                : Optional.empty();
        };
    }

    /// The text as it is printed in English.
    public static String words(String text) {
        return of(text).filter(hours -> hours.kind() == Kind.ALWAYS)
                .map(_ -> ALWAYS)
                .orElse(text);
    }

    private static Optional<HelpLineHours> plain(Kind kind) {
        return Optional.of(new HelpLineHours(kind, null, null));
    }

    private static Optional<HelpLineHours> timed(Kind kind, String times) {
        var spans = HoursText.parse(times, 1, "", new Problems());
        if (spans.size() != 1 || spans.getFirst().closes() >= 24 * 60) {
            return Optional.empty();
        }
        var span = spans.getFirst();
        return Optional.of(new HelpLineHours(kind, time(span.opens()), time(span.closes())));
    }

    private static LocalTime time(int minutes) {
        return LocalTime.ofSecondOfDay(minutes * 60L);
    }
}
