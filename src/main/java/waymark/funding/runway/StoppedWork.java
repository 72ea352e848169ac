package waymark.funding.runway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.directory.DirectoryApi;
import waymark.funding.provision.Provision;
import waymark.insight.DisclosureControl;
import waymark.insight.ReleasedFigure;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.kernel.Quarter;
import waymark.strategy.StrategyApi;
import waymark.strategy.actions.ActionLine;
import waymark.strategy.rag.StrategySettings;

/// What stops when a post or a service stops: objectives, actions, and how many people have support there.
@Component
class StoppedWork {

    private static final List<String> SUPPORTED = List.of("people_supported_in_nrm", "people_supported_outside_nrm");

    /// @param actions the open actions that are named, and those under the objectives in the areas that it serves
    /// @param people with a case in those areas in the last whole quarter, as disclosure control releases it
    /// @param quarter its title
    record Stops(List<Stopped> objectives, List<ActionLine> actions, ReleasedFigure people, String quarter) {}

    /// An objective that stops.
    record Stopped(String code, String words) {}

    private final StrategyApi strategy;
    private final DirectoryApi directory;

    StoppedWork(StrategyApi strategy, DirectoryApi directory) {
        this.strategy = strategy;
        this.directory = directory;
    }

    Stops of(Actor actor, Provision it, LocalDate today) {
        var settings = strategy.settings(actor, today);
        var quarter = settings.quarter(today).previous();
        return new Stops(
                objectives(actor, it),
                strategy.actions(actor, today).stream()
                        .filter(line -> line.status().open() && concerns(it, line))
                        .toList(),
                people(actor, it.area(), quarter, settings, today),
                quarter.title(settings.firstMonth()));
    }

    private List<Stopped> objectives(Actor actor, Provision it) {
        return strategy.priorities(actor).stream()
                .flatMap(priority -> priority.objectives().stream())
                .filter(objective -> it.objectives().contains(objective.code()))
                .map(objective -> new Stopped(objective.code(), objective.text()))
                .toList();
    }

    private static boolean concerns(Provision it, ActionLine line) {
        return it.actions().contains(line.ref().value())
                || it.objectives().contains(line.objective())
                        && (it.area() == null || it.area().equals(line.area()));
    }

    /// The sum of what was released of each area: nothing can be worked out from it that the returns do not say.
    ReleasedFigure people(
            Actor actor, @Nullable String area, Quarter quarter, StrategySettings settings, LocalDate today) {
        var parts = new ArrayList<ReleasedFigure>();
        for (var one : directory.areas(actor).stream().map(Area::code).toList()) {
            if (area == null || area.equals(one)) {
                for (var feed : SUPPORTED) {
                    strategy.count(actor, feed, one, quarter, today)
                            .ifPresent(counted -> parts.add(DisclosureControl.release(
                                    counted.few() || counted.value() == null
                                            ? 1
                                            : counted.value().longValueExact(),
                                    settings.smallNumbers(quarter))));
                }
            }
        }
        return ReleasedFigure.total(parts);
    }
}
