package waymark.reminders.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import waymark.kernel.NotFound;
import waymark.kernel.Public;
import waymark.web.mail.Mail;

/// The calendar feed: what a phone asks for again and again, known by the secret in its address. The address is
/// in no log of ours.
@Controller
class CalendarFeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private static final String INVENTED = "Invented: ";

    private final CalendarEvents events;
    private final Mail mail;
    private final Clock clock;
    private final boolean demonstration;

    CalendarFeedController(
            CalendarEvents events,
            Mail mail,
            Clock clock,
            @Value("${waymark.demonstration:false}") boolean demonstration) {
        this.events = events;
        this.mail = mail;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    @GetMapping("/calendar/{token}/waymark.ics")
    @Public
    ResponseEntity<byte[]> feed(@PathVariable String token) {
        var site = mail.link("");
        var host = mail.host();
        var found = events.of(token, site, host).orElseThrow(() -> new NotFound("calendar"));
        var days = demonstration
                ? found.days().stream()
                        .map(event -> new CalendarFile.Event(
                                event.uid(),
                                event.day(),
                                INVENTED + event.title(),
                                "Demonstration: people, dates and figures are invented. " + event.description(),
                                event.url(),
                                event.sequence()))
                        .toList()
                : found.days();
        var meetings = demonstration
                ? found.meetings().stream()
                        .map(one -> one.titled(INVENTED + one.title()))
                        .toList()
                : found.meetings();
        var name = demonstration ? "Waymark (demonstration, all invented)" : "Waymark";
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"waymark.ics\"")
                .body(CalendarFile.of(name, mail.sender(), clock.instant(), days, meetings)
                        .getBytes(StandardCharsets.UTF_8));
    }
}
