package waymark.training.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Public;
import waymark.web.Page;

/// Where people answer on their phones, without an account. Nothing that they type can name anybody: there
/// is no free text.
@Controller
@RequestMapping("/evaluation")
class EvaluationAnswerController {

    private static final String CODE = "training/evaluation/code";
    private static final String QUESTIONS = "training/evaluation/questions";

    record Code(String typed, List<Problem> problems) {}

    /// @param once key of the answer, made with the page
    /// @param sent what was chosen so far, by field
    record Questions(EvaluationAnswers.Open it, UUID once, Map<String, String> sent, List<Problem> problems) {

        boolean after() {
            return it.stage() == EvaluationStage.AFTER;
        }

        String chosen(String field) {
            return sent.getOrDefault(field, "");
        }
    }

    /// @param kept false where the questions are closed
    record Thanks(@Nullable String title, boolean kept) {}

    private final EvaluationAnswers answers;

    EvaluationAnswerController(EvaluationAnswers answers) {
        this.answers = answers;
    }

    @GetMapping
    @Public
    ModelAndView ask() {
        return Page.show(CODE, new Code("", List.of()));
    }

    @PostMapping
    @Public
    ModelAndView typed(@RequestParam(defaultValue = "") String code) {
        return code.length() > 100
                ? unknown("")
                : answers.open(code)
                        .map(it -> Page.go("/evaluation/%s", it.token()))
                        .orElseGet(() -> unknown(code.strip()));
    }

    private static ModelAndView unknown(String typed) {
        return new ModelAndView(
                CODE,
                Map.of(
                        "page",
                        new Code(
                                typed,
                                List.of(new Problem("code", "There is no session with this code. Ask who runs it")))),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{token}")
    @Public
    ModelAndView questions(@PathVariable String token) {
        return answers.open(token)
                .map(it -> it.stage() == EvaluationStage.CLOSED
                        ? thanks(it, false)
                        : Page.show(QUESTIONS, new Questions(it, UUID.randomUUID(), Map.of(), List.of())))
                .orElseGet(EvaluationAnswerController::gone);
    }

    /// @param kept whether the answer was taken; false where the questions are closed
    static ModelAndView thanks(EvaluationAnswers.Open it, boolean kept) {
        return Page.show("training/evaluation/thanks", new Thanks(it.title(), kept));
    }

    /// There is nothing at that address.
    static ModelAndView gone() {
        return new ModelAndView(CODE, Map.of("page", new Code("", List.of())), HttpStatus.NOT_FOUND);
    }

    /// @param stage which questions the page showed: an answer to others is not taken
    @PostMapping("/{token}")
    @Public
    ModelAndView answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String once,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam Map<String, String> fields) {
        var open = answers.open(token);
        if (open.isEmpty()) {
            return gone();
        }
        var it = open.get();
        if (it.stage() == EvaluationStage.CLOSED) {
            return thanks(it, false);
        }
        var key = key(once);
        var problems = new Problems();
        problems.when(!it.stage().name().equals(stage), "", "The questions changed meanwhile. Please answer these");
        var choices = numbers("question", EvaluationQuestions.LEARNING.size(), 0, 2, fields, problems);
        boolean after = it.stage() == EvaluationStage.AFTER;
        var scores = after
                ? numbers(
                        "sentence",
                        EvaluationQuestions.SENTENCES.size(),
                        1,
                        EvaluationQuestions.DEGREES.size(),
                        fields,
                        problems)
                : List.<Integer>of();
        var made = made(fields, problems);
        if (problems.any()) {
            return Page.refuse(QUESTIONS, new Questions(it, key, fields, problems.list()));
        }
        answers.keep(it, it.stage().name(), key, made, scores, choices, null);
        return thanks(it, true);
    }

    /// The key that was made with the page, or one that is made now.
    static UUID key(String once) {
        try {
            return UUID.fromString(once);
        } catch (IllegalArgumentException made) {
            return UUID.randomUUID();
        }
    }

    private static List<Integer> numbers(
            String name, int many, int least, int most, Map<String, String> fields, Problems problems) {
        var numbers = new ArrayList<Integer>();
        for (int place = 0; place < many; place++) {
            var sent = fields.getOrDefault(name + place, "");
            boolean fits = sent.matches("[0-9]") && Integer.parseInt(sent) >= least && Integer.parseInt(sent) <= most;
            problems.when(!fits, name + place, "Choose an answer");
            numbers.add(fits ? Integer.parseInt(sent) : least);
        }
        return numbers;
    }

    /// The code that somebody makes of three things that only they think of, and nobody can look up.
    private static String made(Map<String, String> fields, Problems problems) {
        var food = letters(fields.getOrDefault("food", ""));
        var number = fields.getOrDefault("number", "").strip();
        var colour = letters(fields.getOrDefault("colour", ""));
        boolean none = food.isEmpty() && number.isEmpty() && colour.isEmpty();
        problems.when(
                !none && food.codePointCount(0, food.length()) != 2, "food", "Enter the first two letters of a food");
        problems.when(!none && !number.matches("\\d{1,2}"), "number", "Enter a number from 1 to 99");
        problems.when(
                !none && colour.codePointCount(0, colour.length()) != 1,
                "colour",
                "Enter the first letter of a colour");
        return none ? "" : food + "-" + number.replaceFirst("^0+", "") + "-" + colour;
    }

    private static String letters(String typed) {
        var letters = typed.strip().toLowerCase(Locale.ROOT);
        return letters.length() > 8 ? letters.substring(0, 8) : letters;
    }
}
