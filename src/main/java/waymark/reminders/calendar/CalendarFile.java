package waymark.reminders.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import waymark.web.calendar.Appointment;
import waymark.web.calendar.CalendarAddress;
import waymark.web.calendar.CalendarWriter;

/// Days and meetings as an iCalendar file (RFC 5545) that is published: nobody is invited, nobody answers.
final class CalendarFile {

    /// An entry of a whole day.
    ///
    /// @param uid the same in every file, and no other entry's
    /// @param sequence grows with every change
    record Event(String uid, LocalDate day, String title, String description, String url, int sequence) {}

    private CalendarFile() {}

    /// The file.
    ///
    /// @param from who publishes it, which the standard asks for
    /// @param made when it is made
    static String of(String name, CalendarAddress from, Instant made, List<Event> days, List<Appointment> meetings) {
        var file = new CalendarWriter("PUBLISH");
        file.text("X-WR-CALNAME", name);
        file.line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        file.line("X-PUBLISHED-TTL:PT6H");
        Appointment.write(file, made, from, null, meetings);
        days.forEach(day -> write(file, day, from, made));
        return file.end();
    }

    private static void write(CalendarWriter file, Event event, CalendarAddress from, Instant made) {
        file.line("BEGIN:VEVENT");
        file.text("UID", event.uid());
        file.line("DTSTAMP:" + CalendarWriter.moment(made));
        file.line("SEQUENCE:" + event.sequence());
        file.line("DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(event.day()));
        file.line("DTEND;VALUE=DATE:"
                + DateTimeFormatter.BASIC_ISO_DATE.format(event.day().plusDays(1)));
        file.text("SUMMARY", event.title());
        file.text("DESCRIPTION", event.description());
        file.line("URL:" + event.url());
        file.line(from.as("ORGANIZER"));
        file.line("TRANSP:TRANSPARENT");
        file.line("CLASS:PRIVATE");
        file.line("END:VEVENT");
    }
}
