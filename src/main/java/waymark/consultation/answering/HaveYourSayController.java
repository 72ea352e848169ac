package waymark.consultation.answering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
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
import waymark.web.forms.FormData;
import waymark.web.language.Language;

/// Where people answer, on a phone, without an account and in their language. Nothing is kept before they
/// send it, and then it is sealed: no address, no day, no cookie.
@Controller
@RequestMapping("/have-your-say")
class HaveYourSayController {

    private static final String OPEN = "consultation/answering/open";
    private static final String QUESTIONS = "consultation/answering/questions";
    private static final String THANKS = "consultation/answering/thanks";
    private static final int LONGEST_CODE = 40;

    /// @param rounds that are open and listed
    record Index(List<ListedRounds.Listed> rounds, String typed, List<Problem> problems) {}

    /// @param once key of the answer, made with the page
    record Questions(OpenRound it, UUID once, AnswerForm form, List<Problem> problems) {}

    /// @param sent false where the questions are closed or were never there
    record Thanks(boolean sent, LocalDate until) {}

    private final HeldAnswers answers;
    private final ListedRounds listed;
    private final MessageSource texts;
    private final Clock clock;

    HaveYourSayController(HeldAnswers answers, ListedRounds listed, MessageSource texts, Clock clock) {
        this.answers = answers;
        this.listed = listed;
        this.texts = texts;
        this.clock = clock;
    }

    private boolean takes(OpenRound it) {
        return !it.about().closesOn().isBefore(LocalDate.now(clock));
    }

    @GetMapping
    @Public
    ModelAndView all() {
        return Page.show(OPEN, new Index(listed.open(LocalDate.now(clock)), "", List.of()));
    }

    @PostMapping
    @Public
    ModelAndView typed(@RequestParam(defaultValue = "") String code, Locale locale) {
        var found = code.length() > LONGEST_CODE ? Optional.<OpenRound>empty() : answers.open(code);
        return found.map(it ->
                        Page.go("%s?language=%s", it.path(), Language.of(locale).tag()))
                .orElseGet(() -> {
                    var problem = new Problem("code", texts.getMessage("consult.unknown", null, locale));
                    var shown = code.length() > LONGEST_CODE ? "" : code.strip();
                    return Page.refuse(OPEN, new Index(listed.open(LocalDate.now(clock)), shown, List.of(problem)));
                });
    }

    @GetMapping("/{code}")
    @Public
    ModelAndView questions(@PathVariable String code) {
        return answers.open(code)
                .filter(this::takes)
                .map(it -> Page.show(QUESTIONS, new Questions(it, UUID.randomUUID(), AnswerForm.empty(), List.of())))
                .orElseGet(this::closed);
    }

    private ModelAndView closed() {
        var page = Page.show(THANKS, new Thanks(false, LocalDate.now(clock)));
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }

    @PostMapping("/{code}")
    @Public
    ModelAndView answer(
            @PathVariable String code, @RequestParam(defaultValue = "") String once, FormData sent, Locale locale) {
        var open = answers.open(code).filter(this::takes);
        if (open.isEmpty()) {
            return closed();
        }
        var it = open.get();
        var form = new AnswerForm(sent);
        if (sent.has("otherLanguage")) {
            return Page.show(QUESTIONS, new Questions(it, key(once), form, List.of()));
        }
        var answer = form.answer(it, it.in(Language.of(locale)).tag());
        var problems = form.problems(
                it,
                answer,
                answers.fits(answer),
                texts.getMessage("consult.empty", null, locale),
                texts.getMessage("count.limit", new Object[] {AnswerForm.LONGEST}, locale));
        if (!problems.isEmpty()) {
            return Page.refuse(QUESTIONS, new Questions(it, key(once), form, problems));
        }
        return answers.keep(it, key(once), answer)
                ? Page.show(THANKS, new Thanks(true, it.about().closesOn()))
                : closed();
    }

    static UUID key(String once) {
        try {
            return UUID.fromString(once);
        } catch (IllegalArgumentException made) {
            return UUID.randomUUID();
        }
    }
}
