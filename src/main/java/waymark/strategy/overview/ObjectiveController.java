package waymark.strategy.overview;

import static waymark.kernel.Permission.EDIT_STRATEGY;
import static waymark.kernel.Permission.VIEW_PLANS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Scope;
import waymark.strategy.actions.ActionFilter;
import waymark.strategy.actions.ActionLine;
import waymark.strategy.actions.ActionList;
import waymark.strategy.actions.ColourCounts;
import waymark.strategy.measures.MeasureFigures;
import waymark.strategy.measures.VisibleResult;
import waymark.strategy.objectives.ObjectiveLine;
import waymark.strategy.objectives.Objectives;
import waymark.strategy.objectives.PriorityLine;
import waymark.strategy.objectives.StrategyOutline;
import waymark.strategy.rag.StrategySettingsHistory;
import waymark.web.Page;

/// One objective: what it says, who answers for it, what would be different, and
/// the work and the measures under it.
@Controller
class ObjectiveController {

    record View(
            PriorityLine priority,
            ObjectiveLine objective,
            List<ActionLine> actions,
            List<VisibleResult> measures,
            int firstMonth,
            List<TimelineEntry> timeline,
            boolean mayEdit) {

        ColourCounts counts() {
            return ColourCounts.ofLines(actions);
        }

        String quarterTitle() {
            return measures.getFirst().result().quarter().title(firstMonth);
        }
    }

    private final StrategyOutline outline;
    private final Objectives objectives;
    private final ActionList actions;
    private final MeasureFigures figures;
    private final StrategySettingsHistory settingsHistory;
    private final Clock clock;

    ObjectiveController(
            StrategyOutline outline,
            Objectives objectives,
            ActionList actions,
            MeasureFigures figures,
            StrategySettingsHistory settingsHistory,
            Clock clock) {
        this.outline = outline;
        this.objectives = objectives;
        this.actions = actions;
        this.figures = figures;
        this.settingsHistory = settingsHistory;
        this.clock = clock;
    }

    @GetMapping("/objectives/{code}")
    @Allow(VIEW_PLANS)
    ModelAndView show(@PathVariable String code, Actor.Person actor) {
        var priority = outline.priorityOf(actor, code).orElseThrow(() -> new NotFound(code));
        var settings = settingsHistory.today(actor);
        var today = LocalDate.now(clock);
        var under = actions.all(actor, ActionFilter.under(code), settings, today, "area");
        var results = figures.results(actor, null, null, code, null, settings, today);
        return Page.show(
                "strategy/overview/objective",
                new View(
                        priority,
                        priority.objectives().getFirst(),
                        under,
                        VisibleResult.of(results, actor, settings),
                        settings.firstMonth(),
                        objectives.timeline(code),
                        actor.may(EDIT_STRATEGY, Scope.PARTNERSHIP)));
    }
}
