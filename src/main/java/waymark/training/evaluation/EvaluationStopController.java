package waymark.training.evaluation;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Public;
import waymark.web.Page;

/// The link in a letter that stops such letters. Opening it changes nothing, since mail scanners follow
/// links; its button does. Works as the system, which sent the letter, and does nothing but this.
@Controller
@RequestMapping("/evaluation-letters/{token}")
class EvaluationStopController {

    private static final Actor SYSTEM = Actor.system("Letters of evaluations");
    private static final String PAGE = "training/evaluation/stop";

    /// @param known false where the link is none of ours
    record View(boolean known, boolean stopped) {}

    private final EvaluationLetters letters;
    private final TransactionTemplate transaction;

    EvaluationStopController(EvaluationLetters letters, TransactionTemplate transaction) {
        this.letters = letters;
        this.transaction = transaction;
    }

    @GetMapping
    @Public
    ModelAndView look(@PathVariable String token) {
        return page(work(() -> letters.known(SYSTEM, token)), false);
    }

    @PostMapping
    @Public
    ModelAndView stop(@PathVariable String token) {
        boolean stopped = work(() -> letters.stop(SYSTEM, token));
        return page(stopped, stopped);
    }

    private static ModelAndView page(boolean known, boolean stopped) {
        var page = Page.show(PAGE, new View(known, stopped));
        if (!known) {
            page.setStatus(HttpStatus.NOT_FOUND);
        }
        return page;
    }

    private boolean work(Supplier<Boolean> work) {
        return CurrentActor.as(SYSTEM, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
