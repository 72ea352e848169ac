package waymark.strategy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.strategy.actions.Action;
import waymark.strategy.actions.ActionDetailsReader;
import waymark.strategy.actions.ActionEvent;
import waymark.strategy.actions.ActionFilter;
import waymark.strategy.actions.ActionHistory;
import waymark.strategy.actions.ActionLine;
import waymark.strategy.actions.ActionList;
import waymark.strategy.actions.ActionPlan;
import waymark.strategy.actions.ActionQuarter;
import waymark.strategy.actions.ActionStatus;
import waymark.strategy.actions.Actions;
import waymark.strategy.measures.AcceptedValue;
import waymark.strategy.measures.CountedFigure;
import waymark.strategy.measures.CountedFigures;
import waymark.strategy.measures.MeasureFigures;
import waymark.strategy.measures.MeasureResult;
import waymark.strategy.measures.Measures;
import waymark.strategy.measures.NewMeasure;
import waymark.strategy.measures.VisibleResult;
import waymark.strategy.objectives.Objective;
import waymark.strategy.objectives.Objectives;
import waymark.strategy.objectives.PriorityLine;
import waymark.strategy.objectives.StrategyOutline;
import waymark.strategy.rag.Colour;
import waymark.strategy.rag.StrategySettings;
import waymark.strategy.rag.StrategySettingsHistory;

/// What other modules ask of the strategy: what an area reports, the colours of everything, and
/// where accepted figures are saved. The caller has a transaction open; each read is one or two
/// statements however many rows there are.
@Component
public class StrategyApi {

    private final StrategySettingsHistory settingsHistory;
    private final StrategyOutline outline;
    private final ActionList actionList;
    private final ActionHistory history;
    private final Actions actions;
    private final ActionDetailsReader details;
    private final Measures measures;
    private final MeasureFigures figures;
    private final CountedFigures counted;
    private final Objectives objectives;

    StrategyApi(
            StrategySettingsHistory settingsHistory,
            StrategyOutline outline,
            ActionList actionList,
            ActionHistory history,
            Actions actions,
            ActionDetailsReader details,
            Measures measures,
            MeasureFigures figures,
            CountedFigures counted,
            Objectives objectives) {
        this.settingsHistory = settingsHistory;
        this.outline = outline;
        this.actionList = actionList;
        this.history = history;
        this.actions = actions;
        this.details = details;
        this.measures = measures;
        this.figures = figures;
        this.counted = counted;
        this.objectives = objectives;
    }

    /// The tolerances and the year's first month in force on a day.
    public StrategySettings settings(Actor actor, LocalDate on) {
        return settingsHistory.on(actor, on);
    }

    /// The priorities in published order, each with its objectives.
    public List<PriorityLine> priorities(Actor actor) {
        return outline.priorities(actor);
    }

    /// The measures an area supplies, with target, baseline, the quarter before and what was accepted so far.
    ///
    /// @param on the day for which overrides count
    public List<MeasureResult> measuresOf(Actor actor, String area, Quarter quarter, LocalDate on) {
        return figures.results(actor, area, null, null, quarter, settingsHistory.on(actor, on), on);
    }

    /// The accepted figures of measures in so many quarters before one, oldest first, exact: only for
    /// somebody who may see the exact figures of the area.
    public List<MeasureFigures.PastFigure> past(
            Actor actor, String area, List<Ref> wanted, Quarter quarter, int quarters) {
        var from = quarter;
        for (int back = 0; back < quarters; back++) {
            from = from.previous();
        }
        return figures.past(wanted, from, quarter.previous()).stream()
                .filter(past -> past.area().equals(area))
                .toList();
    }

    /// What the product counts for a measure; nothing where people supply it.
    ///
    /// @param feed of the measure
    public Optional<CountedFigure> count(
            Actor actor, @Nullable String feed, String area, Quarter quarter, LocalDate on) {
        return counted.count(feed, area, quarter, settingsHistory.on(actor, on), on);
    }

    /// Every measure with every area that supplies it.
    public List<MeasureResult> measures(Actor actor, Quarter quarter, LocalDate on) {
        return figures.results(actor, null, null, null, quarter, settingsHistory.on(actor, on), on);
    }

    /// The accepted figures of measures between two quarters, oldest first. They are exact: see
    /// [MeasureResult].
    public List<MeasureFigures.PastFigure> past(Actor actor, List<Ref> measures, Quarter from, Quarter to) {
        return figures.past(measures, from, to);
    }

    /// The last day on which a figure of the measures between two quarters was accepted or corrected.
    public Optional<LocalDate> lastRecorded(Actor actor, List<Ref> measures, Quarter from, Quarter to) {
        return figures.lastRecorded(measures, from, to);
    }

    /// The actions an area reports on for a quarter: those still open, and those completed or withdrawn
    /// during it or after, each with its progress notes of the quarter.
    ///
    /// @param on the day as of which colours are derived
    public List<ActionQuarter> actionsOf(Actor actor, String area, Quarter quarter, LocalDate on) {
        var settings = settingsHistory.on(actor, on);
        var first = quarter.firstDay(settings.firstMonth());
        var notes = history.notes(area, first, quarter.lastDay(settings.firstMonth()));
        var found = new ArrayList<ActionQuarter>();
        for (var line : actionList.all(actor, ActionFilter.ofArea(area), settings, on, "objective")) {
            boolean since = line.changedOn() != null && !line.changedOn().isBefore(first);
            if (line.status().open() || since) {
                found.add(new ActionQuarter(line, notes.getOrDefault(line.ref(), List.of())));
            }
        }
        return found;
    }

    /// Every action of every plan with its colour, by objective.
    public List<ActionLine> actions(Actor actor, LocalDate on) {
        return actionList.all(actor, ActionFilter.ALL, settingsHistory.on(actor, on), on, "objective");
    }

    /// How many actions and measures are red in each area: what the lists of both show, filtered by area and
    /// red. Three statements.
    public RedCounts reds(Actor actor, LocalDate on) {
        var settings = settingsHistory.on(actor, on);
        var measured = VisibleResult.of(figures.results(actor, null, null, null, null, settings, on), actor, settings);
        var measures = new TreeMap<String, Integer>();
        measured.stream()
                .filter(VisibleResult::red)
                .forEach(one -> measures.merge(one.result().area(), 1, Integer::sum));
        return new RedCounts(
                actionList.reds(settings, on),
                measures,
                measured.isEmpty() ? null : measured.getFirst().result().quarter());
    }

    /// Saves the figures of a return that was accepted, in the transaction of the acceptance.
    /// Needs `DECIDE_RETURNS`: row-level security refuses anybody else. Figures of measures that
    /// the area does not supply are left out.
    public void record(Actor actor, String area, Quarter quarter, List<AcceptedValue> values) {
        figures.record(actor, area, quarter, values);
    }

    /// Adds an action to its area's plan.
    public Ref add(Actor actor, ActionPlan plan, LocalDate on) {
        var ref = actions.nextRef();
        save(actor, plan.add(ref, on));
        return ref;
    }

    /// Records a dated note on an open action, and its status now.
    public void recordProgress(Actor actor, Ref ref, String note, ActionStatus now, LocalDate on) {
        save(actor, open(ref).progress(note, now, on, actions.openBlockers(ref), on));
    }

    /// Something that holds an action up.
    public void openBlocker(Actor actor, Ref ref, String what, LocalDate on) {
        save(actor, open(ref).block(UUID.randomUUID(), what, on));
    }

    /// Clears every blocker that is open.
    public void clearBlockers(Actor actor, Ref ref, String how, LocalDate on) {
        for (var blocker :
                details.get(actor, ref, settingsHistory.on(actor, on), on).blockers()) {
            if (blocker.open()) {
                done(actions.save(actor, blocker.clear(ref, how, on)));
            }
        }
    }

    /// Adds a link to evidence.
    public void addEvidence(Actor actor, Ref ref, String title, String url, LocalDate on) {
        save(actor, actions.get(ref).addEvidence(UUID.randomUUID(), title, url, on));
    }

    /// Sets a colour with a reason, until the next quarter.
    public void overrideColour(Actor actor, Ref ref, Colour colour, String reason, LocalDate on) {
        save(
                actor,
                open(ref)
                        .overrideColour(
                                colour,
                                reason,
                                on,
                                settingsHistory.on(actor, on).lapse(on)));
    }

    /// Withdraws an action.
    public void withdraw(Actor actor, Ref ref, String reason, LocalDate on) {
        save(actor, open(ref).withdraw(reason, on));
    }

    /// Adds a measure to the delivery plan, with the target each supplying area is to reach in each quarter.
    public Ref add(Actor actor, NewMeasure measure, Map<Quarter, BigDecimal> targets, LocalDate on) {
        var ref = measures.add(actor, measure, on);
        var wanted = new TreeMap<Quarter, Optional<BigDecimal>>();
        targets.forEach((quarter, target) -> wanted.put(quarter, Optional.of(target)));
        done(measures.target(actor, ref, 1, wanted, on));
        return ref;
    }

    /// Names who answers for an objective, and its outcomes.
    ///
    /// @param person who answers for it in that organisation, or null
    public void assign(
            Actor actor, String objective, String owner, @Nullable UUID person, List<String> outcomes, LocalDate on) {
        var now = objectives.get(objective);
        done(objectives.save(
                actor,
                new Objective(
                        now.code(), now.version(), now.priority(), now.text(), owner, person, now.fourPs(), outcomes),
                on));
    }

    private Action.Open open(Ref ref) {
        return switch (actions.get(ref)) {
            case Action.Open open -> open;
            case Action closed ->
                throw new IllegalArgumentException(
                        ref + " is " + closed.status().words());
        };
    }

    private void save(Actor actor, Ruling<? extends ActionEvent> ruling) {
        switch (ruling) {
            case Ruling.Agreed(var event) -> done(actions.save(actor, event));
            case Ruling.Refused(var problems) -> throw new IllegalArgumentException(problems.toString());
        }
    }

    private static void done(Saved<?> saved) {
        if (saved instanceof Saved.Stale<?>) {
            throw new IllegalStateException("somebody changed it first");
        }
    }
}
