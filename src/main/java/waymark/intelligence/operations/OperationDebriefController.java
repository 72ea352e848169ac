package waymark.intelligence.operations;

import static waymark.kernel.Permission.RUN_OPERATIONS;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.intelligence.operations.OperationPlan.Lesson;
import waymark.intelligence.operations.OperationPlan.LessonState;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Outcome;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.strategy.actions.ActionPlan;
import waymark.strategy.objectives.StrategyChoices;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What was learned from an operation, and what becomes of each lesson.
@Controller
@RequestMapping("/intelligence/operations/{ref}")
class OperationDebriefController {

    private static final String DEBRIEF = "intelligence/operations/debrief";
    private static final String LESSON = "intelligence/operations/lesson";

    record View(Operation one, OperationPlan plan, FormData form, List<Problem> problems) {

        Operation.Header it() {
            return one.header();
        }
    }

    record LessonForm(
            Operation.Header it,
            Lesson lesson,
            StrategyChoices.Offered offered,
            FormData form,
            List<Problem> problems) {}

    private final Operations operations;
    private final OperationPlans plans;
    private final StrategyChoices choices;

    OperationDebriefController(Operations operations, OperationPlans plans, StrategyChoices choices) {
        this.operations = operations;
        this.plans = plans;
        this.choices = choices;
    }

    private View view(Actor.Person actor, Operation one, FormData form, List<Problem> problems) {
        return new View(one, plans.of(actor, one.header().id()), form, problems);
    }

    private Operation.Done done(Actor.Person actor, Ref ref) {
        if (operations.led(actor, ref) instanceof Operation.Done one) {
            return one;
        }
        throw new NotFound(ref);
    }

    @GetMapping("/debrief")
    @Allow(RUN_OPERATIONS)
    ModelAndView debrief(@PathVariable Ref ref, Actor.Person actor) {
        var one = operations.led(actor, ref);
        if (!(one instanceof Operation.Done) && !(one instanceof Operation.Debriefed)) {
            return Page.go("/intelligence/operations/%s", ref);
        }
        return Page.show(DEBRIEF, view(actor, one, FormData.version(one.header().version()), List.of()));
    }

    @PostMapping("/lessons")
    @Allow(RUN_OPERATIONS)
    ModelAndView learn(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var one = done(actor, ref);
        var it = one.header();
        var read = form.read(reader -> reader.required("words", "This", FormReader.REASON, "Enter what was learned"));
        return switch (read) {
            case Ruling.Refused<String>(var problems) -> Page.refuse(DEBRIEF, view(actor, one, form, problems));
            case Ruling.Agreed<String>(var words) -> {
                plans.learn(actor, it, words);
                yield Page.go(Notice.done("Noted"), "%s/debrief", it.path());
            }
        };
    }

    @PostMapping("/debrief")
    @Allow(RUN_OPERATIONS)
    ModelAndView close(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var one = done(actor, ref);
        var it = one.header();
        var ruling = one.debrief(plans.of(actor, it.id()).lessons(), actor, operations.today());
        return switch (ruling.save(event -> operations.save(actor, form.version(), event))) {
            case Saved.Done<Operation> _ ->
                Page.go(Notice.done("Debriefed. Partners who were named can no longer read it"), it.path());
            case Ruling.Refused<Operation>(var problems) -> Page.refuse(DEBRIEF, view(actor, one, form, problems));
            case Saved.Stale<Operation> _ -> OperationStepsController.overtaken(it);
        };
    }

    private Lesson open(Actor.Person actor, Operation.Header it, int number) {
        return plans.of(actor, it.id()).lessons().stream()
                .filter(each -> each.number() == number && each.state() == LessonState.OPEN)
                .findFirst()
                .orElseThrow(() -> new NotFound("lesson"));
    }

    /// What becomes of something that was learned.
    @GetMapping("/lessons/{number}")
    @Allow(RUN_OPERATIONS)
    ModelAndView lesson(@PathVariable Ref ref, @PathVariable int number, Actor.Person actor) {
        var it = done(actor, ref).header();
        var lesson = open(actor, it, number);
        var form = FormData.version(lesson.version())
                .with("becomes", "action")
                .with("due", operations.today().plusMonths(3));
        return Page.show(LESSON, new LessonForm(it, lesson, choices.forPlan(actor), form, List.of()));
    }

    @PostMapping("/lessons/{number}")
    @Allow(RUN_OPERATIONS)
    ModelAndView settle(@PathVariable Ref ref, @PathVariable int number, FormData form, Actor.Person actor) {
        var it = done(actor, ref).header();
        var lesson = open(actor, it, number);
        var offered = choices.forPlan(actor);
        Outcome<Lesson> saved = form.text("becomes").equals("nothing")
                ? form.read(reader -> reader.required("reason", "The reason", 500, "Say why nothing is done"))
                        .save(reason -> plans.setAside(actor, it, lesson, form.version(), reason))
                : form.read(reader -> action(reader, it, offered))
                        .save(plan -> plans.act(
                                actor, it, lesson, form.version(), plan, offered.label("owner", plan.owner())));
        return switch (saved) {
            case Saved.Done<Lesson> _ -> Page.go(Notice.done("Saved"), "%s/debrief", it.path());
            case Ruling.Refused<Lesson>(var problems) ->
                Page.refuse(LESSON, new LessonForm(it, lesson, offered, form, problems));
            case Saved.Stale<Lesson> _ -> Page.go("%s/debrief", it.path());
        };
    }

    /// The plan of an area is read by everybody: the action says nothing of the operation.
    private ActionPlan action(FormReader reader, Operation.Header it, StrategyChoices.Offered offered) {
        var today = operations.today();
        var due = reader.requiredDate("due", "The day", today.plusMonths(3));
        reader.when(due.isBefore(today), "due", "The day must be today or later");
        return ActionPlan.of(
                reader.requiredLine("title", "What will be done", FormReader.TITLE, "Say what will be done"),
                "Learned from joint work of partners",
                it.area(),
                offered.chosen(reader, "objective", "objective", null, "Choose an objective"),
                offered.chosen(reader, "owner", "owner", null, "Choose an organisation"),
                null,
                List.of(),
                today,
                due.isBefore(today) ? today : due);
    }
}
