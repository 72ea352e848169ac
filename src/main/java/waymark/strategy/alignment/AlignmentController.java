package waymark.strategy.alignment;

import static waymark.kernel.Permission.EDIT_STRATEGY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import waymark.strategy.objectives.StrategyOutline;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The coordinator says which of our objectives serve each priority of a partner's plan.
@Controller
@RequestMapping("/partner-plans/{ref}/objectives")
class AlignmentController {

    private static final String PAGE = "strategy/alignment/objectives";

    record View(PartnerPlan plan, FormData form, List<Choice> objectives, List<Problem> problems) {}

    private final PartnerPlans plans;
    private final StrategyOutline outline;
    private final Clock clock;

    AlignmentController(PartnerPlans plans, StrategyOutline outline, Clock clock) {
        this.plans = plans;
        this.outline = outline;
        this.clock = clock;
    }

    @GetMapping
    @Allow(EDIT_STRATEGY)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(PAGE, view(plans.get(ref), actor));
    }

    @PostMapping
    @Allow(EDIT_STRATEGY)
    ModelAndView link(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var plan = plans.get(ref);
        var objectives = objectives(actor);
        var read = form.read(reader -> read(reader, plan, objectives));
        return switch (read.save(linked -> plans.link(actor, ref, form.version(), linked, LocalDate.now(clock)))) {
            case Saved.Done<PartnerPlan> _ -> Page.go(Notice.done("Objectives linked"), "/partner-plans/%s", ref);
            case Ruling.Refused<PartnerPlan>(var problems) ->
                Page.refuse(PAGE, new View(plan, form, objectives, problems));
            case Saved.Stale<PartnerPlan>(var current) -> Page.merged(PAGE, view(current, actor));
        };
    }

    private static Map<UUID, List<String>> read(FormReader reader, PartnerPlan plan, List<Choice> objectives) {
        var linked = new LinkedHashMap<UUID, List<String>>();
        for (var priority : plan.priorities()) {
            linked.put(
                    priority.id(),
                    reader.choices(field(priority), objectives, Choice::value, "").stream()
                            .map(Choice::value)
                            .toList());
        }
        return linked;
    }

    private View view(PartnerPlan plan, Actor actor) {
        var form = FormData.version(plan.version());
        plan.priorities().forEach(priority -> form.with(field(priority), priority.objectives()));
        return new View(plan, form, objectives(actor), List.of());
    }

    private List<Choice> objectives(Actor actor) {
        return outline.priorities(actor).stream()
                .flatMap(priority -> priority.objectives().stream())
                .map(objective -> Choice.of(objective.code(), objective.code() + " " + objective.text()))
                .toList();
    }

    /// The name of the field of a priority.
    static String field(PartnerPlan.Priority priority) {
        return "objectives-" + priority.id();
    }
}
