package waymark.strategy.overview;

import static waymark.kernel.Permission.VIEW_PLANS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.strategy.actions.ActionList;
import waymark.strategy.actions.ColourCounts;
import waymark.strategy.objectives.ObjectiveLine;
import waymark.strategy.objectives.PriorityLine;
import waymark.strategy.objectives.StrategyOutline;
import waymark.strategy.rag.Colour;
import waymark.strategy.rag.StrategySettingsHistory;
import waymark.web.Page;
import waymark.web.lists.ListFile;

/// The strategy on one page: priorities, objectives, their owners, and the colours of their actions.
@Controller
class StrategyController {

    record View(List<PriorityLine> priorities, List<ActionList.Count> counts) {

        ColourCounts under(PriorityLine priority) {
            return ColourCounts.of(counts.stream()
                    .filter(count -> count.priority().equals(priority.code()))
                    .toList());
        }

        ColourCounts under(ObjectiveLine objective) {
            return ColourCounts.of(of(objective));
        }

        private List<ActionList.Count> of(ObjectiveLine objective) {
            return counts.stream()
                    .filter(count -> count.objective().equals(objective.code()))
                    .toList();
        }
    }

    private static final List<String> HEADER = List.of(
            "Priority",
            "Objective",
            "Text",
            "Accountable owner",
            "Person",
            "4 Ps",
            "Actions",
            "Red",
            "Amber",
            "Green",
            "Blue",
            "Grey");

    private final StrategyOutline outline;
    private final ActionList actions;
    private final StrategySettingsHistory settingsHistory;
    private final Clock clock;

    StrategyController(
            StrategyOutline outline, ActionList actions, StrategySettingsHistory settingsHistory, Clock clock) {
        this.outline = outline;
        this.actions = actions;
        this.settingsHistory = settingsHistory;
        this.clock = clock;
    }

    @GetMapping("/strategy")
    @Allow(VIEW_PLANS)
    ModelAndView show(Actor.Person actor) {
        return Page.show("strategy/overview/strategy", view(actor));
    }

    @GetMapping({"/strategy.csv", "/strategy.xlsx"})
    @Allow(VIEW_PLANS)
    ListFile file(Actor.Person actor) {
        var view = view(actor);
        var rows = view.priorities().stream()
                .flatMap(priority -> priority.objectives().stream().map(objective -> row(priority, objective, view)))
                .toList();
        return new ListFile("objectives", HEADER, rows);
    }

    private View view(Actor actor) {
        var today = LocalDate.now(clock);
        return new View(outline.priorities(actor), actions.counts(actor, settingsHistory.on(actor, today), today));
    }

    private static List<?> row(PriorityLine priority, ObjectiveLine objective, View view) {
        var counts = view.under(objective);
        return Arrays.asList(
                priority.code(),
                objective.code(),
                objective.text(),
                objective.ownerName(),
                objective.personName(),
                objective.strands(),
                counts.all(),
                counts.of(Colour.RED),
                counts.of(Colour.AMBER),
                counts.of(Colour.GREEN),
                counts.of(Colour.BLUE),
                counts.of(Colour.GREY));
    }
}
