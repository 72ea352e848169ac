package waymark.consultation.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.pathways.editions.PathwayApi;
import waymark.strategy.StrategyApi;

/// What a theme can lead to: actions of the plans, objectives and guidance.
@Component
class ThemeTargets {

    private final StrategyApi strategy;
    private final PathwayApi pathways;
    private final Clock clock;

    ThemeTargets(StrategyApi strategy, PathwayApi pathways, Clock clock) {
        this.strategy = strategy;
        this.pathways = pathways;
        this.clock = clock;
    }

    List<Tie> of(Actor actor, int theme) {
        var all = new ArrayList<Tie>();
        strategy.actions(actor, LocalDate.now(clock))
                .forEach(action -> all.add(new Tie(
                        theme,
                        Tie.Kind.ACTION,
                        action.ref().value(),
                        action.title(),
                        action.status().words())));
        strategy.priorities(actor).stream()
                .flatMap(priority -> priority.objectives().stream())
                .forEach(objective ->
                        all.add(new Tie(theme, Tie.Kind.OBJECTIVE, objective.code(), objective.text(), "")));
        pathways.titles(actor).forEach((ref, title) -> all.add(new Tie(theme, Tie.Kind.PATHWAY, ref, title, "")));
        return all;
    }
}
