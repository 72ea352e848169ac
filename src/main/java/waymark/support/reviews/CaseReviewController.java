package waymark.support.reviews;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.record.Capacity;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.DayAhead;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The review meetings of a case: planned, recorded and cancelled.
@Controller
@RequestMapping("/cases/{ref}/reviews")
class CaseReviewController {

    /// The part of the case, in who looked.
    static final String PART = "reviews";
    private static final String LIST = "support/reviews/reviews";
    private static final String ONE = "support/reviews/review";

    record Index(Case it, List<ReviewMeeting> meetings, FormData form, List<Problem> problems, LocalDate today) {}

    /// @param reader who reads it
    record View(Case it, ReviewMeeting meeting, UUID reader, FormData form, List<Problem> problems, LocalDate today) {

        boolean mayContribute() {
            return !it.closed() && it.capacity() != Capacity.EMERGENCY;
        }

        /// True where it can be recorded now.
        boolean mayHold() {
            return it.mayWork() && meeting.planned() && !meeting.onDay().isAfter(today);
        }

        boolean mayCancel() {
            return it.mayWork() && meeting.planned();
        }

        /// True where the reader wrote it, and can correct it.
        boolean mayCorrect(ReviewMeeting.Contribution one) {
            return mayContribute() && one.author().equals(reader);
        }

        List<Choice> presences() {
            return Presence.choices();
        }
    }

    private final Cases cases;
    private final ReviewMeetings reviews;
    private final Clock clock;

    CaseReviewController(Cases cases, ReviewMeetings reviews, Clock clock) {
        this.cases = cases;
        this.reviews = reviews;
        this.clock = clock;
    }

    @GetMapping
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView list(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(LIST, index(cases.get(actor, ref, PART), FormData.empty(), List.of()));
    }

    private Index index(Case it, FormData form, List<Problem> problems) {
        return new Index(it, reviews.of(it), form, problems, today());
    }

    @PostMapping
    @Allow(WORK_CASES)
    ModelAndView plan(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var day = form.read(
                reader -> DayAhead.required(reader, "on", "The day of the meeting", today().plusDays(7), today()));
        return switch (day.save(on -> reviews.plan(actor, it, on))) {
            case Saved.Done<LocalDate> _ -> Page.go(Notice.done("Review meeting planned"), "/cases/%s/reviews", ref);
            case Ruling.Refused<LocalDate>(var problems) -> Page.refuse(LIST, index(it, form, problems));
            case Saved.Stale<LocalDate> _ -> Page.merged(list(ref, actor));
        };
    }

    @GetMapping("/{id}")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        return show(actor, cases.get(actor, ref, PART), id);
    }

    /// The page of a meeting as it is.
    ModelAndView show(Actor.Person actor, Case it, UUID id) {
        var meeting = reviews.get(it, id);
        return Page.show(ONE, view(actor, it, meeting, FormData.version(meeting.version()), List.of()));
    }

    /// The page of a meeting, with what is wrong with a form on it.
    ModelAndView refuse(Actor.Person actor, Case it, ReviewMeeting meeting, FormData form, List<Problem> problems) {
        return Page.refuse(ONE, view(actor, it, meeting, form, problems));
    }

    private View view(Actor.Person actor, Case it, ReviewMeeting meeting, FormData form, List<Problem> problems) {
        return new View(it, meeting, actor.id(), form, problems, today());
    }

    @PostMapping("/{id}/cancellation")
    @Allow(WORK_CASES)
    ModelAndView cancel(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var meeting = reviews.get(it, id);
        var cancelled = form.read(
                        reader -> new ReviewMeeting.Cancelled(reader.text("reason", "The reason", FormReader.REASON)))
                .then(meeting::cancel);
        return switch (cancelled.save(wanted -> reviews.cancel(actor, it, meeting, form.version(), wanted))) {
            case Saved.Done<ReviewMeeting.Cancelled> _ ->
                Page.go(Notice.done("Review meeting cancelled"), "/cases/%s/reviews", ref);
            case Ruling.Refused<ReviewMeeting.Cancelled>(var problems) -> refuse(actor, it, meeting, form, problems);
            case Saved.Stale<ReviewMeeting.Cancelled> _ -> Page.merged(show(actor, it, id));
        };
    }

    @PostMapping("/{id}")
    @Allow(WORK_CASES)
    ModelAndView hold(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var meeting = reviews.get(it, id);
        var held = form.read(reader -> ReviewMeeting.Held.read(reader, today()), typed -> meeting.hold(typed, today()));
        return switch (held.save(typed -> reviews.hold(actor, it, meeting, form.version(), typed))) {
            case Saved.Done<ReviewMeeting.Held> _ -> Page.go(Notice.done("Review recorded"), "/cases/%s/reviews", ref);
            case Ruling.Refused<ReviewMeeting.Held>(var problems) -> refuse(actor, it, meeting, form, problems);
            case Saved.Stale<ReviewMeeting.Held> _ -> Page.merged(show(actor, it, id));
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
