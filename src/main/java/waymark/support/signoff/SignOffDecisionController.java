package waymark.support.signoff;

import static waymark.kernel.Permission.WORK_CASES;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.record.Capacity;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The second person approves what they were asked about, or sends it back.
@Controller
@RequestMapping("/cases/{ref}/sign-offs/{id}")
class SignOffDecisionController {

    private static final String FORM = "support/signoff/signOff";
    private static final String APPROVED = "yes";

    private static final List<Choice> ANSWERS =
            List.of(Choice.of(APPROVED, "Approve it"), Choice.of("no", "Send it back", "Say what has to change"));

    /// @param read the page of what is to be approved
    record View(Case it, SignOff signOff, boolean mayDecide, String read, FormData form, List<Problem> problems) {

        List<Choice> answers() {
            return ANSWERS;
        }
    }

    private final Cases cases;
    private final SignOffs signOffs;
    private final List<SignOffSubject> subjects;

    SignOffDecisionController(Cases cases, SignOffs signOffs, List<SignOffSubject> subjects) {
        this.cases = cases;
        this.signOffs = signOffs;
        this.subjects = subjects;
    }

    @GetMapping
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var it = cases.get(actor, ref, SignOffController.PART);
        return Page.show(FORM, view(actor, it, signOffs.get(it, id), FormData.empty(), List.of()));
    }

    private View view(Actor.Person actor, Case it, SignOff one, FormData form, List<Problem> problems) {
        var read = subjects.stream()
                .filter(subject -> subject.kind() == one.kind())
                .map(subject -> subject.path(it))
                .findFirst()
                .orElse(it.path());
        var may = one.waiting() && mayDecide(actor, it) && !one.askedBy().equals(actor.id());
        return new View(it, one, may, read, form, problems);
    }

    private static boolean mayDecide(Actor.Person actor, Case it) {
        return it.capacity() != Capacity.EMERGENCY && SignOffNotifier.supervises(actor, it);
    }

    @PostMapping
    @Allow(WORK_CASES)
    ModelAndView decide(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = cases.find(ref).orElseThrow(() -> new NotFound(ref));
        var one = signOffs.get(it, id);
        var answer = form.read(reader -> new SignOff.Answer(
                        reader.choice("answer", ANSWERS, Choice::value, "Choose whether you approve it")
                                .value()
                                .equals(APPROVED),
                        reader.text("words", "Comments", FormReader.TEXT)))
                .then(typed -> one.decide(actor, mayDecide(actor, it), typed));
        return switch (answer.save(typed -> signOffs.decide(actor, it, one, typed))) {
            case Saved.Done<SignOff> _ -> Page.go(Notice.done("Recorded"), "/cases/%s/sign-offs", ref);
            case Ruling.Refused<SignOff>(var problems) -> Page.refuse(FORM, view(actor, it, one, form, problems));
            case Saved.Stale<SignOff> _ -> Page.merged(show(ref, id, actor));
        };
    }
}
