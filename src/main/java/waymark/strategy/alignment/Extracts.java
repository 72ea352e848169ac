package waymark.strategy.alignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import waymark.directory.DirectoryApi;
import waymark.directory.OrganisationSummary;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.strategy.actions.ActionFilter;
import waymark.strategy.actions.ActionLine;
import waymark.strategy.actions.ActionList;
import waymark.strategy.actions.ActionStatus;
import waymark.strategy.actions.ColourCounts;
import waymark.strategy.measures.MeasureFigures;
import waymark.strategy.measures.VisibleResult;
import waymark.strategy.objectives.ObjectiveLine;
import waymark.strategy.objectives.StrategyOutline;
import waymark.strategy.rag.Colour;
import waymark.strategy.rag.StrategySettingsHistory;
import waymark.web.ExtractProvider;

/// Makes the extracts, as things are today.
@Component
class Extracts {

    private final StrategyOutline outline;
    private final ActionList actions;
    private final MeasureFigures figures;
    private final StrategySettingsHistory settings;
    private final DirectoryApi directory;
    private final ObjectProvider<ExtractProvider> modules;
    private final Clock clock;

    Extracts(
            StrategyOutline outline,
            ActionList actions,
            MeasureFigures figures,
            StrategySettingsHistory settings,
            DirectoryApi directory,
            ObjectProvider<ExtractProvider> modules,
            Clock clock) {
        this.outline = outline;
        this.actions = actions;
        this.figures = figures;
        this.settings = settings;
        this.directory = directory;
        this.modules = modules;
        this.clock = clock;
    }

    /// What the partnership does for each priority of a plan.
    Extract of(Actor actor, PartnerPlan plan) {
        var objectives = objectives(actor);
        var all = actions(actor);
        var areas = directory.areas(actor);
        var sections = plan.priorities().stream()
                .map(priority -> new Extract.Section(
                        priority.title(),
                        rows(objectives, one -> priority.objectives().contains(one.code()), all)))
                .toList();
        return new Extract(
                plan.title() + ": what the partnership does for it",
                plan.bodyName(),
                today(),
                areas,
                sections,
                null,
                List.of(),
                red(all, action -> plan.serves(action.objective())),
                off(actor, result -> plan.serves(result.result().measure().objective())),
                List.of());
    }

    /// What concerns a body in its areas, and what is asked of it.
    Extract of(Actor actor, OrganisationSummary body) {
        return of(actor, body.code(), body.name(), Set.copyOf(body.areas()));
    }

    /// What concerns an area, whichever organisation is asked.
    Extract of(Actor actor, Area area) {
        return of(actor, "", area.name(), Set.of(area.code()));
    }

    /// @param code of the organisation; empty for an area
    private Extract of(Actor actor, String code, String name, Set<String> its) {
        var all = actions(actor);
        var areas = directory.areas(actor).stream()
                .filter(area -> its.contains(area.code()))
                .toList();
        var objectives = objectives(actor);
        return new Extract(
                code.isEmpty() ? "What concerns your area" : "What concerns you, and what is asked of you",
                name,
                today(),
                areas,
                code.isEmpty()
                        ? List.of()
                        : List.of(new Extract.Section(
                                "Objectives you answer for",
                                rows(objectives, one -> one.owner().equals(code), all))),
                gaps(objectives, areas, all),
                all.stream()
                        .filter(action ->
                                action.status().open() && action.owner().equals(code))
                        .toList(),
                red(all, action -> its.contains(action.area())),
                off(actor, result -> its.contains(result.result().area())),
                modules.orderedStream()
                        .flatMap(module -> module.concerning(actor, new ExtractProvider.Body(code, its)).stream())
                        .sorted(Comparator.comparing(ExtractProvider.Section::asked)
                                .reversed())
                        .toList());
    }

    /// `SP1.2 Work in partnership: none in Hull, East Riding`.
    private static List<String> gaps(List<ObjectiveLine> objectives, List<Area> areas, List<ActionLine> all) {
        return objectives.stream()
                .flatMap(objective -> {
                    var missing = areas.stream()
                            .filter(area -> all.stream()
                                    .noneMatch(action -> action.area().equals(area.code())
                                            && action.objective().equals(objective.code())))
                            .map(Area::name)
                            .toList();
                    return missing.isEmpty()
                            ? Stream.empty()
                            : Stream.of("%s %s: none in %s"
                                    .formatted(objective.code(), objective.text(), String.join(", ", missing)));
                })
                .toList();
    }

    private List<ObjectiveLine> objectives(Actor actor) {
        return outline.priorities(actor).stream()
                .flatMap(priority -> priority.objectives().stream())
                .toList();
    }

    private List<ActionLine> actions(Actor actor) {
        return actions.all(actor, ActionFilter.ALL, settings.today(actor), today(), "due").stream()
                .filter(action -> action.status() != ActionStatus.WITHDRAWN)
                .toList();
    }

    private static List<Extract.Row> rows(
            List<ObjectiveLine> objectives, Predicate<ObjectiveLine> which, List<ActionLine> all) {
        return objectives.stream()
                .filter(which)
                .map(objective -> new Extract.Row(
                        objective,
                        all.stream()
                                .filter(action -> action.objective().equals(objective.code()))
                                .collect(Collectors.groupingBy(
                                        ActionLine::area,
                                        Collectors.collectingAndThen(Collectors.toList(), ColourCounts::ofLines)))))
                .toList();
    }

    private static List<ActionLine> red(List<ActionLine> all, Predicate<ActionLine> which) {
        return all.stream()
                .filter(action -> action.rag().colour() == Colour.RED)
                .filter(which)
                .toList();
    }

    private List<VisibleResult> off(Actor actor, Predicate<VisibleResult> which) {
        var held = settings.today(actor);
        return figures.results(actor, null, null, null, null, held, today()).stream()
                .map(one -> new VisibleResult(one, !one.measure().countsPeople(), held))
                .filter(VisibleResult::offTarget)
                .filter(which)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
