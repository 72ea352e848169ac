package waymark.meetings.papers;

import static waymark.kernel.Permission.RUN_MEETINGS;
import static waymark.kernel.Permission.VIEW_MEETINGS;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.mvc.Download;
import waymark.web.mvc.Templates;
import waymark.web.pdf.Pdf;
import waymark.web.pdf.PdfMeta;

/// The papers of a meeting, as a page and as a PDF; and who runs the meeting sends them.
@Controller
class PapersController {

    private static final String PAGE = "meetings/papers/papers";
    private static final int MOST_DAYS = 60;

    /// @param form of the days, as it was sent
    record View(Papers papers, boolean mayRun, FormData form, List<Problem> problems) {}

    private final MeetingPapers meetings;
    private final Templates templates;
    private final String site;
    private final boolean demonstration;
    private final Clock clock;

    PapersController(
            MeetingPapers meetings,
            Templates templates,
            @Value("${waymark.address:http://localhost:8080}") String site,
            @Value("${waymark.demonstration:false}") boolean demonstration,
            Clock clock) {
        this.meetings = meetings;
        this.templates = templates;
        this.site = site;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    @GetMapping("/meetings/{ref}/papers")
    @Allow(VIEW_MEETINGS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var papers = meetings.of(ref);
        return Page.show(
                PAGE,
                view(actor, papers, FormData.empty().with("days", papers.head().days()), List.of()));
    }

    private static View view(Actor actor, Papers papers, FormData form, List<Problem> problems) {
        return new View(papers, papers.head().runBy(actor) && papers.head().planned(), form, problems);
    }

    @GetMapping("/meetings/{ref}/papers.pdf")
    @Allow(VIEW_MEETINGS)
    ResponseEntity<byte[]> pdf(@PathVariable Ref ref) {
        var papers = meetings.of(ref);
        var body = templates.render(
                "meetings/papers/paper", Map.of("papers", papers, "site", site, "demonstration", demonstration));
        var meta = new PdfMeta(papers.head().title(), DateText.day(papers.head().day()), "en-GB", clock.instant());
        return Download.pdf("papers-" + ref + ".pdf", Pdf.of(body, meta));
    }

    @PostMapping("/meetings/{ref}/papers")
    @Allow(RUN_MEETINGS)
    ModelAndView send(@PathVariable Ref ref, Actor.Person actor) {
        var head = run(actor, ref);
        if (!head.planned()) {
            return Page.go("/meetings/%s", ref);
        }
        meetings.send(actor, head);
        return Page.go(Notice.done("Papers sent. Everybody who is expected was told"), "/meetings/%s/papers", ref);
    }

    @PostMapping("/meetings/{ref}/papers/days")
    @Allow(RUN_MEETINGS)
    ModelAndView days(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var head = run(actor, ref);
        return switch (form.read(reader -> reader.number("days", "Days", 0, MOST_DAYS))) {
            case Ruling.Refused<Integer>(var problems) ->
                Page.refuse(PAGE, view(actor, meetings.of(ref), form, problems));
            case Ruling.Agreed<Integer>(var days) -> {
                meetings.days(actor, head, days);
                yield Page.go(Notice.done("Saved for all meetings of this group"), "/meetings/%s/papers", ref);
            }
        };
    }

    private Papers.Head run(Actor actor, Ref ref) {
        var head = meetings.head(ref);
        if (!head.runBy(actor)) {
            throw new NotFound(ref);
        }
        return head;
    }
}
