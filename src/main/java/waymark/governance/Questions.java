package waymark.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Quarter;
import waymark.strategy.ActionQuarter;
import waymark.strategy.StrategyDesk;

/// What a return asks an area, from the strategy as it stands: the measures it supplies and the actions of its plan.
@Component
class Questions {

    private final StrategyDesk strategy;

    Questions(StrategyDesk strategy) {
        this.strategy = strategy;
    }

    List<Asked> measures(Actor actor, String area, Quarter quarter, LocalDate today) {
        return strategy.measuresOf(actor, area, quarter, today).stream()
                .map(standing -> new Asked(
                        standing.measure().ref().value(),
                        standing.measure().title(),
                        standing.measure().unit(),
                        standing.measure().direction(),
                        standing.measure().priority(),
                        standing.measure().objective(),
                        standing.measure().countsPeople(),
                        standing.target(),
                        standing.previous()))
                .toList();
    }

    /// Each action with what was written about it in the quarter, oldest first, as the text a return begins from.
    List<ActionLine> actions(Actor actor, String area, Quarter quarter, LocalDate today) {
        return strategy.actionsOf(actor, area, quarter, today).stream()
                .map(Questions::line)
                .toList();
    }

    private static ActionLine line(ActionQuarter each) {
        var action = each.action();
        var updates = each.happenings().reversed().stream()
                .filter(happening -> happening.progress())
                .map(happening -> "%s: %s".formatted(Dates.say(happening.on()), happening.words()))
                .collect(Collectors.joining("\n"));
        return new ActionLine(
                action.ref().value(),
                action.title(),
                action.priority(),
                action.objective(),
                action.ownerName(),
                action.status().words(),
                action.standing().colour(),
                action.standing().because(),
                action.due(),
                updates,
                updates);
    }
}
