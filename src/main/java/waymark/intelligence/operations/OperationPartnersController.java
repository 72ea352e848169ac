package waymark.intelligence.operations;

import static waymark.kernel.Permission.RUN_OPERATIONS;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The people of partners who take part, each with a task: the lead asks them and releases them.
@Controller
@RequestMapping("/intelligence/operations/{ref}/partners")
class OperationPartnersController {

    private static final String FORM = "intelligence/operations/partner";

    record View(Operation.Header it, List<Choice> people, FormData form, List<Problem> problems) {

        static View of(Operation.Header it, List<PersonSummary> people, FormData form, List<Problem> problems) {
            return new View(
                    it,
                    Choice.from(
                            people,
                            one -> one.ref().value(),
                            one -> "%s, %s".formatted(one.name(), one.organisationName())),
                    form,
                    problems);
        }
    }

    private record Invited(PersonSummary person, String task, LocalDate due) {

        static Invited read(FormReader reader, List<PersonSummary> known, LocalDate example, LocalDate today) {
            var person = reader.choice("person", known, one -> one.ref().value(), "Choose a person of the directory");
            var task = reader.required("task", "The task", 500, "Enter what they are asked to do");
            var due = reader.requiredDate("due", "Day", example);
            reader.when(due.isBefore(today), "due", "The day must be today or later");
            return new Invited(person, task, due);
        }
    }

    private final Operations operations;
    private final OperationPlans plans;
    private final PeopleApi people;

    OperationPartnersController(Operations operations, OperationPlans plans, PeopleApi people) {
        this.operations = operations;
        this.plans = plans;
        this.people = people;
    }

    private LocalDate due(Operation.Header it) {
        var before = it.startsOn().minusDays(3);
        return before.isBefore(operations.today()) ? operations.today() : before;
    }

    @GetMapping("/new")
    @Allow(RUN_OPERATIONS)
    ModelAndView begin(@PathVariable Ref ref, Actor.Person actor) {
        var it = operations.planned(actor, ref);
        return Page.show(
                FORM, View.of(it, people.staying(actor), FormData.empty().with("due", due(it)), List.of()));
    }

    @PostMapping("/new")
    @Allow(RUN_OPERATIONS)
    ModelAndView invite(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = operations.planned(actor, ref);
        var known = people.staying(actor);
        return switch (form.read(reader -> Invited.read(reader, known, due(it), operations.today()))) {
            case Ruling.Refused<Invited>(var problems) -> Page.refuse(FORM, View.of(it, known, form, problems));
            case Ruling.Agreed<Invited>(var wanted) -> {
                plans.invite(actor, it, wanted.person(), wanted.task(), wanted.due());
                yield Page.go(Notice.done("Asked. They can now read this operation"), "%s#partners", it.path());
            }
        };
    }

    @PostMapping("/{id}/removal")
    @Allow(RUN_OPERATIONS)
    ModelAndView release(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var one = operations.led(actor, ref);
        if (!one.open()) {
            throw new NotFound(ref);
        }
        var it = one.header();
        plans.release(actor, it, plans.of(actor, it.id()).partner(id));
        return Page.go(
                Notice.done("They take part no more, and cannot read this operation any longer"),
                "%s#partners",
                it.path());
    }
}
