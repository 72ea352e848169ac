package waymark.meetings;

import static waymark.kernel.Permission.RUN_MEETINGS;
import static waymark.kernel.Permission.VIEW_MEETINGS;

import java.time.Clock;
import java.time.LocalDate;
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
import waymark.kernel.Saved;
import waymark.meetings.challenges.ChallengesApi;
import waymark.meetings.interests.Declarations;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.mvc.Download;
import waymark.web.mvc.Templates;
import waymark.web.pdf.Pdf;
import waymark.web.pdf.PdfMeta;

/// The minutes: read, checked by the chair, approved by a later meeting; and as a PDF that may be released.
@Controller
class MinutesController {

    private static final String MINUTES = "meetings/minutes";
    private static final String APPROVAL = "meetings/approval";

    record View(Minutes minutes, boolean mayCheck, boolean mayRun, List<Problem> problems) {}

    /// @param later meetings that can have approved them, the next suitable one first
    record Approval(Meeting.Header it, List<Choice> later, FormData form, List<Problem> problems) {}

    private final Meetings meetings;
    private final Proceedings proceedings;
    private final Declarations declarations;
    private final ChallengesApi challenges;
    private final Templates templates;
    private final boolean demonstration;
    private final Clock clock;

    MinutesController(
            Meetings meetings,
            Proceedings proceedings,
            Declarations declarations,
            ChallengesApi challenges,
            Templates templates,
            @Value("${waymark.demonstration:false}") boolean demonstration,
            Clock clock) {
        this.meetings = meetings;
        this.proceedings = proceedings;
        this.declarations = declarations;
        this.challenges = challenges;
        this.templates = templates;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    /// True where the person may read the minutes as they are: approved ones are for everybody, a draft is for
    /// those who had a seat and for who runs the meetings.
    static boolean readable(Meeting it, Actor actor, List<Attendance> attendance) {
        return it instanceof Meeting.Approved
                || it.recordable() && (it.header().runBy(actor) || seated(actor, attendance));
    }

    /// True for who had a seat at the meeting.
    static boolean seated(Actor actor, List<Attendance> attendance) {
        return attendance.stream()
                .anyMatch(seat -> actor.id().equals(seat.holder()) || actor.id().equals(seat.deputy()));
    }

    private Minutes minutes(Actor actor, Ref ref, boolean release) {
        var it = meetings.get(ref);
        var presence = proceedings.presence(ref);
        var attendance = presence.seats();
        if (!readable(it, actor, attendance)) {
            throw new NotFound(ref);
        }
        boolean whole = !release && (it.header().runBy(actor) || seated(actor, attendance));
        return new Minutes(
                it,
                presence,
                declarations.at(ref),
                presider(it.header(), attendance),
                whole ? proceedings.agenda(ref) : proceedings.releasedAgenda(ref),
                proceedings.decisions(ref),
                proceedings.actions(ref),
                challenges.raisedAt(ref, it.header().checkedOn()),
                whole);
    }

    /// Who was said to preside; else who came for the chair.
    private static String presider(Meeting.Header header, List<Attendance> attendance) {
        return attendance.stream()
                .filter(seat -> header.presider() == null
                        ? "CHAIR".equals(seat.seat()) && seat.present()
                        : seat.id().equals(header.presider()))
                .findFirst()
                .map(Attendance::line)
                .orElse("");
    }

    @GetMapping("/meetings/{ref}/minutes")
    @Allow(VIEW_MEETINGS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(MINUTES, view(actor, ref, List.of()));
    }

    private View view(Actor.Person actor, Ref ref, List<Problem> problems) {
        var minutes = minutes(actor, ref, false);
        var it = minutes.it();
        return new View(
                minutes,
                it instanceof Meeting.Drafted && it.header().checkedBy(actor),
                it.header().runBy(actor),
                problems);
    }

    /// Without the restricted part, which is not even read.
    @GetMapping("/meetings/{ref}/minutes.pdf")
    @Allow(VIEW_MEETINGS)
    ResponseEntity<byte[]> pdf(@PathVariable Ref ref, Actor.Person actor) {
        var minutes = minutes(actor, ref, true);
        var body = templates.render("meetings/paper", Map.of("minutes", minutes, "demonstration", demonstration));
        var description = DateText.day(minutes.it().header().day());
        return Download.pdf(
                "minutes-" + ref + ".pdf",
                Pdf.of(body, new PdfMeta(minutes.title(), description, "en-GB", clock.instant())));
    }

    @PostMapping("/meetings/{ref}/minutes")
    @Allow(VIEW_MEETINGS)
    ModelAndView check(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        if (!(meetings.get(ref) instanceof Meeting.Drafted drafted)) {
            return Page.go("/meetings/%s", ref);
        }
        var checked = drafted.check(actor, LocalDate.now(clock));
        return switch (checked.save(event -> meetings.save(actor, form.version(), event))) {
            case Saved.Done<Meeting> _ ->
                Page.go(Notice.done("Minutes checked. The next meeting approves them"), "/meetings/%s/minutes", ref);
            case Ruling.Refused<Meeting>(var problems) -> Page.refuse(MINUTES, view(actor, ref, problems));
            case Saved.Stale<Meeting> _ -> Page.go("/meetings/%s/minutes", ref);
        };
    }

    @GetMapping("/meetings/{ref}/minutes/approval")
    @Allow(RUN_MEETINGS)
    ModelAndView approval(@PathVariable Ref ref, Actor.Person actor) {
        return MeetingsController.run(meetings, actor, ref) instanceof Meeting.Checked(var header)
                ? Page.show(
                        APPROVAL,
                        new Approval(
                                header,
                                later(header),
                                FormData.version(header.version()).with("meeting", next(header)),
                                List.of()))
                : Page.go("/meetings/%s", ref);
    }

    private List<Choice> later(Meeting.Header header) {
        return meetings.suitable(header).stream()
                .map(Meeting::header)
                .map(one -> Choice.of(
                        one.ref().value(),
                        "%s, %s%s"
                                .formatted(
                                        DateText.day(one.day()),
                                        one.ref(),
                                        one.groupCode().equals(header.groupCode()) ? "" : ", " + one.groupName()),
                        presided(one)))
                .toList();
    }

    /// The next suitable meeting is offered, since it ought to have approved them.
    private String next(Meeting.Header header) {
        return meetings.suitable(header).stream()
                .findFirst()
                .map(one -> one.ref().value())
                .orElse("");
    }

    private String presided(Meeting.Header header) {
        var who = presider(header, proceedings.attendance(header.ref()));
        return who.isEmpty() ? "Nobody has recorded who presided" : "Presided: " + who;
    }

    @PostMapping("/meetings/{ref}/minutes/approval")
    @Allow(RUN_MEETINGS)
    ModelAndView approve(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        if (!(MeetingsController.run(meetings, actor, ref) instanceof Meeting.Checked checked)) {
            return Page.go("/meetings/%s", ref);
        }
        var at = meetings.suitable(checked.header()).stream()
                .map(Meeting::header)
                .filter(one -> one.ref().value().equals(form.text("meeting")))
                .findFirst()
                .orElse(checked.header());
        var approved = checked.approve(at, LocalDate.now(clock));
        return switch (approved.save(event -> meetings.save(actor, form.version(), event))) {
            case Saved.Done<Meeting> _ -> Page.go(Notice.done("Minutes approved"), "/meetings/%s/minutes", ref);
            case Ruling.Refused<Meeting>(var problems) ->
                Page.refuse(APPROVAL, new Approval(checked.header(), later(checked.header()), form, problems));
            case Saved.Stale<Meeting> _ -> Page.merged(approval(ref, actor));
        };
    }
}
