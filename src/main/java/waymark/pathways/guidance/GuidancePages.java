package waymark.pathways.guidance;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Problem;
import waymark.pathways.graph.AnswerTrail;
import waymark.pathways.graph.PathwayStep;
import waymark.pathways.graph.Traversal;
import waymark.web.Page;
import waymark.web.forms.Choice;

/// The pages of the guidance: a question, or what to do.
@Component
class GuidancePages {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.UK);

    /// A page with a question.
    ///
    /// @param changed true where the guidance has changed since some of the answers were given
    /// @param steps what to do that was met since the last answer
    /// @param answers the questions answered so far
    record Question(
            GuidanceArea place,
            AnswerTrail trail,
            PathwayStep.Question question,
            List<Choice> choices,
            boolean changed,
            List<GuidanceStep> steps,
            List<Answered> answers,
            List<Problem> problems) {

        String back() {
            return place.back(trail);
        }
    }

    /// The last page: what to do, in order.
    ///
    /// @param unknown true where the guidance continues in a pathway that is not published
    /// @param at the moment it was shown, for the paper
    /// @param guidance which guidance this is, in a sentence
    /// @param services where somebody signed in finds what can help, in the area and for the age that
    ///     the answers say
    record Result(
            GuidanceArea place,
            AnswerTrail trail,
            boolean changed,
            boolean unknown,
            List<GuidanceStep> steps,
            List<Answered> answers,
            boolean signedIn,
            String at,
            String guidance,
            String services) {

        String back() {
            return place.back(trail);
        }

        List<String> say() {
            return all(PathwayStep.Guidance::say);
        }

        List<String> avoid() {
            return all(PathwayStep.Guidance::avoid);
        }

        List<String> record() {
            return all(PathwayStep.Guidance::record);
        }

        private List<String> all(Function<PathwayStep.Guidance, List<String>> which) {
            return steps.stream()
                    .flatMap(step -> which.apply(step.guidance()).stream())
                    .distinct()
                    .toList();
        }

        boolean handsOver() {
            return steps.stream().anyMatch(GuidanceStep::handsOver);
        }

        /// The steps whose contact nobody answers for here; only somebody signed in is told.
        List<GuidanceStep> lapsed() {
            return steps.stream().filter(GuidanceStep::lapsed).toList();
        }
    }

    /// A question and its answer, with the page where it may be answered otherwise.
    record Answered(String question, String answer, String change) {}

    private final GuidanceSteps steps;
    private final Clock clock;

    GuidancePages(GuidanceSteps steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    /// The page that the answers lead to.
    ///
    /// @param first code of the pathway that the questions begin in
    /// @param names which guidance a pathway is, in words
    /// @param unanswered true where the question was sent without an answer
    ModelAndView show(
            Actor actor,
            GuidanceArea place,
            String first,
            Traversal.Guide guide,
            UnaryOperator<String> names,
            AnswerTrail trail,
            boolean unanswered) {
        var traversal = Traversal.replay(guide, first, trail);
        boolean lost = traversal instanceof Traversal.Lost;
        var held = traversal instanceof Traversal.Lost(Traversal _, int count) ? trail.first(count) : trail;
        var here = traversal instanceof Traversal.Lost(Traversal where, int _) ? where : traversal;
        if (here instanceof Traversal.Asking asking) {
            return ask(actor, place, held, asking, lost, unanswered && !lost);
        }
        return Page.show(
                "pathways/guidance/result",
                new Result(
                        place,
                        held,
                        lost,
                        here instanceof Traversal.Unknown,
                        steps.of(actor, place, here.met(), 0),
                        answers(place, held, here.met()),
                        actor instanceof Actor.Person,
                        MOMENT.format(ZonedDateTime.ofInstant(clock.instant(), clock.getZone())),
                        guidance(here, names),
                        services(place, guide, here)));
    }

    private ModelAndView ask(
            Actor actor,
            GuidanceArea place,
            AnswerTrail trail,
            Traversal.Asking asking,
            boolean changed,
            boolean unanswered) {
        var question = asking.question();
        var choices = question.answers().stream()
                .map(answer ->
                        Choice.of(AnswerTrail.mark(asking.pathway(), question, answer), answer.label(), answer.hint()))
                .toList();
        var problems = unanswered ? List.of(new Problem("pick", "Choose an answer")) : List.<Problem>of();
        var page = new Question(
                place,
                trail,
                question,
                choices,
                changed,
                steps.of(actor, place, asking.met(), trail.marks().size()),
                answers(place, trail, asking.met()),
                problems);
        return unanswered
                ? Page.refuse("pathways/guidance/question", page)
                : Page.show("pathways/guidance/question", page);
    }

    private static List<Answered> answers(GuidanceArea place, AnswerTrail trail, List<Traversal.Met> met) {
        return met.stream()
                .filter(one -> one.answer() != null)
                .map(one -> new Answered(
                        one.step().title(),
                        Objects.requireNonNull(one.answer()).label(),
                        place.path(trail.first(one.after()))))
                .toList();
    }

    private static String services(GuidanceArea place, Traversal.Guide guide, Traversal traversal) {
        var age = guide instanceof GuidanceInForce.Guide published ? published.age(traversal) : "";
        return "/directory/services?area=" + place.code() + (age.isEmpty() ? "" : "&age=" + age);
    }

    /// Each pathway that the answers led through.
    private static String guidance(Traversal traversal, UnaryOperator<String> names) {
        return String.join(
                "; ",
                traversal.met().stream()
                        .map(Traversal.Met::pathway)
                        .distinct()
                        .map(names)
                        .toList());
    }
}
