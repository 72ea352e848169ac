package waymark.support.outcomes;

import static waymark.kernel.Permission.WORK_CASES;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.support.outcomes.OutcomeReview.Rating;
import waymark.support.outcomes.OutcomeReview.Source;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// One time that outcomes are asked about: both sets of answers, what a worker has seen, and its end.
@Controller
class OutcomeReviewController {

    private static final String PAGE = "support/outcomes/review";
    private static final String FORM = "support/outcomes/worker";

    record View(Case it, OutcomeReview review, List<Problem> problems) {

        String word(CoreOutcome outcome, boolean person) {
            return review.rating(outcome, source(person))
                    .map(rating -> !person && rating.answer().equals(OutcomeAnswer.NOT_SAID)
                            ? "Cannot say"
                            : rating.answer().word())
                    .orElse(person ? "Not asked yet" : "Not assessed yet");
        }

        String words(CoreOutcome outcome, boolean person) {
            return review.rating(outcome, source(person)).map(Rating::words).orElse("");
        }

        private static Source source(boolean person) {
            return person ? Source.PERSON : Source.WORKER;
        }

        List<CoreOutcome> outcomes() {
            return CoreOutcome.ALL;
        }

        String path() {
            return "%s/outcomes/%d".formatted(it.path(), review.number());
        }
    }

    record Form(Case it, OutcomeReview review, FormData form, List<Problem> problems) {

        List<CoreOutcome> outcomes() {
            return CoreOutcome.ALL;
        }

        List<Choice> choices() {
            return OutcomeAnswer.workerChoices();
        }

        String path() {
            return "%s/outcomes/%d".formatted(it.path(), review.number());
        }
    }

    private final Cases cases;
    private final OutcomeReviews reviews;

    OutcomeReviewController(Cases cases, OutcomeReviews reviews) {
        this.cases = cases;
        this.reviews = reviews;
    }

    @GetMapping("/cases/{ref}/outcomes/{number}")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, @PathVariable int number, Actor.Person actor) {
        var it = cases.get(actor, ref, CoreOutcomesController.PART);
        return Page.show(PAGE, new View(it, reviews.get(it, number), List.of()));
    }

    @GetMapping("/cases/{ref}/outcomes/{number}/worker")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView worker(@PathVariable Ref ref, @PathVariable int number, Actor.Person actor) {
        var it = cases.get(actor, ref, CoreOutcomesController.PART);
        var review = reviews.get(it, number);
        if (!it.mayWork()) {
            throw new NotFound(ref);
        }
        return form(it, review);
    }

    private static ModelAndView form(Case it, OutcomeReview review) {
        if (!review.open()) {
            return Page.go("%s/outcomes/%d", it.path(), review.number());
        }
        var form = FormData.version(review.version());
        for (var outcome : CoreOutcome.ALL) {
            var before = review.rating(outcome, Source.WORKER);
            form.with(
                            outcome.code(),
                            before.map(rating -> rating.answer().code()).orElse(""))
                    .with(facts(outcome), before.map(Rating::words).orElse(""));
        }
        return Page.show(FORM, new Form(it, review, form, List.of()));
    }

    /// The field of what was seen.
    static String facts(CoreOutcome outcome) {
        return outcome.code() + "-facts";
    }

    @PostMapping("/cases/{ref}/outcomes/{number}/worker")
    @Allow(WORK_CASES)
    ModelAndView observe(@PathVariable Ref ref, @PathVariable int number, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var review = reviews.get(it, number);
        var saved = form.read(reader -> CoreOutcome.ALL.stream()
                        .map(outcome -> read(reader, review, outcome))
                        .toList())
                .save(ratings -> reviews.observe(actor, it, review, form.version(), ratings));
        return switch (saved) {
            case Saved.Done<OutcomeReview> _ ->
                Page.go(Notice.done("What you have seen is recorded"), "%s/outcomes/%d", it.path(), number);
            case Ruling.Refused<OutcomeReview>(var problems) -> Page.refuse(FORM, new Form(it, review, form, problems));
            case Saved.Stale<OutcomeReview> _ -> Page.merged(form(it, reviews.get(it, number)));
        };
    }

    /// A rating without facts is refused: nobody who reads it later could tell what it rests on.
    private static Rating read(FormReader reader, OutcomeReview review, CoreOutcome outcome) {
        var answer = reader.optionalChoice(
                        outcome.code(), OutcomeAnswer.workerChoices(), Choice::value, "Choose one of the list")
                .map(choice -> OutcomeAnswer.of(choice.value()))
                .orElse(OutcomeAnswer.NOT_ASKED);
        var facts = reader.text(facts(outcome), "What you have seen", FormReader.REASON);
        reader.when(
                answer.rating() != null && facts.isEmpty(),
                facts(outcome),
                "Enter what you have seen about: %s".formatted(outcome.title()));
        int version = review.rating(outcome, Source.WORKER).map(Rating::version).orElse(0) + 1;
        return new Rating(outcome.code(), Source.WORKER, version, answer, facts);
    }

    @PostMapping("/cases/{ref}/outcomes/{number}/completion")
    @Allow(WORK_CASES)
    ModelAndView finish(@PathVariable Ref ref, @PathVariable int number, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var review = reviews.get(it, number);
        return switch (review.finish().save(one -> reviews.finish(actor, it, one, form.version()))) {
            case Saved.Done<OutcomeReview> _ ->
                Page.go(Notice.done("The answers are kept as they are"), "%s/outcomes", it.path());
            case Ruling.Refused<OutcomeReview>(var problems) -> Page.refuse(PAGE, new View(it, review, problems));
            case Saved.Stale<OutcomeReview> _ -> Page.conflict(PAGE, new View(it, reviews.get(it, number), List.of()));
        };
    }
}
