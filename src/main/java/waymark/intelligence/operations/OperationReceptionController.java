package waymark.intelligence.operations;

import static waymark.kernel.Permission.RUN_OPERATIONS;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.intelligence.operations.OperationPlan.Need;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Who receives people who are found: the plan in words, and the services and contacts that are chosen for
/// it.
@Controller
@RequestMapping("/intelligence/operations/{ref}/reception")
class OperationReceptionController {

    private static final String FORM = "intelligence/operations/reception";

    record View(
            Operation.Header it,
            List<Reception.Line> lines,
            List<Choice> choices,
            FormData form,
            List<Problem> problems) {

        List<Choice> needs() {
            return Choice.from(List.of(Need.values()), Enum::name, Need::title);
        }
    }

    private record Chosen(Need need, String who, String note) {

        static Chosen read(FormReader reader, List<Choice> choices) {
            var who = reader.form().text("who");
            reader.when(
                    choices.stream().noneMatch(choice -> choice.value().equals(who)),
                    "who",
                    "Choose a service or a contact from the list");
            return new Chosen(
                    reader.choice("need", Need.class, "Choose what it is for"),
                    who,
                    reader.line("note", "The note", 300));
        }
    }

    private final Operations operations;
    private final OperationPlans plans;
    private final Reception reception;

    OperationReceptionController(Operations operations, OperationPlans plans, Reception reception) {
        this.operations = operations;
        this.plans = plans;
        this.reception = reception;
    }

    private View view(Actor.Person actor, Operation.Header it, FormData form, List<Problem> problems) {
        var plan = plans.of(actor, it.id());
        var at = plan.begins(it);
        return new View(
                it,
                reception.lines(actor, it.area(), plan.supports(), at),
                reception.choices(actor, it.area(), at),
                form,
                problems);
    }

    @GetMapping
    @Allow(RUN_OPERATIONS)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var it = operations.planned(actor, ref);
        return Page.show(
                FORM, view(actor, it, FormData.version(it.version()).with("reception", it.reception()), List.of()));
    }

    @PostMapping
    @Allow(RUN_OPERATIONS)
    ModelAndView plan(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = operations.planned(actor, ref);
        var read = form.read(reader -> reader.required(
                "reception",
                "The plan",
                2_000,
                "Say what happens with people who are found, from the first minute on"));
        return switch (read.save(words -> plans.receive(actor, it, form.version(), words))) {
            case Saved.Done<Operation> _ -> Page.go(Notice.done("Saved"), "%s#reception", it.path());
            case Ruling.Refused<Operation>(var problems) -> Page.refuse(FORM, view(actor, it, form, problems));
            case Saved.Stale<Operation> _ -> Page.merged(form(ref, actor));
        };
    }

    @PostMapping("/services")
    @Allow(RUN_OPERATIONS)
    ModelAndView choose(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = operations.planned(actor, ref);
        var shown = view(actor, it, form.with("reception", it.reception()), List.of());
        return switch (form.read(reader -> Chosen.read(reader, shown.choices()))) {
            case Ruling.Refused<Chosen>(var problems) -> Page.refuse(FORM, view(actor, it, form, problems));
            case Ruling.Agreed<Chosen>(var chosen) -> {
                boolean service = chosen.who().startsWith("SV-");
                plans.support(
                        actor,
                        it,
                        chosen.need(),
                        service ? chosen.who() : null,
                        service ? null : chosen.who(),
                        chosen.note());
                yield Page.go(Notice.done("Chosen"), "%s/reception", it.path());
            }
        };
    }

    @PostMapping("/services/{id}/removal")
    @Allow(RUN_OPERATIONS)
    ModelAndView remove(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var it = operations.planned(actor, ref);
        plans.unsupport(actor, it, id);
        return Page.go(Notice.done("Taken off"), "%s/reception", it.path());
    }
}
