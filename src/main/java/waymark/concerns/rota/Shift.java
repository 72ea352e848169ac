package waymark.concerns.rota;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import waymark.concerns.reports.PublicReport.Holder;
import waymark.web.Clocks;

/// When somebody of the desk is on duty.
///
/// @param area code, or empty for all areas
/// @param areaName its name, or empty
public record Shift(UUID id, Holder who, String area, String areaName, Instant from, Instant until) {

    record Span(Instant from, Instant until) {}

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.UK);

    boolean on(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }

    String place() {
        return area.isEmpty() ? "all areas" : areaName;
    }

    /// `18:00`, with the day if it is another.
    public String untilWords(Instant now) {
        return words(until, now);
    }

    String fromWords(Instant now) {
        return words(from, now);
    }

    private static String words(Instant moment, Instant now) {
        var there = moment.atZone(Clocks.LONDON);
        return there.toLocalDate().equals(LocalDate.ofInstant(now, Clocks.LONDON))
                ? TIME.format(there)
                : DAY.format(there);
    }

    /// A shift from an hour of a day; an end that is not later is on the next day.
    static Span span(LocalDate day, LocalTime from, LocalTime until) {
        var begins = ZonedDateTime.of(day, from, Clocks.LONDON);
        var ends = ZonedDateTime.of(until.isAfter(from) ? day : day.plusDays(1), until, Clocks.LONDON);
        var longest = begins.plus(Duration.ofHours(24));
        return new Span(begins.toInstant(), (ends.isAfter(longest) ? longest : ends).toInstant());
    }
}
