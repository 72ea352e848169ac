package waymark.conferences.hearing;

import static waymark.kernel.Permission.RUN_CONFERENCES;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.conferences.forums.Forums;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.Clocks;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.mvc.Templates;
import waymark.web.pdf.Pdf;
import waymark.web.pdf.PdfMeta;

/// The minutes of an item and of a day, as pages and as PDFs. Whole for those who were there, who run the forum or who
/// were added; one line for others round the table; nothing for anybody else.
@Controller
class HearingMinutesController {

    private static final String ITEM = "conferences/hearing/minutes";
    private static final String DAY = "conferences/hearing/day";

    /// @param today to say what is late
    record View(HeardItem it, LocalDate today) {}

    /// The minutes of a day.
    ///
    /// @param runs whether the reader runs the forum
    record DayView(MeetingAcceptances.Day day, List<HeardItem> items, boolean runs, LocalDate today) {

        int planned() {
            return items.stream().mapToInt(one -> one.hearing().minutes()).sum();
        }

        int used() {
            return items.stream().mapToInt(one -> one.used().orElse(0)).sum();
        }

        /// Heard items whose minutes are a draft.
        long drafts() {
            return items.stream()
                    .filter(one -> one.ended() && one.sent() == null)
                    .count();
        }

        String path() {
            return "/conferences/days/" + day.ref() + "/minutes";
        }
    }

    /// What is printed.
    ///
    /// @param items in their order
    /// @param several whether it is a day, whose items are numbered
    record Paper(String title, String about, List<HeardItem> items, boolean several, boolean demonstration) {}

    private final HeardItems heard;
    private final Forums forums;
    private final MeetingAcceptances acceptances;
    private final MinutesSending sending;
    private final Templates templates;
    private final boolean demonstration;
    private final Clock clock;

    HearingMinutesController(
            HeardItems heard,
            Forums forums,
            MeetingAcceptances acceptances,
            MinutesSending sending,
            Templates templates,
            @Value("${waymark.demonstration:false}") boolean demonstration,
            Clock clock) {
        this.heard = heard;
        this.forums = forums;
        this.acceptances = acceptances;
        this.sending = sending;
        this.templates = templates;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    @GetMapping("/conferences/items/{ref}/minutes")
    @Allow(USE_WAYMARK)
    @RecordsAccess(at = "ref")
    ModelAndView item(@PathVariable Ref ref, @RequestParam(defaultValue = "") String hearing, Actor.Person actor) {
        var found = heard.get(actor, ref, hearing);
        if (found.isEmpty()) {
            return Page.go("/conferences/items/%s", ref);
        }
        var it = found.get();
        return it.accepted() ? Page.show(ITEM, new View(it, today())) : HearingController.toAccept(it);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @GetMapping("/conferences/items/{ref}/minutes.pdf")
    @Allow(USE_WAYMARK)
    @RecordsAccess(at = "ref")
    ResponseEntity<byte[]> itemPdf(
            @PathVariable Ref ref, @RequestParam(defaultValue = "") String hearing, Actor.Person actor) {
        var it = heard.get(actor, ref, hearing).filter(HeardItem::accepted).orElseThrow(() -> new NotFound(ref));
        var title = "Minutes of " + ref;
        return pdf(
                new Paper(title, about(it.forum().name(), it.hearing().day()), List.of(it), false, demonstration),
                "minutes-" + ref + ".pdf");
    }

    private static String about(String forum, LocalDate day) {
        return forum + ", " + DateText.day(day);
    }

    private ResponseEntity<byte[]> pdf(Paper paper, String file) {
        var body = templates.render("conferences/hearing/paper", Map.of("page", paper));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(Pdf.of(body, new PdfMeta(paper.title(), paper.about(), "en-GB", clock.instant())));
    }

    @PostMapping("/conferences/items/{ref}/minutes")
    @Allow(RUN_CONFERENCES)
    ModelAndView send(@PathVariable Ref ref, @RequestParam(defaultValue = "") String hearing, Actor.Person actor) {
        var it = heard.forRunning(actor, ref, hearing);
        if (!it.accepted()) {
            return HearingController.toAccept(it);
        }
        return sending.send(actor, it)
                ? Page.go(Notice.done("Minutes sent"), "%s%s", it.minutesPath(), it.query())
                : Page.go("%s%s", it.minutesPath(), it.query());
    }

    @GetMapping("/conferences/days/{meeting}/minutes")
    @Allow(USE_WAYMARK)
    @RecordsAccess
    ModelAndView day(@PathVariable Ref meeting, Actor.Person actor) {
        var view = dayView(actor, meeting);
        return acceptances.of(actor, meeting).isPresent()
                ? Page.show(DAY, view)
                : Page.go("/conferences/days/%s/confidentiality", meeting);
    }

    private DayView dayView(Actor.Person actor, Ref meeting) {
        var day = acceptances.day(actor, meeting);
        var items = heard.onMeeting(actor, meeting);
        return new DayView(day, items, items.stream().anyMatch(HeardItem::runs), today());
    }

    @GetMapping("/conferences/days/{meeting}/minutes.pdf")
    @Allow(USE_WAYMARK)
    @RecordsAccess
    ResponseEntity<byte[]> dayPdf(@PathVariable Ref meeting, Actor.Person actor) {
        var view = dayView(actor, meeting);
        if (acceptances.of(actor, meeting).isEmpty()) {
            throw new NotFound(meeting);
        }
        var day = LocalDate.ofInstant(view.day().startsAt(), Clocks.LONDON);
        return pdf(
                new Paper(
                        "Minutes of " + view.day().forumName(),
                        about(view.day().forumName(), day),
                        view.items(),
                        true,
                        demonstration),
                "minutes-" + meeting + ".pdf");
    }

    /// Sends the minutes of every item of the day that was heard.
    @PostMapping("/conferences/days/{meeting}/minutes")
    @Allow(RUN_CONFERENCES)
    ModelAndView sendAll(@PathVariable Ref meeting, Actor.Person actor) {
        var day = acceptances.day(actor, meeting);
        if (forums.runBy(actor).stream().noneMatch(forum -> forum.code().equals(day.forum()))) {
            throw new NotFound(meeting);
        }
        if (acceptances.of(actor, meeting).isEmpty()) {
            return Page.go("/conferences/days/%s/confidentiality", meeting);
        }
        int sent = sending.sendAll(actor, heard.onMeeting(actor, meeting));
        return sent == 0
                ? Page.go("/conferences/days/%s/minutes", meeting)
                : Page.go(
                        Notice.done(sent == 1 ? "Minutes of 1 item sent" : "Minutes of %d items sent".formatted(sent)),
                        "/conferences/days/%s/minutes",
                        meeting);
    }
}
