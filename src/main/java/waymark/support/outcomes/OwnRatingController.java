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
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The questions as the person sees them, with the device turned to them: one on each page, no name, nothing of
/// the case and no way into it but the worker's own.
@Controller
class OwnRatingController {

    private static final String QUESTION = "support/outcomes/question";

    record Turned(Case it, OutcomeReview review, boolean over) {

        String path() {
            return "%s/outcomes/%d".formatted(it.path(), review.number());
        }
    }

    record Question(Case it, OutcomeReview review, CoreOutcome outcome, FormData form, List<Problem> problems) {

        String path() {
            return "%s/outcomes/%d".formatted(it.path(), review.number());
        }

        int of() {
            return CoreOutcome.ALL.size();
        }

        String back() {
            return outcome.place() == 1 ? path() + "/own" : "%s/own/%d".formatted(path(), outcome.place() - 1);
        }

        List<Choice> choices() {
            return OutcomeAnswer.ownChoices();
        }
    }

    private final Cases cases;
    private final OutcomeReviews reviews;

    OwnRatingController(Cases cases, OutcomeReviews reviews) {
        this.cases = cases;
        this.reviews = reviews;
    }

    @GetMapping("/cases/{ref}/outcomes/{number}/own")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView begin(@PathVariable Ref ref, @PathVariable int number, Actor.Person actor) {
        return turned(actor, ref, number, false);
    }

    @GetMapping("/cases/{ref}/outcomes/{number}/own/end")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView end(@PathVariable Ref ref, @PathVariable int number, Actor.Person actor) {
        return turned(actor, ref, number, true);
    }

    private ModelAndView turned(Actor.Person actor, Ref ref, int number, boolean over) {
        var it = cases.get(actor, ref, CoreOutcomesController.PART);
        return Page.show("support/outcomes/turned", new Turned(it, open(it, number), over));
    }

    private OutcomeReview open(Case it, int number) {
        var review = reviews.get(it, number);
        if (!review.open() || !it.mayWork()) {
            throw new NotFound(it.ref());
        }
        return review;
    }

    @GetMapping("/cases/{ref}/outcomes/{number}/own/{place}")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView ask(@PathVariable Ref ref, @PathVariable int number, @PathVariable int place, Actor.Person actor) {
        var it = cases.get(actor, ref, CoreOutcomesController.PART);
        return form(it, open(it, number), outcome(ref, place));
    }

    private static CoreOutcome outcome(Ref ref, int place) {
        if (place < 1 || place > CoreOutcome.ALL.size()) {
            throw new NotFound(ref);
        }
        return CoreOutcome.ALL.get(place - 1);
    }

    private static ModelAndView form(Case it, OutcomeReview review, CoreOutcome outcome) {
        var before = review.rating(outcome, Source.PERSON);
        var form = FormData.version(before.map(Rating::version).orElse(0) + 1)
                .with("answer", before.map(rating -> rating.answer().code()).orElse(""))
                .with("words", before.map(Rating::words).orElse(""));
        return Page.show(QUESTION, new Question(it, review, outcome, form, List.of()));
    }

    @PostMapping("/cases/{ref}/outcomes/{number}/own/{place}")
    @Allow(WORK_CASES)
    ModelAndView answer(
            @PathVariable Ref ref,
            @PathVariable int number,
            @PathVariable int place,
            FormData form,
            Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var review = open(it, number);
        var outcome = outcome(ref, place);
        var saved = form.read(reader -> new Rating(
                        outcome.code(),
                        Source.PERSON,
                        form.version(),
                        reader.optionalChoice(
                                        "answer",
                                        OutcomeAnswer.ownChoices(),
                                        Choice::value,
                                        "Choose one of the answers")
                                .map(choice -> OutcomeAnswer.of(choice.value()))
                                .orElse(OutcomeAnswer.NOT_ASKED),
                        reader.text("words", "Your words", FormReader.TEXT)))
                .save(rating -> reviews.answer(actor, it, review, rating));
        return switch (saved) {
            case Saved.Done<Rating> _ ->
                place == CoreOutcome.ALL.size()
                        ? Page.go("%s/outcomes/%d/own/end", it.path(), number)
                        : Page.go("%s/outcomes/%d/own/%d", it.path(), number, place + 1);
            case Ruling.Refused<Rating>(var problems) ->
                Page.refuse(QUESTION, new Question(it, review, outcome, form, problems));
            case Saved.Stale<Rating> _ -> Page.merged(form(it, reviews.get(it, number), outcome));
        };
    }
}
