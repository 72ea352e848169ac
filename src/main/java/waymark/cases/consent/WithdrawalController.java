package waymark.cases.consent;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.cases.record.PersonInCase;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Records that consent is withdrawn. The page says first what ends and what goes on.
@Controller
class WithdrawalController {

    private static final String FORM = "cases/consent/withdrawal";

    /// @param given what can be withdrawn
    record View(
            Case it,
            PersonInCase person,
            int number,
            List<LayerState> given,
            List<Consequence> consequences,
            FormData form,
            List<Problem> problems) {

        String path() {
            return "%s/consent/%s/withdrawal".formatted(it.path(), person.ref());
        }

        List<Consequence> of(LayerState state, Consequence.Kind kind) {
            return consequences.stream()
                    .filter(one -> one.layer() == state.layer() && one.kind() == kind)
                    .toList();
        }

        List<Choice> choices() {
            return Choice.from(given, LayerState::key, LayerState::word);
        }
    }

    private final Cases cases;
    private final Consents consents;
    private final ConsentTexts texts;
    private final Clock clock;

    WithdrawalController(Cases cases, Consents consents, ConsentTexts texts, Clock clock) {
        this.cases = cases;
        this.consents = consents;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/cases/{ref}/consent/{person}/withdrawal")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, @PathVariable Ref person, Actor.Person actor) {
        var it = cases.get(actor, ref, "consent");
        if (!it.mayWork()) {
            throw new NotFound(ref);
        }
        return show(actor, it, it.person(person));
    }

    private ModelAndView show(Actor.Person actor, Case it, PersonInCase person) {
        var standing = consents.standing(it, person);
        return Page.show(
                FORM,
                view(
                        it,
                        person,
                        standing,
                        FormData.version(standing.number() + 1)
                                .with("on", today())
                                .with("explainedBy", "%s, %s".formatted(actor.name(), actor.organisationName()))
                                .with("language", person.details().language()),
                        List.of()));
    }

    private View view(Case it, PersonInCase person, Standing standing, FormData form, List<Problem> problems) {
        return new View(
                it, person, standing.number() + 1, standing.given(), texts.consequences(today()), form, problems);
    }

    @PostMapping("/cases/{ref}/consent/{person}/withdrawal")
    @Allow(WORK_CASES)
    ModelAndView withdraw(@PathVariable Ref ref, @PathVariable Ref person, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var one = it.person(person);
        var standing = consents.standing(it, one);
        var saved = form.read(reader -> ConversationForm.withdrawal(reader, standing, today()))
                .then(this::rule)
                .then(talk -> talk.inOrder(standing))
                .save(talk -> consents.record(actor, it, one, form.version(), talk));
        return switch (saved) {
            case Saved.Done<Standing> _ ->
                Page.go(Notice.done("Withdrawal recorded. What is to be done now is below"), "%s/consent", it.path());
            case Ruling.Refused<Standing>(var problems) -> Page.refuse(FORM, view(it, one, standing, form, problems));
            case Saved.Stale<Standing> _ -> Page.merged(show(actor, it, one));
        };
    }

    private Ruling<Conversation> rule(Conversation talk) {
        return new Problems()
                .when(talk.on().isAfter(today()), "on", "The day must be today or in the past")
                .or(() -> talk);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
