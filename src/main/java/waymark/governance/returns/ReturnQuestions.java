package waymark.governance.returns;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import waymark.governance.quarters.QuarterDates;
import waymark.kernel.Actor;
import waymark.kernel.Quarter;
import waymark.strategy.StrategyApi;
import waymark.strategy.actions.ActionQuarter;

/// What a return asks an area, from the strategy as it stands: the measures it supplies and the actions of its plan.
@Component
public class ReturnQuestions {

    private final StrategyApi strategy;

    ReturnQuestions(StrategyApi strategy) {
        this.strategy = strategy;
    }

    public List<RequestedMeasure> measures(Actor actor, String area, Quarter quarter, LocalDate today) {
        return strategy.measuresOf(actor, area, quarter, today).stream()
                .map(standing -> new RequestedMeasure(
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
    public List<ReportedAction> actions(Actor actor, String area, Quarter quarter, LocalDate today) {
        return strategy.actionsOf(actor, area, quarter, today).stream()
                .map(ReturnQuestions::line)
                .toList();
    }

    private static ReportedAction line(ActionQuarter each) {
        var action = each.action();
        var updates = each.happenings().reversed().stream()
                .filter(happening -> happening.progress())
                .map(happening -> "%s: %s".formatted(QuarterDates.say(happening.on()), happening.words()))
                .collect(Collectors.joining("\n"));
        return new ReportedAction(
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
