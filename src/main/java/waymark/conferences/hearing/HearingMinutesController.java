package waymark.conferences.hearing;

import static waymark.kernel.Permission.RUN_CONFERENCES;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;

/// The minutes of an item, as a page and as a PDF. Whole for those who were there, who run the forum or who
/// were added; one line for others round the table; nothing for anybody else.
@Controller
@RequestMapping("/conferences/items/{ref}")
class HearingMinutesController {

    /// @param today to say what is late
    record View(HeardItem it, LocalDate today) {}

    private final HeardItems heard;
    private final MinutesSending sending;
    private final MinutesPaper paper;
    private final Clock clock;

    HearingMinutesController(HeardItems heard, MinutesSending sending, MinutesPaper paper, Clock clock) {
        this.heard = heard;
        this.sending = sending;
        this.paper = paper;
        this.clock = clock;
    }

    @GetMapping("/minutes")
    @Allow(USE_WAYMARK)
    @RecordsAccess(at = "ref")
    ModelAndView item(@PathVariable Ref ref, @RequestParam(defaultValue = "") String hearing, Actor.Person actor) {
        var found = heard.get(actor, ref, hearing);
        if (found.isEmpty()) {
            return Page.go("/conferences/items/%s", ref);
        }
        var it = found.get();
        return it.accepted()
                ? Page.show("conferences/hearing/minutes", new View(it, LocalDate.now(clock)))
                : HearingPage.toAccept(it);
    }

    @GetMapping("/minutes.pdf")
    @Allow(USE_WAYMARK)
    @RecordsAccess(at = "ref")
    ResponseEntity<byte[]> itemPdf(
            @PathVariable Ref ref, @RequestParam(defaultValue = "") String hearing, Actor.Person actor) {
        return paper.item(
                heard.get(actor, ref, hearing).filter(HeardItem::accepted).orElseThrow(() -> new NotFound(ref)));
    }

    @PostMapping("/minutes")
    @Allow(RUN_CONFERENCES)
    ModelAndView send(@PathVariable Ref ref, @RequestParam(defaultValue = "") String hearing, Actor.Person actor) {
        var it = heard.forRunning(actor, ref, hearing);
        if (!it.accepted()) {
            return HearingPage.toAccept(it);
        }
        return sending.send(actor, it)
                ? Page.go(Notice.done("Minutes sent"), "%s%s", it.minutesPath(), it.query())
                : Page.go("%s%s", it.minutesPath(), it.query());
    }
}
