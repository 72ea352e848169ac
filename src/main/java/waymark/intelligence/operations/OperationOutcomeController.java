package waymark.intelligence.operations;

import static waymark.kernel.Permission.RUN_OPERATIONS;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.intelligence.operations.OperationPlan.Partner;
import waymark.intelligence.operations.OperationPlan.PlannedPlace;
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

/// Who was there, which places were visited, and what it came to.
@Controller
@RequestMapping("/intelligence/operations/{ref}/outcome")
class OperationOutcomeController {

    private static final String FORM = "intelligence/operations/outcome";
    private static final int MOST = 10_000;

    record View(Operation.Header it, OperationPlan plan, FormData form, List<Problem> problems) {

        List<Choice> people() {
            return Choice.from(
                    plan.current(),
                    one -> one.id().toString(),
                    one -> "%s, %s".formatted(one.personName(), one.organisationName()));
        }

        List<Choice> places() {
            return Choice.from(plan.places(), one -> one.id().toString(), PlannedPlace::name);
        }
    }

    private record Day(Operation.Outcome outcome, List<UUID> people, List<UUID> places) {

        static Day read(FormReader reader, OperationPlan plan) {
            var people = ticked(reader, "there", plan.current(), Partner::id);
            var places = ticked(reader, "visited", plan.places(), PlannedPlace::id);
            return new Day(
                    new Operation.Outcome(
                            reader.number("safeguarded", "People safeguarded", 0, MOST),
                            reader.number("arrests", "Arrests", 0, MOST),
                            reader.number("notices", "Notices", 0, MOST),
                            reader.number("orders", "Orders", 0, MOST),
                            places.size(),
                            reader.text("outcome", "This", FormReader.TEXT)),
                    people,
                    places);
        }

        private static <T> List<UUID> ticked(
                FormReader reader, String name, Collection<T> options, Function<T, UUID> id) {
            return reader.choices(name, options, one -> id.apply(one).toString(), "").stream()
                    .map(id)
                    .toList();
        }
    }

    private final Operations operations;
    private final OperationPlans plans;

    OperationOutcomeController(Operations operations, OperationPlans plans) {
        this.operations = operations;
        this.plans = plans;
    }

    @GetMapping
    @Allow(RUN_OPERATIONS)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        if (!(operations.led(actor, ref) instanceof Operation.Going(var it))) {
            return Page.go("/intelligence/operations/%s", ref);
        }
        var plan = plans.of(actor, it.id());
        var form = FormData.version(it.version())
                .with(
                        "there",
                        plan.current().stream().map(one -> one.id().toString()).toList())
                .with(
                        "visited",
                        plan.places().stream().map(one -> one.id().toString()).toList());
        return Page.show(FORM, new View(it, plan, form, List.of()));
    }

    @PostMapping
    @Allow(RUN_OPERATIONS)
    ModelAndView record(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        if (!(operations.led(actor, ref) instanceof Operation.Going one)) {
            return Page.go("/intelligence/operations/%s", ref);
        }
        var it = one.header();
        var plan = plans.of(actor, it.id());
        return switch (form.read(reader -> Day.read(reader, plan))) {
            case Ruling.Refused<Day>(var problems) -> Page.refuse(FORM, new View(it, plan, form, problems));
            case Ruling.Agreed<Day>(var day) ->
                switch (one.done(day.outcome(), actor, operations.today())
                        .save(event -> operations.save(actor, form.version(), event))) {
                    case Saved.Done<Operation> _ -> {
                        plans.attend(actor, it, day.people(), day.places());
                        yield Page.go(Notice.done("Recorded. Now record what was learned"), "%s/debrief", it.path());
                    }
                    case Ruling.Refused<Operation>(var problems) ->
                        Page.refuse(FORM, new View(it, plan, form, problems));
                    case Saved.Stale<Operation> _ -> OperationStepsController.overtaken(it);
                };
        };
    }
}
