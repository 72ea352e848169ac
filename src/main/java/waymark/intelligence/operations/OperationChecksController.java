package waymark.intelligence.operations;

import static waymark.kernel.Permission.RUN_OPERATIONS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.intelligence.operations.OperationPlan.Check;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The questions that are answered before a go.
@Controller
@RequestMapping("/intelligence/operations/{ref}/checks")
class OperationChecksController {

    private static final String FORM = "intelligence/operations/checks";
    private static final List<Choice> ANSWERS = List.of(
            Choice.of("YES", "Yes"),
            Choice.of("NO", "No", "This stops it"),
            Choice.of("NOT_NEEDED", "Not needed", "Say why"));

    record View(Operation.Header it, List<Check> checks, FormData form, List<Problem> problems) {

        List<Choice> answers() {
            return ANSWERS;
        }
    }

    /// @param answers by the code of the question; what is not answered yet may stay so while it is planned
    private record Answers(Map<String, String> answers, Map<String, String> words) {

        static Answers read(FormReader reader, List<Check> checks) {
            var answers = new HashMap<String, String>();
            var words = new HashMap<String, String>();
            for (var check : checks) {
                var answer = reader.form().text("answer-" + check.code());
                var why = reader.text("words-" + check.code(), "This", 500);
                if (answer.isEmpty()) {
                    continue;
                }
                reader.when(
                        ANSWERS.stream().noneMatch(one -> one.value().equals(answer)),
                        "answer-" + check.code(),
                        "Choose yes, no or not needed");
                reader.when(
                        !answer.equals("YES") && why.isEmpty(),
                        "words-" + check.code(),
                        answer.equals("NO") ? "Say what is missing" : "Say why it is not needed");
                answers.put(check.code(), answer);
                words.put(check.code(), why);
            }
            return new Answers(answers, words);
        }
    }

    private final Operations operations;
    private final OperationPlans plans;

    OperationChecksController(Operations operations, OperationPlans plans) {
        this.operations = operations;
        this.plans = plans;
    }

    @GetMapping
    @Allow(RUN_OPERATIONS)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var it = operations.planned(actor, ref);
        var checks = plans.of(actor, it.id()).checks();
        var form = FormData.version(it.version());
        checks.forEach(check ->
                form.with("answer-" + check.code(), check.answer()).with("words-" + check.code(), check.words()));
        return Page.show(FORM, new View(it, checks, form, List.of()));
    }

    @PostMapping
    @Allow(RUN_OPERATIONS)
    ModelAndView answer(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = operations.planned(actor, ref);
        var checks = plans.of(actor, it.id()).checks();
        return switch (form.read(reader -> Answers.read(reader, checks))) {
            case Ruling.Refused<Answers>(var problems) -> Page.refuse(FORM, new View(it, checks, form, problems));
            case Ruling.Agreed<Answers>(var given) -> {
                plans.check(actor, it, given.answers(), given.words());
                yield Page.go(Notice.done("Saved"), "%s#checks", it.path());
            }
        };
    }
}
