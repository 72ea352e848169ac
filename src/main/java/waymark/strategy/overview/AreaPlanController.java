package waymark.strategy.overview;

import static waymark.kernel.Permission.EDIT_PLAN;
import static waymark.kernel.Permission.VIEW_PLANS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.kernel.NotFound;
import waymark.kernel.Scope;
import waymark.kernel.StepUp;
import waymark.strategy.actions.ActionCsv;
import waymark.strategy.actions.ActionFilter;
import waymark.strategy.actions.ActionLine;
import waymark.strategy.actions.ActionList;
import waymark.strategy.actions.ActionStatus;
import waymark.strategy.actions.ColourCounts;
import waymark.strategy.objectives.ObjectiveLine;
import waymark.strategy.objectives.PriorityLine;
import waymark.strategy.objectives.StrategyOutline;
import waymark.strategy.rag.StrategySettings;
import waymark.strategy.rag.StrategySettingsHistory;
import waymark.web.Page;
import waymark.web.charts.Chart;
import waymark.web.lists.ListFile;

/// The action plan of one area, in the order of the strategy.
@Controller
class AreaPlanController {

    /// @param timeline the actions along the quarters; null where there are none
    record View(
            Area area,
            List<Area> areas,
            List<PriorityLine> priorities,
            List<ActionLine> actions,
            @Nullable Chart timeline,
            boolean mayEdit) {

        List<ActionLine> under(PriorityLine priority) {
            return actions.stream()
                    .filter(action -> action.priority().equals(priority.code()))
                    .filter(action -> action.status() != ActionStatus.WITHDRAWN)
                    .toList();
        }

        List<ActionLine> withdrawn() {
            return actions.stream()
                    .filter(action -> action.status() == ActionStatus.WITHDRAWN)
                    .toList();
        }

        ColourCounts counts(PriorityLine priority) {
            return ColourCounts.ofLines(under(priority));
        }

        ColourCounts counts() {
            return ColourCounts.ofLines(actions);
        }

        /// Objectives of the priority without an action in this plan.
        List<ObjectiveLine> gaps(PriorityLine priority) {
            return priority.objectives().stream()
                    .filter(objective -> under(priority).stream()
                            .noneMatch(action -> action.objective().equals(objective.code())))
                    .toList();
        }
    }

    /// How far the plan of each area has come.
    record Index(List<Area> areas, Map<String, ColourCounts> counts) {

        ColourCounts at(Area area) {
            return counts.getOrDefault(area.code(), ColourCounts.NONE);
        }
    }

    private final StrategyOutline outline;
    private final ActionList list;
    private final StrategySettingsHistory settingsHistory;
    private final DirectoryApi directory;
    private final Clock clock;

    AreaPlanController(
            StrategyOutline outline,
            ActionList list,
            StrategySettingsHistory settingsHistory,
            DirectoryApi directory,
            Clock clock) {
        this.outline = outline;
        this.list = list;
        this.settingsHistory = settingsHistory;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/plans")
    @Allow(VIEW_PLANS)
    ModelAndView index(Actor.Person actor) {
        var today = LocalDate.now(clock);
        var counts = list.counts(actor, settingsHistory.on(actor, today), today).stream()
                .collect(Collectors.groupingBy(
                        ActionList.Count::area, Collectors.collectingAndThen(Collectors.toList(), ColourCounts::of)));
        return Page.show("strategy/overview/plans", new Index(directory.areas(actor), counts));
    }

    @GetMapping("/plans/{area}")
    @Allow(VIEW_PLANS)
    ModelAndView show(@PathVariable String area, Actor.Person actor) {
        var areas = directory.areas(actor);
        var found = among(areas, area);
        var today = LocalDate.now(clock);
        var settings = settingsHistory.on(actor, today);
        var priorities = outline.priorities(actor);
        var actions = actions(actor, area, settings, today);
        return Page.show(
                "strategy/overview/plan",
                new View(
                        found,
                        areas,
                        priorities,
                        actions,
                        PlanTimeline.of(found, priorities, actions, settings, today)
                                .orElse(null),
                        actor.may(EDIT_PLAN, Scope.area(area))));
    }

    @GetMapping({"/plans/{area}/actions.csv", "/plans/{area}/actions.xlsx"})
    @Allow(VIEW_PLANS)
    @StepUp
    ListFile file(@PathVariable String area, Actor.Person actor) {
        var today = LocalDate.now(clock);
        return ActionCsv.of(
                "plan",
                actions(actor, among(directory.areas(actor), area).code(), settingsHistory.on(actor, today), today));
    }

    private static Area among(List<Area> areas, String code) {
        return areas.stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow(() -> new NotFound(code));
    }

    private List<ActionLine> actions(Actor actor, String area, StrategySettings settings, LocalDate today) {
        return list.all(actor, ActionFilter.ofArea(area), settings, today, "objective");
    }
}
