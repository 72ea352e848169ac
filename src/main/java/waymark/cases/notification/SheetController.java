package waymark.cases.notification;

import static waymark.kernel.Permission.PREPARE_REFERRALS;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.contacts.numbers.HelpLine;
import waymark.contacts.numbers.HelpLines;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.mvc.Templates;
import waymark.web.pdf.Pdf;
import waymark.web.pdf.PdfMeta;

/// The sheet of a cleared text, as a page and a PDF. Its address, title and file name and what a PDF says
/// of itself hold no reference of the case and no day: browsers print the address, and files are sent on. It
/// is screened each time it is asked for, and is not made where that fails.
@Controller
class SheetController {

    private static final String TITLE = "Notification of modern slavery";

    record View(Case it, UUID text, NotificationSheet sheet) {}

    /// Why there is no sheet now, and whom to ring.
    record Refused(Case it, List<Problem> problems, List<HelpLine> lines) {}

    private final Cases cases;
    private final Notifications notifications;
    private final WayOut out;
    private final NotificationPlaces places;
    private final HelpLines lines;
    private final Templates templates;
    private final Clock clock;

    SheetController(
            Cases cases,
            Notifications notifications,
            WayOut out,
            NotificationPlaces places,
            HelpLines lines,
            Templates templates,
            Clock clock) {
        this.cases = cases;
        this.notifications = notifications;
        this.out = out;
        this.places = places;
        this.lines = lines;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/cases/sheets/{id}")
    @Allow(PREPARE_REFERRALS)
    @RecordsAccess(at = "id")
    ModelAndView show(@PathVariable UUID id, Actor.Person actor) {
        var it = cases.get(actor, notifications.caseOf(id), NotificationController.PART);
        var cleared = cleared(it, id);
        var problems = leaves(actor, it, cleared);
        return problems.isEmpty()
                ? Page.show("cases/notification/sheet", new View(it, id, sheet(actor, it, cleared)))
                : Page.conflict("cases/notification/refused", refused(actor, it, problems));
    }

    @GetMapping("/cases/sheets/{id}.pdf")
    @Allow(PREPARE_REFERRALS)
    @RecordsAccess(at = "id")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, Actor.Person actor) {
        var it = cases.get(actor, notifications.caseOf(id), NotificationController.PART);
        var cleared = cleared(it, id);
        if (!leaves(actor, it, cleared).isEmpty()) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .contentType(MediaType.TEXT_PLAIN)
                    .body(NotScreened.WORDS.getBytes(StandardCharsets.UTF_8));
        }
        var body = templates.render(
                "cases/notification/paper", Map.of("title", TITLE, "sheet", sheet(actor, it, cleared)));
        var made = LocalDate.now(clock).withDayOfMonth(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("notification.pdf")
                                .build()
                                .toString())
                .body(Pdf.of(body, new PdfMeta(TITLE, "A sheet for typing over", "en-GB", made)));
    }

    private Notification.Cleared cleared(Case it, UUID id) {
        return switch (notifications.get(it)) {
            case Notification.Ready ready when ready.cleared().id().equals(id) -> ready.cleared();
            case Notification.Submitted sent when sent.cleared().id().equals(id) -> sent.cleared();
            default -> throw new NotFound("notification");
        };
    }

    /// What was sent may be read again whatever has changed since, but only where it can be screened.
    private List<Problem> leaves(Actor actor, Case it, Notification.Cleared cleared) {
        return notifications.get(it) instanceof Notification.Submitted
                ? Notification.leaves(cleared, out.screened(actor, it, cleared))
                : out.problems(actor, it, cleared);
    }

    private NotificationSheet sheet(Actor actor, Case it, Notification.Cleared cleared) {
        var answers = cleared.text().answers();
        var identity = answers.person().cooperates() == Answer.YES && out.mayBeKnown(it)
                ? notifications
                        .identity(it)
                        .filter(SharedIdentity.Given::live)
                        .map(SharedIdentity.Given::identity)
                        .orElse(null)
                : null;
        return NotificationSheet.of(answers, places.names(actor), identity);
    }

    private Refused refused(Actor actor, Case it, List<Problem> problems) {
        return new Refused(it, problems, NotificationController.lines(lines, actor, LocalDate.now(clock)));
    }
}
