package waymark.intelligence.operations;

import static waymark.kernel.Permission.RUN_OPERATIONS;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.contacts.ContactsApi;
import waymark.contacts.PostContact;
import waymark.directory.DirectoryApi;
import waymark.intelligence.reports.Marking;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// What is typed about an operation: when its plan is begun, and while it is planned.
@Controller
@RequestMapping("/intelligence/operations")
class OperationFormController {

    private static final String FORM = "intelligence/operations/form";

    /// @param it empty for a new one
    record View(Optional<Operation.Header> it, Operation.Offered offered, FormData form, List<Problem> problems) {

        List<Choice> areas() {
            return Choice.from(offered.areas(), Area::code, Area::name);
        }

        List<Choice> posts() {
            return Choice.from(offered.posts(), PostContact::post, PostContact::label);
        }

        List<Choice> weeks() {
            return Choice.from(
                    offered.weeks(), week -> week.ref().value(), week -> "%s (%s)".formatted(week.name(), week.ref()));
        }

        List<Choice> kinds() {
            return Choice.from(List.of(Operation.Kind.values()), Enum::name, Operation.Kind::title);
        }

        List<Choice> markings() {
            return Marking.choices();
        }
    }

    private final Operations operations;
    private final ActionWeeks weeks;
    private final ContactsApi contacts;
    private final DirectoryApi directory;

    OperationFormController(Operations operations, ActionWeeks weeks, ContactsApi contacts, DirectoryApi directory) {
        this.operations = operations;
        this.weeks = weeks;
        this.contacts = contacts;
        this.directory = directory;
    }

    private Operation.Offered offered(Actor.Person actor, Optional<Operation.Header> it) {
        boolean officer = actor.may(RUN_OPERATIONS, Scope.organisation(actor.organisation()));
        var areas = directory.areas(actor).stream()
                .filter(area -> officer
                        || actor.may(RUN_OPERATIONS, Scope.area(area.code()))
                        || it.map(Operation.Header::area)
                                .filter(area.code()::equals)
                                .isPresent())
                .toList();
        return new Operation.Offered(
                areas,
                contacts.of(actor, it.map(Operation.Header::unit).orElse(actor.organisation())),
                weeks.all(actor));
    }

    /// @param week reference of the week of action that it is to be part of, or empty
    @GetMapping("/new")
    @Allow(RUN_OPERATIONS)
    ModelAndView begin(@RequestParam(defaultValue = "") String week, Actor.Person actor) {
        var form = FormData.empty()
                .with("kind", Operation.Kind.OPERATION)
                .with("marking", Marking.OFFICIAL_SENSITIVE)
                .with("week", week);
        return Page.show(FORM, new View(Optional.empty(), offered(actor, Optional.empty()), form, List.of()));
    }

    @PostMapping("/new")
    @Allow(RUN_OPERATIONS)
    ModelAndView plan(FormData form, Actor.Person actor) {
        var offered = offered(actor, Optional.empty());
        return switch (form.read(reader -> Operation.Given.read(reader, offered, operations.today()))) {
            case Ruling.Refused<Operation.Given>(var problems) ->
                Page.refuse(FORM, new View(Optional.empty(), offered, form, problems));
            case Ruling.Agreed<Operation.Given>(var given) ->
                Page.go(
                        Notice.done(
                                "The plan is begun. Only the people you name, and your intelligence officers, can see it"),
                        "/intelligence/operations/%s",
                        operations.plan(actor, given));
        };
    }

    @GetMapping("/{ref}/edit")
    @Allow(RUN_OPERATIONS)
    ModelAndView edit(@PathVariable Ref ref, Actor.Person actor) {
        if (!(operations.led(actor, ref) instanceof Operation.Planned(var it))) {
            return Page.go("/intelligence/operations/%s", ref);
        }
        var known = Optional.of(it);
        return Page.show(FORM, new View(known, offered(actor, known), it.filled(), List.of()));
    }

    @PostMapping("/{ref}/edit")
    @Allow(RUN_OPERATIONS)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        if (!(operations.led(actor, ref) instanceof Operation.Planned one)) {
            return Page.go("/intelligence/operations/%s", ref);
        }
        var known = Optional.of(one.header());
        var offered = offered(actor, known);
        var changed = form.read(reader -> Operation.Given.read(reader, offered, operations.today()))
                .then(given -> one.change(given, actor));
        return switch (changed.save(event -> operations.save(actor, form.version(), event))) {
            case Saved.Done<Operation> _ -> Page.go(Notice.done("Saved"), "/intelligence/operations/%s", ref);
            case Ruling.Refused<Operation>(var problems) -> Page.refuse(FORM, new View(known, offered, form, problems));
            case Saved.Stale<Operation> _ -> Page.merged(edit(ref, actor));
        };
    }
}
