package waymark.directory;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How the directory says days, and makes codes from titles.
public final class DateText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private DateText() {}

    /// `30 June 2022`; nothing for an open end.
    public static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /// `from 1 November 2015`, `until 30 June 2022`, `1 May 2020 to 2 June 2021`, or nothing where both
    /// ends are open; `withdrawn, was to begin on 1 May 2020` of what counts for no day.
    public static String span(DateRange span) {
        if (span.backwards()) {
            return "withdrawn, was to begin on " + day(span.from());
        }
        if (span.from() == null) {
            return span.to() == null ? "" : "until " + day(span.to());
        }
        return span.to() == null ? "from " + day(span.from()) : day(span.from()) + " to " + day(span.to());
    }

    /// `Third sector (Hull)` becomes `THIRD_SECTOR_HULL`; empty where the title has no letter from A to Z
    /// and no digit.
    public static String code(String title) {
        var code = title.strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", "_")
                .replaceAll("^[0-9_]+|_+$", "");
        return code.length() > 40 ? code.substring(0, 40).replaceAll("_+$", "") : code;
    }
}
