package waymark.consultation.answering;

import static waymark.kernel.Permission.RUN_CONSULTATIONS;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.consultation.rounds.Rounds;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.language.Language;

/// An answer on paper or by telephone, typed by staff. It is sealed like any other: how it came is not
/// kept with it.
@Controller
@RequestMapping("/consultation/{ref}/paper")
class PaperAnswerController {

    private static final String PAGE = "consultation/answering/paper";

    /// @param once made with the page, so that what is sent twice is held once; nothing else of it is kept
    record View(Ref ref, OpenRound it, UUID once, AnswerForm form, String language, List<Problem> problems) {}

    private final Rounds rounds;
    private final HeldAnswers answers;
    private final PaperEntries entries;

    PaperAnswerController(Rounds rounds, HeldAnswers answers, PaperEntries entries) {
        this.rounds = rounds;
        this.answers = answers;
        this.entries = entries;
    }

    private OpenRound open(Actor actor, Ref ref) {
        var code = rounds.get(actor, ref).code();
        return answers.open(code == null ? "" : code).orElseThrow(() -> new NotFound(ref));
    }

    @GetMapping
    @Allow(RUN_CONSULTATIONS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(PAGE, new View(ref, open(actor, ref), UUID.randomUUID(), AnswerForm.empty(), "en", List.of()));
    }

    @PostMapping
    @Allow(RUN_CONSULTATIONS)
    ModelAndView enter(@PathVariable Ref ref, FormData sent, Actor.Person actor) {
        var it = open(actor, ref);
        var once = HaveYourSayController.key(sent.text("once"));
        var form = new AnswerForm(sent);
        var language = Language.of(sent.text("language")).map(it::in).orElse(Language.ENGLISH);
        var answer = form.answer(it, language.tag());
        var problems = form.problems(
                it,
                answer,
                answers.fits(answer),
                "Choose or write an answer",
                "Write %,d characters or fewer".formatted(AnswerForm.LONGEST));
        if (!problems.isEmpty()) {
            return Page.refuse(PAGE, new View(ref, it, once, form, language.tag(), problems));
        }
        entries.entered(actor, ref);
        if (!answers.keep(it, once, answer)) {
            throw new NotFound(ref);
        }
        return Page.go(
                Notice.done("The answer is sealed with the others. Destroy the paper"), "/consultation/%s/paper", ref);
    }
}
