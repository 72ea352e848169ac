package waymark.intelligence.disruptions;

import static waymark.kernel.Permission.RECORD_DISRUPTIONS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.strategy.actions.ActionPlan;
import waymark.strategy.objectives.StrategyChoices;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What became of a tool that law enforcement asked for, and the action that is made of it.
@Controller
@RequestMapping("/intelligence/tools/{ref}")
class ToolStepsController {

    private static final String STATE = "intelligence/disruptions/toolState";
    private static final String ACTION = "intelligence/disruptions/toolAction";

    record State(ToolRequest it, FormData form, List<Problem> problems) {

        List<Choice> states() {
            return Choice.from(List.of(ToolState.values()), Enum::name, ToolState::words);
        }
    }

    record Planning(ToolRequest it, StrategyChoices.Offered offered, FormData form, List<Problem> problems) {}

    private final ToolRequests tools;
    private final StrategyChoices choices;
    private final Clock clock;

    ToolStepsController(ToolRequests tools, StrategyChoices choices, Clock clock) {
        this.tools = tools;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/state")
    @Allow(RECORD_DISRUPTIONS)
    ModelAndView askState(@PathVariable Ref ref, Actor.Person actor) {
        var it = tools.changeable(actor, ref);
        var form = FormData.version(it.version())
                .with("state", it.state().name())
                .with("on", today())
                .with("words", it.stateWords());
        return Page.show(STATE, new State(it, form, List.of()));
    }

    @PostMapping("/state")
    @Allow(RECORD_DISRUPTIONS)
    ModelAndView settle(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = tools.changeable(actor, ref);
        record Now(ToolState state, LocalDate on, String words) {}
        var read = form.read(reader -> {
            var on = reader.requiredDate("on", "The day", today());
            reader.when(
                    on.isAfter(today()) || on.isBefore(it.askedOn()),
                    "on",
                    "The day must be since it was asked for, and not in the future");
            return new Now(
                    reader.choice("state", ToolState.class, "Choose the outcome"),
                    on,
                    reader.required("words", "The note", 500, "Say how, or why not"));
        });
        return switch (read.save(now -> tools.settle(actor, ref, form.version(), now.state(), now.on(), now.words()))) {
            case Saved.Done<ToolRequest> _ -> Page.go(Notice.done("Saved"), "/intelligence/tools/%s", ref);
            case Ruling.Refused<ToolRequest>(var problems) -> Page.refuse(STATE, new State(it, form, problems));
            case Saved.Stale<ToolRequest> _ -> Page.merged(askState(ref, actor));
        };
    }

    @GetMapping("/action")
    @Allow(RECORD_DISRUPTIONS)
    ModelAndView askAction(@PathVariable Ref ref, Actor.Person actor) {
        var it = tools.plannable(actor, ref);
        var form = FormData.version(it.version())
                .with("title", it.what())
                .with("area", it.area())
                .with("due", today().plusMonths(3));
        return Page.show(ACTION, new Planning(it, choices.forPlan(actor), form, List.of()));
    }

    @PostMapping("/action")
    @Allow(RECORD_DISRUPTIONS)
    ModelAndView plan(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = tools.plannable(actor, ref);
        var offered = choices.forPlan(actor);
        var read = form.read(reader -> {
            var area = reader.choice("area", offered.of("area"), Choice::value, "Choose the area whose plan it is in");
            var due = reader.requiredDate("due", "The day", today().plusMonths(3));
            boolean past = due.isBefore(today());
            reader.when(past, "due", "The day must be today or later");
            return ActionPlan.of(
                    reader.requiredLine("title", "What will be done", FormReader.TITLE, "Say what will be done"),
                    "Law enforcement asked for this (%s)".formatted(it.ref()),
                    area.value(),
                    offered.chosen(reader, "objective", "objective", null, "Choose an objective"),
                    offered.chosen(reader, "owner", "owner", null, "Choose the organisation that answers for it"),
                    null,
                    List.of(),
                    today(),
                    past ? today() : due);
        });
        return switch (read.save(
                plan -> tools.plan(actor, it, form.version(), plan, offered.label("owner", plan.owner())))) {
            case Saved.Done<ToolRequest> _ ->
                Page.go(Notice.done("Added to the plan. Its leads are told"), "/intelligence/tools/%s", ref);
            case Ruling.Refused<ToolRequest>(var problems) ->
                Page.refuse(ACTION, new Planning(it, offered, form, problems));
            case Saved.Stale<ToolRequest> _ ->
                Page.go(
                        Notice.important("Somebody else changed this first. Nothing of yours was saved"),
                        "/intelligence/tools/%s",
                        ref);
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
