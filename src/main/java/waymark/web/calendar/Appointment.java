package waymark.web.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.web.Clocks;

/// Something with hours in somebody's calendar: title, time, place and a link, and nothing else.
///
/// @param uid the same in every file, in feeds and in e-mails, and no other entry's
/// @param sequence grows where the time or the status changes
/// @param join where people join from elsewhere; may be empty
/// @param words what is said of the link
/// @param link where it is seen or answered
public record Appointment(
        String uid,
        int sequence,
        Instant startsAt,
        int minutes,
        String title,
        String place,
        String join,
        String words,
        String link,
        Status status) {

    static final ZoneId ZONE = Clocks.LONDON;

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withZone(ZONE);

    /// Whether it takes place.
    public enum Status {
        CONFIRMED,
        CANCELLED,
        /// It takes place, but this person is no longer invited: RFC 5546 (3.2.5) then gives no status.
        WITHDRAWN
    }

    /// The same under another title.
    public Appointment titled(String other) {
        return new Appointment(uid, sequence, startsAt, minutes, other, place, join, words, link, status);
    }

    /// Adds appointments to a file, with the time zone that they are in.
    ///
    /// @param made when the file is made
    /// @param organiser who invites, or publishes
    /// @param attendee who is invited; null in a feed
    public static void write(
            CalendarWriter file,
            Instant made,
            CalendarAddress organiser,
            @Nullable CalendarAddress attendee,
            List<Appointment> appointments) {
        if (!appointments.isEmpty()) {
            file.london();
        }
        appointments.forEach(one -> one.write(file, made, organiser, attendee));
    }

    private void write(
            CalendarWriter file, Instant made, CalendarAddress organiser, @Nullable CalendarAddress attendee) {
        file.line("BEGIN:VEVENT");
        file.text("UID", uid);
        file.line("DTSTAMP:" + CalendarWriter.moment(made));
        file.line("SEQUENCE:" + sequence);
        file.line("DTSTART;TZID=" + ZONE.getId() + ":" + LOCAL.format(startsAt));
        file.line("DTEND;TZID=" + ZONE.getId() + ":" + LOCAL.format(startsAt.plus(Duration.ofMinutes(minutes))));
        file.text("SUMMARY", title);
        file.text("LOCATION", place.isEmpty() ? join : place);
        file.text("DESCRIPTION", (join.isEmpty() ? "" : "Join by: " + join + "\n") + words);
        file.line("URL:" + link);
        file.line(organiser.as("ORGANIZER"));
        if (attendee != null) {
            file.line(attendee.as("ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE"));
        }
        if (status != Status.WITHDRAWN) {
            file.line("STATUS:" + status.name());
        }
        file.line("END:VEVENT");
    }
}
