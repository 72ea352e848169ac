package waymark.intelligence.submissions;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.intelligence.reports.GradedForm;
import waymark.intelligence.reports.ItemForm;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.FormData;

/// An officer makes a report from a submission: item by item, each with its own two grades, and one handling for all.
@Controller
@RequestMapping("/intelligence/intake/{ref}/report")
class GradingController {

    private static final String PAGE = "intelligence/submissions/grading";

    record View(
            Submission submission,
            Optional<SubmissionText> text,
            GradedForm.Options options,
            int blocks,
            FormData form,
            List<Problem> problems) {}

    private final SubmissionIntake intake;
    private final GradedForm graded;

    GradingController(SubmissionIntake intake, GradedForm graded) {
        this.intake = intake;
        this.graded = graded;
    }

    private View view(Actor.Person actor, Submission submission, FormData form, List<Problem> problems) {
        return new View(
                submission,
                intake.text(submission.id()),
                graded.options(actor, submission.unit()),
                ItemForm.blocks(form, () -> 3),
                form,
                problems);
    }

    /// @throws NotFound where the reader does not have it in hand
    private Submission inHand(Ref ref, Actor.Person actor) {
        var submission = intake.get(ref);
        if (submission.state() != SubmissionState.IN_HAND || !actor.id().equals(submission.officer())) {
            throw new NotFound(ref);
        }
        return submission;
    }

    @GetMapping
    @Allow(HANDLE_INTELLIGENCE)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var submission = inHand(ref, actor);
        intake.open(actor, submission);
        return Page.show(
                PAGE, view(actor, submission, graded.fresh(submission.area(), submission.urgent()), List.of()));
    }

    @PostMapping
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView grade(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var submission = inHand(ref, actor);
        return switch (graded.read(form, graded.options(actor, submission.unit()))) {
            case Ruling.Refused<GradedForm.Graded>(var problems) ->
                Page.refuse(PAGE, view(actor, submission, form, problems));
            case Ruling.Agreed<GradedForm.Graded>(var one) -> {
                var made = intake.grade(actor, submission, one.head(), one.items(), one.handling());
                yield Page.go(
                        Notice.done("Graded. Now remove anything that could reveal the source"),
                        "/intelligence/reports/%s/sanitising",
                        made);
            }
        };
    }
}
