package waymark.training.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Problem;
import waymark.kernel.Public;
import waymark.web.Page;

/// Three months after a workshop people say, without an account, whether they used what they learned.
@Controller
@RequestMapping("/evaluation/{token}/later")
class EvaluationLaterController {

    private static final String FORM = "training/evaluation/later";

    record View(EvaluationAnswers.Open it, UUID once, List<Problem> problems) {}

    private final EvaluationAnswers answers;
    private final Clock clock;

    EvaluationLaterController(EvaluationAnswers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping
    @Public
    ModelAndView form(@PathVariable String token) {
        return answers.open(token)
                .map(it -> it.later(LocalDate.now(clock))
                        ? Page.show(FORM, new View(it, UUID.randomUUID(), List.of()))
                        : EvaluationAnswerController.thanks(it, false))
                .orElseGet(EvaluationAnswerController::gone);
    }

    @PostMapping
    @Public
    ModelAndView used(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String once,
            @RequestParam(defaultValue = "") String used) {
        var open = answers.open(token);
        if (open.isEmpty()) {
            return EvaluationAnswerController.gone();
        }
        var it = open.get();
        if (!it.later(LocalDate.now(clock))) {
            return EvaluationAnswerController.thanks(it, false);
        }
        var chosen = List.of(LaterUse.values()).stream()
                .filter(one -> one.name().equals(used))
                .findFirst();
        if (chosen.isEmpty()) {
            return Page.refuse(
                    FORM,
                    new View(
                            it,
                            EvaluationAnswerController.key(once),
                            List.of(new Problem("used", "Choose an answer"))));
        }
        answers.keep(it, "LATER", EvaluationAnswerController.key(once), "", List.of(), List.of(), chosen.get());
        return EvaluationAnswerController.thanks(it, true);
    }
}
