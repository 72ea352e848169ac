package waymark.governance.returns;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import waymark.governance.quarters.QuarterDates;
import waymark.kernel.Actor;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.strategy.StrategyApi;
import waymark.strategy.actions.ActionQuarter;
import waymark.strategy.measures.CountedFigure;
import waymark.strategy.measures.MeasureFigures;
import waymark.strategy.measures.MeasureResult;

/// What a return asks an area: the measures it supplies now, and the actions of its plan.
@Component
public class ReturnQuestions {

    /// Quarters before, by which a figure is judged as usual or not.
    private static final int QUARTERS = 8;

    private final StrategyApi strategy;

    ReturnQuestions(StrategyApi strategy) {
        this.strategy = strategy;
    }

    /// The measures that the area supplies.
    public List<RequestedMeasure> measures(Actor actor, String area, Quarter quarter, LocalDate today) {
        var results = strategy.measuresOf(actor, area, quarter, today);
        var past = past(actor, area, quarter, results, today);
        return results.stream()
                .map(result -> new RequestedMeasure(
                        result.measure().ref().value(),
                        result.measure().title(),
                        result.measure().unit(),
                        result.measure().direction(),
                        result.measure().priority(),
                        result.measure().objective(),
                        result.measure().countsPeople(),
                        result.target(),
                        result.previous(),
                        result.measure().source(),
                        past.getOrDefault(result.measure().ref(), List.of()),
                        result.measure().feed()))
                .toList();
    }

    private Map<Ref, List<RequestedMeasure.Past>> past(
            Actor actor, String area, Quarter quarter, List<MeasureResult> results, LocalDate today) {
        var firstMonth = strategy.settings(actor, today).firstMonth();
        var refs = results.stream().map(result -> result.measure().ref()).toList();
        return strategy.past(actor, area, refs, quarter, QUARTERS).stream()
                .collect(Collectors.groupingBy(
                        MeasureFigures.PastFigure::ref,
                        Collectors.mapping(
                                past -> new RequestedMeasure.Past(past.quarter().brief(firstMonth), past.value()),
                                Collectors.toList())));
    }

    /// What the product counts for the measures that it feeds, by their references.
    public Map<String, CountedFigure> counted(
            Actor actor, List<RequestedMeasure> asked, String area, Quarter quarter, LocalDate today) {
        var counted = new HashMap<String, CountedFigure>();
        for (var each : asked) {
            if (each.feed() != null) {
                strategy.count(actor, each.feed(), area, quarter, today)
                        .ifPresent(figure -> counted.put(each.measure(), figure));
            }
        }
        return counted;
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
