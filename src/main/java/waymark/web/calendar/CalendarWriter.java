package waymark.web.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Writes an iCalendar file line by line: folds long lines, escapes text, and lets no value begin a line of
/// its own.
public final class CalendarWriter {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final String END = "\r\n";

    /// Octets of a line, without its end (RFC 5545, 3.1).
    private static final int LINE = 75;

    private final StringBuilder text = new StringBuilder();

    /// Begins a file.
    ///
    /// @param method what the file is for (RFC 5546): `PUBLISH`, `REQUEST` or `CANCEL`
    public CalendarWriter(String method) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Waymark//Calendar//EN");
        line("CALSCALE:GREGORIAN");
        line("METHOD:" + method);
    }

    /// Ends the file and answers it.
    public String end() {
        line("END:VCALENDAR");
        return text.toString();
    }

    /// A moment as the standard writes it.
    public static String moment(Instant at) {
        return MOMENT.format(at);
    }

    /// A property whose value is text.
    public void text(String property, String value) {
        line(property + ":"
                + value.replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replace("\r\n", "\\n")
                        .replace("\n", "\\n"));
    }

    /// A line as it is. Folded: a longer one goes on in the next after a space, and never in the middle of a
    /// letter.
    public void line(String content) {
        var line = content.replace("\r", "").replace("\n", "");
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int letter = line.codePointAt(at);
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

    /// Time in Britain, as it has been since 1996. Each file with hours in it defines it, so that no program
    /// has to ask anywhere.
    void london() {
        line("BEGIN:VTIMEZONE");
        line("TZID:" + Appointment.ZONE.getId());
        change("DAYLIGHT", "BST", "+0000", "+0100", "19960331T010000", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU");
        change("STANDARD", "GMT", "+0100", "+0000", "19961027T020000", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU");
        line("END:VTIMEZONE");
    }

    private void change(String kind, String name, String from, String to, String first, String rule) {
        line("BEGIN:" + kind);
        line("TZNAME:" + name);
        line("TZOFFSETFROM:" + from);
        line("TZOFFSETTO:" + to);
        line("DTSTART:" + first);
        line("RRULE:" + rule);
        line("END:" + kind);
    }
}
