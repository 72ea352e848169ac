package waymark.intelligence.operations;

import static waymark.kernel.Permission.USE_WAYMARK;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.intelligence.operations.OperationPlan.Answer;
import waymark.intelligence.operations.OperationPlan.Partner;
import waymark.intelligence.reports.NeedsPurpose;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What somebody who was asked to take part answers about their task.
@Controller
@RequestMapping("/intelligence/operations/{ref}/partners/{id}/answer")
class OperationAnswerController {

    private static final String FORM = "intelligence/operations/answer";

    record View(Operation.Header it, Partner partner, FormData form, List<Problem> problems) {

        List<Choice> answers() {
            return Choice.from(List.of(Answer.values()), Enum::name, Answer::title);
        }
    }

    private record Answered(Answer answer, String words) {

        static Answered read(FormReader reader) {
            var answer = reader.choice("answer", Answer.class, "Choose your answer");
            var words = reader.text("words", "This", 500);
            reader.when(
                    answer == Answer.DECLINED && words.isEmpty(),
                    "words",
                    "Say why, so that the lead can find somebody else");
            return new Answered(answer, words);
        }
    }

    private final Operations operations;
    private final OperationPlans plans;

    OperationAnswerController(Operations operations, OperationPlans plans) {
        this.operations = operations;
        this.plans = plans;
    }

    private Partner own(Actor.Person actor, Operation one, UUID id) {
        var partner = plans.of(actor, one.header().id()).partner(id);
        if (!partner.person().equals(actor.id()) || !one.open()) {
            throw new NotFound(id.toString());
        }
        return partner;
    }

    @GetMapping
    @Allow(USE_WAYMARK)
    @NeedsPurpose
    ModelAndView form(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var one = operations.get(actor, ref);
        var partner = own(actor, one, id);
        var form = FormData.version(partner.version())
                .with("answer", partner.answer())
                .with("words", partner.answerWords());
        return Page.show(FORM, new View(one.header(), partner, form, List.of()));
    }

    @PostMapping
    @Allow(USE_WAYMARK)
    @NeedsPurpose
    ModelAndView answer(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var one = operations.get(actor, ref);
        var it = one.header();
        var partner = own(actor, one, id);
        return switch (form.read(Answered::read)
                .save(given -> plans.answer(actor, it, partner, form.version(), given.answer(), given.words()))) {
            case Saved.Done<Partner> _ -> Page.go(Notice.done("The lead has your answer"), "%s#partners", it.path());
            case Ruling.Refused<Partner>(var problems) -> Page.refuse(FORM, new View(it, partner, form, problems));
            case Saved.Stale<Partner> _ -> Page.merged(form(ref, id, actor));
        };
    }
}
