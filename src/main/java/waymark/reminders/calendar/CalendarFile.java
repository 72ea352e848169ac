package waymark.reminders.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Days as an iCalendar file (RFC 5545) that is published: nobody is invited, nobody answers, and since every
/// entry is a whole day there are no hours and no time zone to look up anywhere.
final class CalendarFile {

    /// An entry of a whole day.
    ///
    /// @param uid the same in every file, and no other entry's
    /// @param sequence grows with every change
    record Event(String uid, LocalDate day, String title, String description, String url, int sequence) {}

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final String END = "\r\n";

    /// Octets of a line, without its end (RFC 5545, 3.1).
    private static final int LINE = 75;

    private final StringBuilder text = new StringBuilder();

    private CalendarFile() {}

    /// The file.
    ///
    /// @param from the e-mail address of the publisher, which the standard asks for
    /// @param made when it is made
    static String of(String name, String from, Instant made, List<Event> events) {
        var file = new CalendarFile();
        file.line("BEGIN:VCALENDAR");
        file.line("VERSION:2.0");
        file.line("PRODID:-//Waymark//Calendar//EN");
        file.line("CALSCALE:GREGORIAN");
        file.line("METHOD:PUBLISH");
        file.line("X-WR-CALNAME:" + escaped(name));
        file.line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        file.line("X-PUBLISHED-TTL:PT6H");
        events.forEach(event -> file.event(event, from, MOMENT.format(made)));
        file.line("END:VCALENDAR");
        return file.text.toString();
    }

    private void event(Event event, String from, String made) {
        line("BEGIN:VEVENT");
        line("UID:" + escaped(event.uid()));
        line("DTSTAMP:" + made);
        line("SEQUENCE:" + event.sequence());
        line("DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(event.day()));
        line("DTEND;VALUE=DATE:"
                + DateTimeFormatter.BASIC_ISO_DATE.format(event.day().plusDays(1)));
        line("SUMMARY:" + escaped(event.title()));
        line("DESCRIPTION:" + escaped(event.description()));
        line("URL:" + event.url());
        line("ORGANIZER;CN=Waymark:mailto:" + from);
        line("TRANSP:TRANSPARENT");
        line("CLASS:PRIVATE");
        line("END:VEVENT");
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replace("\r", "");
    }

    /// Folded: a longer line goes on in the next after a space, and never in the middle of a letter.
    private void line(String content) {
        int octets = 0;
        for (int at = 0; at < content.length(); ) {
            int letter = content.codePointAt(at);
            int size = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE) {
                text.append(END).append(' ');
                octets = 1;
            }
            text.appendCodePoint(letter);
            octets += size;
            at += Character.charCount(letter);
        }
        text.append(END);
    }
}
