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
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.strategy.objectives.StrategyChoices;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Tools that law enforcement asked for, got and lacks: the list, one of them, and a new one.
@Controller
@RequestMapping("/intelligence/tools")
class ToolsController {

    private static final String FORM = "intelligence/disruptions/toolForm";

    record Index(List<ToolRequest> tools) {

        List<ToolState> states() {
            return List.of(ToolState.values());
        }

        long count(ToolState state) {
            return tools.stream().filter(one -> one.state() == state).count();
        }
    }

    record View(ToolRequest it, boolean changes, boolean plans, List<TimelineEntry> timeline) {}

    record Form(List<Choice> areas, FormData form, List<Problem> problems) {}

    private final ToolRequests tools;
    private final StrategyChoices choices;
    private final Clock clock;

    ToolsController(ToolRequests tools, StrategyChoices choices, Clock clock) {
        this.tools = tools;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping
    @Allow(RECORD_DISRUPTIONS)
    ModelAndView list(Actor.Person actor) {
        return Page.show("intelligence/disruptions/tools", new Index(tools.all(actor)));
    }

    private List<Choice> areas(Actor.Person actor) {
        return choices.forPlan(actor).of("area").stream()
                .filter(one -> Disruption.writes(actor, actor.organisation(), one.value()))
                .toList();
    }

    @GetMapping("/new")
    @Allow(RECORD_DISRUPTIONS)
    ModelAndView begin(Actor.Person actor) {
        return Page.show(FORM, new Form(areas(actor), FormData.empty().with("askedOn", today()), List.of()));
    }

    @PostMapping("/new")
    @Allow(RECORD_DISRUPTIONS)
    ModelAndView ask(FormData form, Actor.Person actor) {
        var areas = areas(actor);
        var read = form.read(reader -> {
            var askedOn = reader.requiredDate("askedOn", "The day", today());
            reader.when(askedOn.isAfter(today()), "askedOn", "The day must be today or in the past");
            var area = reader.optionalChoice("area", areas, Choice::value, "Choose an area from the list, or none");
            reader.when(
                    !Disruption.writes(
                            actor, actor.organisation(), area.map(Choice::value).orElse(null)),
                    "area",
                    "Choose an area that you record for");
            return new ToolRequest.Given(
                    reader.requiredLine("what", "The tool", FormReader.TITLE, "Say what was asked for"),
                    reader.required("why", "The reason", FormReader.REASON, "Say what it is needed for"),
                    area.map(Choice::value).orElse(null),
                    askedOn);
        });
        return switch (read) {
            case Ruling.Refused<ToolRequest.Given>(var problems) -> Page.refuse(FORM, new Form(areas, form, problems));
            case Ruling.Agreed<ToolRequest.Given>(var given) ->
                Page.go(Notice.done("Recorded"), "/intelligence/tools/%s", tools.ask(actor, given));
        };
    }

    @GetMapping("/{ref}")
    @Allow(RECORD_DISRUPTIONS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = tools.get(actor, ref);
        return Page.show(
                "intelligence/disruptions/tool",
                new View(it, it.changeable(actor), it.plannable(actor), tools.timeline(ref)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
