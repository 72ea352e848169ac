package waymark.strategy.overview;

import static waymark.kernel.Permission.EDIT_PLAN;
import static waymark.kernel.Permission.VIEW_PLANS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.kernel.Scope;
import waymark.strategy.actions.ActionList;
import waymark.strategy.actions.ColourCounts;
import waymark.strategy.objectives.ObjectiveLine;
import waymark.strategy.objectives.PriorityLine;
import waymark.strategy.objectives.StrategyOutline;
import waymark.strategy.rag.Colour;
import waymark.strategy.rag.StrategySettingsHistory;
import waymark.web.Page;
import waymark.web.lists.ListFile;
import waymark.web.transactions.CommittedChanges;
import waymark.web.transactions.PageCache;

/// Coverage: objectives down, areas across. A gap is an objective without an action in an area.
@Controller
class CoverageController {

    private record Cell(String objective, String area) {}

    record View(
            List<PriorityLine> priorities, List<Area> areas, Map<Cell, ColourCounts> counts, List<String> editable) {

        static View of(
                List<PriorityLine> priorities, List<Area> areas, List<ActionList.Count> counts, List<String> editable) {
            return new View(
                    priorities,
                    areas,
                    counts.stream()
                            .collect(Collectors.groupingBy(
                                    count -> new Cell(count.objective(), count.area()),
                                    Collectors.collectingAndThen(Collectors.toList(), ColourCounts::of))),
                    editable);
        }

        ColourCounts at(ObjectiveLine objective, Area area) {
            return counts.getOrDefault(new Cell(objective.code(), area.code()), ColourCounts.NONE);
        }

        /// How many objectives have no action in the area's plan.
        long gaps(Area area) {
            return priorities.stream()
                    .flatMap(priority -> priority.objectives().stream())
                    .filter(objective -> at(objective, area).all() == 0)
                    .count();
        }

        /// `2 red` where all are; `1 red of 2` where one of two is.
        static String brief(ColourCounts counts, Colour worst) {
            var words = counts.of(worst) + " " + worst.word().toLowerCase(Locale.UK);
            return counts.of(worst) == counts.all() ? words : words + " of " + counts.all();
        }

        boolean mayFill(Area area) {
            return editable.contains(area.code());
        }
    }

    private final StrategyOutline outline;
    private final ActionList actions;
    private final StrategySettingsHistory settingsHistory;
    private final DirectoryApi directory;
    private final PageCache cache;
    private final Clock clock;

    CoverageController(
            StrategyOutline outline,
            ActionList actions,
            StrategySettingsHistory settingsHistory,
            DirectoryApi directory,
            PageCache cache,
            Clock clock) {
        this.outline = outline;
        this.actions = actions;
        this.settingsHistory = settingsHistory;
        this.directory = directory;
        this.cache = cache;
        this.clock = clock;
    }

    @GetMapping("/coverage")
    @Allow(VIEW_PLANS)
    ModelAndView show(Actor.Person actor, @RequestAttribute(CommittedChanges.BEFORE) long changes) {
        var today = LocalDate.now(clock);
        return Page.show(
                "strategy/overview/coverage",
                cache.forRoles(actor, View.class, today, changes, () -> view(actor, today)));
    }

    @GetMapping({"/coverage.csv", "/coverage.xlsx"})
    @Allow(VIEW_PLANS)
    ListFile file(Actor.Person actor) {
        var view = view(actor, LocalDate.now(clock));
        var header = new ArrayList<>(List.of("Objective", "Text"));
        view.areas().forEach(area -> header.add(area.name()));
        var rows = view.priorities().stream()
                .flatMap(priority -> priority.objectives().stream())
                .map(objective -> row(objective, view))
                .toList();
        return new ListFile("coverage", header, rows);
    }

    private static List<Object> row(ObjectiveLine objective, View view) {
        var row = new ArrayList<Object>(List.of(objective.code(), objective.text()));
        view.areas().forEach(area -> row.add(view.at(objective, area).all()));
        return row;
    }

    private View view(Actor actor, LocalDate today) {
        var areas = directory.areas(actor);
        return View.of(
                outline.priorities(actor),
                areas,
                actions.counts(actor, settingsHistory.on(actor, today), today),
                areas.stream()
                        .map(Area::code)
                        .filter(area -> actor.may(EDIT_PLAN, Scope.area(area)))
                        .toList());
    }
}
