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

/// What a return asks an area: the measures it supplies now, and the actions of its plan.
@Component
public class ReturnQuestions {

    private final StrategyApi strategy;

    ReturnQuestions(StrategyApi strategy) {
        this.strategy = strategy;
    }

    /// The measures that the area supplies.
    public List<RequestedMeasure> measures(Actor actor, String area, Quarter quarter, LocalDate today) {
        return strategy.measuresOf(actor, area, quarter, today).stream()
                .map(result -> new RequestedMeasure(
                        result.measure().ref().value(),
                        result.measure().title(),
                        result.measure().unit(),
                        result.measure().direction(),
                        result.measure().priority(),
                        result.measure().objective(),
                        result.measure().countsPeople(),
                        result.target(),
                        result.previous()))
                .toList();
    }

    /// Each action with its progress notes of the quarter, oldest first, as the text a return starts with.
    public List<ReportedAction> actions(Actor actor, String area, Quarter quarter, LocalDate today) {
        return strategy.actionsOf(actor, area, quarter, today).stream()
                .map(ReturnQuestions::line)
                .toList();
    }

    private static ReportedAction line(ActionQuarter each) {
        var action = each.action();
        var updates = each.notes().stream()
                .map(note -> "%s: %s".formatted(QuarterDates.say(note.on()), note.words()))
                .collect(Collectors.joining("\n"));
        return new ReportedAction(
                action.ref().value(),
                action.title(),
                action.priority(),
                action.objective(),
                action.ownerName(),
                action.status().words(),
                action.rag().colour(),
                action.rag().because(),
                action.due(),
                updates,
                updates);
    }
}
