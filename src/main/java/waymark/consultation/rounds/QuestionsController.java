package waymark.consultation.rounds;

import static waymark.kernel.Permission.RUN_CONSULTATIONS;

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
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The questions of a draft.
@Controller
@RequestMapping("/consultation/{ref}/questions")
class QuestionsController {

    private static final String FORM = "consultation/rounds/question";
    private static final int LONGEST = 300;
    private static final int MOST_OPTIONS = 12;
    private static final int MOST_QUESTIONS = 40;

    record Form(Round round, int number, boolean written, FormData form, List<Problem> problems) {}

    private final Rounds rounds;

    QuestionsController(Rounds rounds) {
        this.rounds = rounds;
    }

    private Optional<Question> find(Ref ref, int number) {
        return rounds.questions(ref).stream()
                .filter(one -> one.number() == number)
                .findFirst();
    }

    @GetMapping("/{number}")
    @Allow(RUN_CONSULTATIONS)
    ModelAndView edit(@PathVariable Ref ref, @PathVariable String number, Actor.Person actor) {
        var round = rounds.draft(actor, ref);
        int place = place(ref, number);
        var question = find(ref, place);
        return Page.show(
                FORM,
                new Form(
                        round,
                        place,
                        question.isPresent(),
                        question.map(it -> FormData.version(round.version())
                                        .with("kind", it.kind().name())
                                        .with("words", it.words())
                                        .with("options", String.join("\n", it.options())))
                                .orElseGet(() -> FormData.version(round.version())),
                        List.of()));
    }

    /// The number of a question that is there, or of the next one.
    private int place(Ref ref, String number) {
        var questions = rounds.questions(ref);
        int next = questions.isEmpty() ? 1 : questions.getLast().number() + 1;
        if (number.equals("new")) {
            return next;
        }
        int wanted = number.matches("[1-9]\\d?") ? Integer.parseInt(number) : 0;
        if (questions.stream().noneMatch(one -> one.number() == wanted)) {
            throw new NotFound(ref);
        }
        return wanted;
    }

    @PostMapping("/{number}")
    @Allow(RUN_CONSULTATIONS)
    ModelAndView save(@PathVariable Ref ref, @PathVariable String number, FormData form, Actor.Person actor) {
        var round = rounds.draft(actor, ref);
        int place = place(ref, number);
        var others = rounds.questions(ref).stream()
                .filter(one -> one.number() != place)
                .toList();
        return switch (form.read(reader -> read(reader, place, others))
                .save(question -> rounds.write(actor, round, form.version(), question))) {
            case Saved.Done<Round> _ -> Page.go(Notice.done("Saved"), "/consultation/%s#questions", ref);
            case Ruling.Refused<Round>(var problems) ->
                Page.refuse(FORM, new Form(round, place, !number.equals("new"), form, problems));
            case Saved.Stale<Round> _ -> Page.merged(edit(ref, number, actor));
        };
    }

    private static Question read(FormReader reader, int number, List<Question> others) {
        var kind = reader.choice("kind", QuestionKind.class, "Choose what kind of question it is");
        var options = reader.form().lines("options");
        reader.when(
                kind.listed() && (options.size() < 2 || options.size() > MOST_OPTIONS),
                "options",
                "Write from 2 to %d answers, each on a line of its own".formatted(MOST_OPTIONS));
        reader.when(
                options.stream().anyMatch(option -> option.length() > LONGEST),
                "options",
                "Write answers of %d characters or fewer".formatted(LONGEST));
        reader.when(
                kind == QuestionKind.GROUP && others.stream().anyMatch(one -> one.kind() == QuestionKind.GROUP),
                "kind",
                "There is a question about groups already. Answers are shown by one grouping, so that nobody can be found by several");
        int boxes = kind.boxes()
                + others.stream().mapToInt(one -> one.kind().boxes()).sum();
        reader.when(boxes > Round.BOXES, "kind", "Ask for %d texts or fewer in all".formatted(Round.BOXES));
        reader.when(number > MOST_QUESTIONS, "", "Ask %d questions or fewer".formatted(MOST_QUESTIONS));
        return new Question(
                number,
                kind,
                reader.requiredLine("words", "The question", LONGEST, "Write the question"),
                kind.listed() ? options : List.of());
    }

    @PostMapping("/{number}/removal")
    @Allow(RUN_CONSULTATIONS)
    ModelAndView remove(@PathVariable Ref ref, @PathVariable String number, Actor.Person actor) {
        rounds.draft(actor, ref);
        rounds.remove(actor, ref, place(ref, number));
        return Page.go(Notice.done("The question is taken out"), "/consultation/%s#questions", ref);
    }
}
