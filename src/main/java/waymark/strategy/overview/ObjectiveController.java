package waymark.strategy.overview;

import static waymark.kernel.Permission.EDIT_STRATEGY;
import static waymark.kernel.Permission.VIEW_PLANS;

import waymark.strategy.rag.StrategySettingsHistory;
import java.time.LocalDate;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.strategy.actions.ActionFilter;
import waymark.strategy.actions.ActionLine;
import waymark.strategy.actions.ActionList;
import waymark.strategy.measures.MeasureFigures;
import waymark.strategy.measures.VisibleResult;
import waymark.strategy.objectives.FourP;
import waymark.strategy.objectives.Objective;
import waymark.strategy.objectives.ObjectiveForm;
import waymark.strategy.objectives.ObjectiveLine;
import waymark.strategy.objectives.Objectives;
import waymark.strategy.objectives.PriorityLine;
import waymark.strategy.objectives.StrategyChoices;
import waymark.strategy.objectives.StrategyOutline;
import waymark.audit.TimelineEntry;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// One objective: what it says, who answers for it, what would be different, and
/// the work and the measures under it.
@Controller
class ObjectiveController {

    private static final String FORM = "strategy/overview/objectiveForm";

    record View(
            PriorityLine priority,
            ObjectiveLine objective,
            List<ActionLine> actions,
            List<VisibleResult> measures,
            int firstMonth,
            List<TimelineEntry> timeline,
            boolean mayEdit) {

        String quarterTitle() {
            return measures.getFirst().result().quarter().title(firstMonth);
        }
    }

    record EditView(Objective objective, FormData form, StrategyChoices.Offered choices, List<Problem> problems) {

        static final List<Choice> FOUR_PS = Arrays.stream(FourP.values())
                .map(strand -> Choice.of(strand.name(), strand.word(), strand.meaning()))
                .toList();
    }

    private final StrategyOutline outline;
    private final Objectives objectives;
    private final ActionList actions;
    private final MeasureFigures figures;
    private final StrategyChoices choices;
    private final StrategySettingsHistory settingsHistory;
    private final Clock clock;

    ObjectiveController(
            StrategyOutline outline,
            Objectives objectives,
            ActionList actions,
            MeasureFigures figures,
            StrategyChoices choices,
            StrategySettingsHistory settingsHistory, Clock clock) {
        this.outline = outline;
        this.objectives = objectives;
        this.actions = actions;
        this.figures = figures;
        this.choices = choices;
        this.settingsHistory = settingsHistory;
        this.clock = clock;
    }

    @GetMapping("/objectives/{code}")
    @Allow(VIEW_PLANS)
    ModelAndView show(@PathVariable String code, Actor.Person actor) {
        var priority = outline.priorityOf(actor, code).orElseThrow(() -> new NotFound(code));
        var settings = settingsHistory.today(actor);
        var today = LocalDate.now(clock);
        var under = actions.find(actor, ActionFilter.under(code), settings, today, "area", ActionList.WHOLE, 0);
        var results = figures.results(actor, null, null, code, null, settings, today);
        return Page.show(
                "strategy/overview/objective",
                new View(
                        priority,
                        priority.objectives().getFirst(),
                        under.lines(),
                        VisibleResult.of(results, actor, settings),
                        settings.firstMonth(),
                        objectives.timeline(code),
                        actor.may(EDIT_STRATEGY, Scope.PARTNERSHIP)));
    }

    @GetMapping("/objectives/{code}/edit")
    @Allow(EDIT_STRATEGY)
    ModelAndView edit(@PathVariable String code, Actor.Person actor) {
        var objective = objectives.get(code);
        return Page.show(FORM, view(objective, ObjectiveForm.filled(objective), actor, List.of()));
    }

    @PostMapping("/objectives/{code}/edit")
    @Allow(EDIT_STRATEGY)
    ModelAndView change(@PathVariable String code, FormData form, Actor.Person actor) {
        var before = objectives.get(code);
        var change = form.read(reader -> ObjectiveForm.read(reader, choices.forPlan(actor), before));
        return switch (change.save(after -> objectives.save(actor, after, LocalDate.now(clock)))) {
            case Saved.Done<Objective> _ -> Page.go(Notice.done("Objective changed"), "/objectives/%s", code);
            case Ruling.Refused<Objective>(var problems) -> Page.refuse(FORM, view(before, form, actor, problems));
            case Saved.Stale<Objective>(var current) ->
                Page.merged(FORM, view(current, ObjectiveForm.filled(current), actor, List.of()));
        };
    }

    private EditView view(Objective objective, FormData form, Actor actor, List<Problem> problems) {
        return new EditView(objective, form, choices.forPlan(actor), problems);
    }
}
