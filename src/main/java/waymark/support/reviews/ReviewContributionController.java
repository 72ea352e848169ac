package waymark.support.reviews;

import static waymark.kernel.Permission.WORK_CASES;

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
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What the members of a case bring to a review meeting, and correct.
@Controller
@RequestMapping("/cases/{ref}/reviews/{id}")
class ReviewContributionController {

    private static final String FORM = "support/reviews/correction";

    /// What somebody brought, to be corrected by them.
    record View(
            Case it,
            ReviewMeeting meeting,
            ReviewMeeting.Contribution contribution,
            FormData form,
            List<Problem> problems) {}

    private final Cases cases;
    private final ReviewMeetings reviews;
    private final CaseReviewController page;

    ReviewContributionController(Cases cases, ReviewMeetings reviews, CaseReviewController page) {
        this.cases = cases;
        this.reviews = reviews;
        this.page = page;
    }

    private static String words(FormReader reader) {
        return reader.required("words", "Your contribution", FormReader.TEXT, "Enter what you bring to the review");
    }

    /// What one member brings, also who only reads the case.
    @PostMapping("/contribution")
    @Allow(WORK_CASES)
    ModelAndView contribute(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = forContribution(ref);
        var meeting = reviews.get(it, id);
        return switch (form.read(ReviewContributionController::words)
                .save(text -> reviews.contribute(actor, it, meeting, text))) {
            case Saved.Done<String> _ ->
                Page.go(Notice.done("The members of the case can read it"), "/cases/%s/reviews/%s", ref, id);
            case Ruling.Refused<String>(var problems) -> page.refuse(actor, it, meeting, form, problems);
            case Saved.Stale<String> _ -> Page.merged(page.show(actor, it, id));
        };
    }

    private Case forContribution(Ref ref) {
        return cases.find(ref)
                .filter(found -> !found.closed() && found.capacity() != Capacity.EMERGENCY)
                .orElseThrow(() -> new NotFound(ref));
    }

    @GetMapping("/contributions/{number}")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, @PathVariable UUID id, @PathVariable int number, Actor.Person actor) {
        cases.get(actor, ref, CaseReviewController.PART);
        return form(actor, forContribution(ref), id, number);
    }

    private ModelAndView form(Actor.Person actor, Case it, UUID id, int number) {
        var meeting = reviews.get(it, id);
        var own = own(actor, meeting, number);
        return Page.show(
                FORM,
                new View(it, meeting, own, FormData.version(own.version()).with("words", own.words()), List.of()));
    }

    private static ReviewMeeting.Contribution own(Actor.Person actor, ReviewMeeting meeting, int number) {
        return meeting.contributions().stream()
                .filter(one -> one.number() == number && one.author().equals(actor.id()))
                .findFirst()
                .orElseThrow(() -> new NotFound("contribution"));
    }

    /// Who brought something corrects it, before the meeting or after it; the members read what it said
    /// before.
    @PostMapping("/contributions/{number}")
    @Allow(WORK_CASES)
    ModelAndView correct(
            @PathVariable Ref ref, @PathVariable UUID id, @PathVariable int number, FormData form, Actor.Person actor) {
        var it = forContribution(ref);
        var meeting = reviews.get(it, id);
        var own = own(actor, meeting, number);
        return switch (form.read(ReviewContributionController::words)
                .save(text -> reviews.correct(actor, it, meeting, own, form.version(), text))) {
            case Saved.Done<String> _ -> Page.go(Notice.done("Corrected"), "/cases/%s/reviews/%s", ref, id);
            case Ruling.Refused<String>(var problems) -> Page.refuse(FORM, new View(it, meeting, own, form, problems));
            case Saved.Stale<String> _ -> Page.merged(form(actor, it, id, number));
        };
    }
}
