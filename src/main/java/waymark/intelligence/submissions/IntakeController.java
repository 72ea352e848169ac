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
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// What a unit received: its officers take it in hand, grade it, and answer whoever told without knowing who.
@Controller
@RequestMapping("/intelligence/intake")
class IntakeController {

    private static final String LIST = "intelligence/submissions/intake";
    private static final String PAGE = "intelligence/submissions/received";

    record Index(List<Submission> waiting, List<Submission> settled) {}

    /// @param text what it says; empty once it was settled
    /// @param mine true where the reader has it in hand
    record View(
            Submission submission,
            Optional<SubmissionText> text,
            boolean mine,
            List<DraftLine> drafts,
            FormData form,
            List<Problem> problems) {

        List<Choice> outcomes() {
            return List.of(
                    Choice.of("USED", "It is used", "There is a current report of it"),
                    Choice.of("NOT_USED", "It is not used", "No report rests on it"));
        }
    }

    private record Answer(SubmissionState state, String words) {}

    private final SubmissionIntake intake;

    IntakeController(SubmissionIntake intake) {
        this.intake = intake;
    }

    @GetMapping
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView list() {
        return Page.show(LIST, new Index(intake.waiting(), intake.settled()));
    }

    private View view(Actor.Person actor, Submission submission, FormData form, List<Problem> problems) {
        return new View(
                submission,
                intake.text(submission.id()),
                actor.id().equals(submission.officer()),
                intake.drafts(submission.id()),
                form,
                problems);
    }

    @GetMapping("/{ref}")
    @Allow(HANDLE_INTELLIGENCE)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var submission = intake.get(ref);
        intake.open(actor, submission);
        return Page.show(PAGE, view(actor, submission, FormData.version(submission.version()), List.of()));
    }

    /// Takes it in hand or gives it back.
    @PostMapping("/{ref}/hand")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView hand(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var submission = intake.get(ref);
        boolean take = !form.text("hand").equals("back");
        return intake.hand(actor, submission, form.version(), take)
                ? Page.go(
                        Notice.done(take ? "You have taken this submission" : "Given back. Somebody else can take it"),
                        "/intelligence/intake/" + ref)
                : Page.conflict(PAGE, view(actor, intake.get(ref), form, List.of()));
    }

    /// Settles it and answers whoever told.
    @PostMapping("/{ref}/answer")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView answer(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var submission = intake.get(ref);
        var open = intake.drafts(submission.id());
        var read = form.read(reader -> {
            var state = reader.choice(
                    "state", List.of(SubmissionState.USED, SubmissionState.NOT_USED), Enum::name, "Choose the outcome");
            reader.when(
                    form.text("state").equals("USED") && submission.reports() == 0,
                    "state",
                    "No report rests on it yet: grade it first");
            reader.when(
                    form.text("state").equals("NOT_USED") && submission.reports() > 0,
                    "state",
                    "A report rests on it, so it is used");
            reader.when(!open.isEmpty(), "state", "Sanitise the draft of it first, or have it deleted");
            return new Answer(state, reader.line("answer", "What they are told", 500));
        });
        return switch (read) {
            case Ruling.Refused<Answer>(var problems) -> Page.refuse(PAGE, view(actor, submission, form, problems));
            case Ruling.Agreed<Answer>(var answer) ->
                intake.settle(actor, submission, form.version(), answer.state(), answer.words())
                        ? Page.go(
                                Notice.done("Settled. Whoever told hears it; who that is stays in the register"),
                                "/intelligence/intake")
                        : Page.conflict(PAGE, view(actor, intake.get(ref), form, List.of()));
        };
    }
}
