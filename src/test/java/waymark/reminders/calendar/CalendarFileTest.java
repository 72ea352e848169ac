package waymark.reminders.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Test;
import waymark.reminders.calendar.CalendarFile.Event;
import waymark.web.calendar.CalendarAddress;

class CalendarFileTest {

    private static final String TITLE =
            "Returns due; für Hull, “Scunthorpe” \\ and everywhere else \uD83D\uDCC5 that a long title names, to be folded\nin two";

    private static final String FILE = CalendarFile.of(
            "Waymark, invented",
            new CalendarAddress("Waymark", "waymark@waymark.example.org"),
            Instant.parse("2026-03-05T09:10:11Z"),
            List.of(
                    new Event(
                            "quarter-2026q3-due@waymark.example.org",
                            LocalDate.of(2026, 12, 31),
                            TITLE,
                            "See it",
                            "https://waymark.example.org/quarters/2026Q3",
                            4),
                    new Event(
                            "ac-0001@waymark.example.org",
                            LocalDate.of(2028, 2, 29),
                            "Action AC-0001",
                            "",
                            "https://waymark.example.org/actions/AC-0001",
                            0)),
            List.of());

    @Test
    void another_program_reads_it_and_finds_nothing_wrong() throws Exception {
        Calendar read = new CalendarBuilder().build(new StringReader(FILE));
        ValidationResult result = read.validate();

        assertThat(result.getEntries()).isEmpty();
        assertThat(value(read.getComponents(Component.VEVENT).getFirst(), Property.SUMMARY))
                .isEqualTo(TITLE);
        assertThat(value(read.getComponents(Component.VEVENT).getFirst(), Property.DTEND))
                .isEqualTo("20270101");
        assertThat(value(read.getComponents(Component.VEVENT).getLast(), Property.DTSTART))
                .isEqualTo("20280229");
        assertThat(FILE)
                .contains(
                        "METHOD:PUBLISH\r\n",
                        "DTSTAMP:20260305T091011Z\r\n",
                        "SEQUENCE:4\r\n",
                        "UID:quarter-2026q3-due@waymark.example.org\r\n")
                .doesNotContain("ATTENDEE", "TZID", "VTIMEZONE");
    }

    private static String value(Component event, String name) {
        return event.getProperty(name).map(Property::getValue).orElseThrow();
    }

    @Test
    void lines_are_at_most_75_octets_and_end_as_the_standard_says() {
        assertThat(FILE.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(FILE).endsWith("END:VCALENDAR\r\n");
        assertThat(FILE.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75))
                .anySatisfy(line -> assertThat(line).startsWith(" "));
    }
}
