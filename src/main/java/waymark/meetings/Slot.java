package waymark.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import waymark.web.Clocks;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// When and where a meeting is.
///
/// @param place may be empty
/// @param link of a meeting that people join from elsewhere; may be empty
public record Slot(Instant startsAt, int minutes, String place, String link) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int LONGEST_LINK = 2000;

    /// A moment as the clocks in London show it.
    public static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Clocks.LONDON).toInstant();
    }

    /// The day in London.
    public LocalDate day() {
        return LocalDate.ofInstant(startsAt, Clocks.LONDON);
    }

    /// `14:00 to 15:30`.
    public String hours() {
        return time() + " to " + time(end());
    }

    Instant end() {
        return startsAt.plusSeconds(minutes * 60L);
    }

    /// `14:00`.
    String time() {
        return time(startsAt);
    }

    /// A moment as `14:00`.
    static String time(Instant moment) {
        return TIME.format(moment.atZone(Clocks.LONDON));
    }

    /// The same on another day, at the same time of the clock.
    public Slot onDay(LocalDate other) {
        return on(at(other, LocalTime.ofInstant(startsAt, Clocks.LONDON)));
    }

    Slot on(Instant other) {
        return new Slot(other, minutes, place, link);
    }

    static LocalTime time(FormReader reader, String name, String text) {
        boolean fits = text.matches("([01]?[0-9]|2[0-3]):[0-5][0-9]");
        reader.when(!fits, name, "Enter a time between 00:00 and 23:59, for example 14:00");
        return fits ? LocalTime.parse(text.length() == 4 ? "0" + text : text) : LocalTime.NOON;
    }

    /// The fields of one meeting: `date`, `time`, `minutes`, `place` and `link`.
    public static Slot read(FormReader reader, LocalDate today) {
        var form = reader.form();
        var day = reader.requiredDate("date", "Date", today);
        var time = time(reader, "time", form.text("time"));
        int minutes = reader.number("minutes", "Length in minutes", 15, 600);
        var place = reader.line("place", "Place", FormReader.TITLE);
        var link = reader.line("link", "Link", LONGEST_LINK);
        reader.when(!link.isEmpty() && !link.startsWith("https://"), "link", "Enter a link that begins with https://");
        reader.when(place.isEmpty() && link.isEmpty(), "place", "Enter a place, or a link to join by");
        return new Slot(at(day, time), minutes, place, link);
    }

    /// Those fields, filled.
    public FormData fill(FormData form) {
        return form.with("date", day())
                .with("time", time())
                .with("minutes", minutes)
                .with("place", place)
                .with("link", link);
    }
}
