package waymark.consultation.answering;

import static waymark.kernel.Permission.ACCEPT_SHARING;
import static waymark.kernel.Permission.RUN_CONSULTATIONS;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.consultation.rounds.Question;
import waymark.consultation.rounds.QuestionKind;
import waymark.consultation.rounds.Round;
import waymark.consultation.rounds.RoundState;
import waymark.consultation.rounds.Rounds;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.lists.ListFile;

/// Partners answer as organisations, with their name: they are told so above the questions. Whoever may accept an
/// agreement for an organisation speaks for it. Those who run the round read it after the last day.
@Controller
class PartnerAnswerController {

    private static final String FORM = "consultation/answering/partner";

    record Index(List<PartnerCall> calls, String organisation) {}

    /// @param version of the answer that is changed; 0 for the first one
    record View(
            PartnerCall call,
            OpenRound it,
            String organisation,
            AnswerForm form,
            int version,
            List<Problem> problems) {}

    /// What partners answered.
    record Answered(Round it, List<Question> questions, List<PartnerAnswer> answers) {

        /// What one of them answered to a question, a line each.
        static List<String> lines(Question question, PartnerAnswer from) {
            var lines = new ArrayList<String>();
            from.answer().choices().getOrDefault(question.number(), List.of()).stream()
                    .filter(option -> option < question.answers().size())
                    .forEach(option -> lines.add(question.answers().get(option)));
            var text = from.answer().remarks().get("" + question.number());
            if (text != null) {
                lines.add(text);
            }
            if (question.kind() == QuestionKind.SWOT) {
                for (var part : QuestionKind.PARTS) {
                    var said = from.answer().remarks().get(question.number() + part);
                    if (said != null) {
                        lines.add(part + ": " + said);
                    }
                }
            }
            return lines;
        }
    }

    private final PartnerAnswers answers;
    private final Rounds rounds;

    PartnerAnswerController(PartnerAnswers answers, Rounds rounds) {
        this.answers = answers;
        this.rounds = rounds;
    }

    /// Open rounds that ask partners.
    @GetMapping("/partner-answers")
    @Allow(ACCEPT_SHARING)
    ModelAndView all(Actor.Person actor) {
        return Page.show("consultation/answering/partners", new Index(answers.open(actor), actor.organisationName()));
    }

    private PartnerCall call(Ref ref, Actor.Person actor) {
        if (!PartnerCall.speaks(actor)) {
            throw new NotFound(ref);
        }
        return answers.call(actor, ref);
    }

    @GetMapping("/partner-answers/{ref}")
    @Allow(ACCEPT_SHARING)
    ModelAndView ask(@PathVariable Ref ref, Actor.Person actor) {
        var call = call(ref, actor);
        var own = answers.own(actor, ref);
        return Page.show(
                FORM,
                new View(
                        call,
                        answers.questions(call),
                        actor.organisationName(),
                        own.map(one -> AnswerForm.filled(one.answer())).orElseGet(AnswerForm::empty),
                        own.map(PartnerAnswer::version).orElse(0),
                        List.of()));
    }

    @PostMapping("/partner-answers/{ref}")
    @Allow(ACCEPT_SHARING)
    ModelAndView answer(@PathVariable Ref ref, FormData sent, Actor.Person actor) {
        var call = call(ref, actor);
        var it = answers.questions(call);
        var form = new AnswerForm(sent);
        var answer = form.answer(it, "en");
        var problems = form.problems(
                it,
                answer,
                true,
                "Choose or write an answer",
                "Write %,d characters or fewer".formatted(AnswerForm.LONGEST));
        if (!problems.isEmpty()) {
            return Page.refuse(FORM, new View(call, it, actor.organisationName(), form, sent.version(), problems));
        }
        return answers.save(actor, call, sent.version(), answer) instanceof Saved.Done<PartnerCall>
                ? Page.go(
                        Notice.done("Kept for %s. You can change it until the last day"
                                .formatted(actor.organisationName())),
                        "/partner-answers")
                : Page.merged(ask(ref, actor));
    }

    private Answered answered(Ref ref, Actor actor) {
        var it = rounds.get(actor, ref);
        if (!it.asksPartners() || it.draft() || it.state() == RoundState.OPEN) {
            throw new NotFound(ref);
        }
        return new Answered(
                it,
                rounds.questions(ref).stream()
                        .filter(one -> one.kind() != QuestionKind.GROUP)
                        .toList(),
                answers.of(actor, ref));
    }

    /// What partners answered, once the round is no longer open.
    @GetMapping("/consultation/{ref}/partners")
    @Allow(RUN_CONSULTATIONS)
    ModelAndView read(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show("consultation/answering/partnersAnswered", answered(ref, actor));
    }

    @GetMapping({"/consultation/{ref}/partners.csv", "/consultation/{ref}/partners.xlsx"})
    @Allow(RUN_CONSULTATIONS)
    ListFile file(@PathVariable Ref ref, Actor.Person actor) {
        var it = answered(ref, actor);
        var rows = new ArrayList<List<?>>();
        for (var from : it.answers()) {
            for (var question : it.questions()) {
                for (var line : Answered.lines(question, from)) {
                    rows.add(List.of(from.organisationName(), question.number(), question.words(), line));
                }
            }
        }
        return new ListFile("partners-" + ref, List.of("Organisation", "Question", "Words", "Answer"), rows);
    }
}
