package waymark.strategy.measures;

import static waymark.kernel.Permission.EDIT_STRATEGY;
import static waymark.kernel.Permission.VIEW_PLANS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.strategy.objectives.StrategyHistory;
import waymark.strategy.rag.Rag;
import waymark.strategy.rag.StrategySettings;
import waymark.strategy.rag.StrategySettingsHistory;
import waymark.web.Page;
import waymark.web.figures.ProvidedFigure;

/// One measure: what is counted, by whom, and the result of each area quarter by quarter.
@Controller
class MeasureController {

    record View(
            MeasureLine measure,
            List<VisibleResult> series,
            StrategySettings settings,
            List<TimelineEntry> timeline,
            Optional<ProvidedFigure> fed,
            LocalDate today,
            boolean mayEdit) {

        /// The quarters up to today's.
        List<VisibleResult> soFar() {
            return series.stream().filter(card -> !isAhead(card)).toList();
        }

        MeasureTrend trend() {
            return new MeasureTrend(measure, soFar(), settings);
        }

        /// The targets of the quarters to come, the next first, each as printed.
        Map<String, String> ahead() {
            var targets = new LinkedHashMap<String, String>();
            series.reversed().stream()
                    .filter(this::isAhead)
                    .forEach(card -> targets.put(card.result().quarter().title(settings.firstMonth()), card.target()));
            return targets;
        }

        private boolean isAhead(VisibleResult card) {
            return card.result().value() == null
                    && card.result().quarter().firstDay(settings.firstMonth()).isAfter(today);
        }

        /// The last quarter for which returns ask for it; empty while it is counted.
        String lastQuarter() {
            return measure.retiredOn() == null
                    ? ""
                    : settings.quarter(measure.retiredOn()).title(settings.firstMonth());
        }

        String baseline() {
            return measure.baseline() == null
                    ? "Not known"
                    : measure.unit().print(measure.baseline()) + " on " + Rag.day(measure.baselineOn());
        }
    }

    private final Measures measures;
    private final MeasureFigures figures;
    private final CountedFigures counted;
    private final StrategyHistory history;
    private final StrategySettingsHistory settingsHistory;
    private final Clock clock;

    MeasureController(
            Measures measures,
            MeasureFigures figures,
            CountedFigures counted,
            StrategyHistory history,
            StrategySettingsHistory settingsHistory,
            Clock clock) {
        this.measures = measures;
        this.figures = figures;
        this.counted = counted;
        this.history = history;
        this.settingsHistory = settingsHistory;
        this.clock = clock;
    }

    @GetMapping("/measures/{ref}")
    @Allow(VIEW_PLANS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var settings = settingsHistory.today(actor);
        var measure = measures.get(ref);
        return Page.show(
                "strategy/measures/measure",
                new View(
                        measure,
                        VisibleResult.of(figures.series(actor, ref, settings, LocalDate.now(clock)), actor, settings),
                        settings,
                        history.of(ref.value()),
                        counted.find(measure.feed()),
                        LocalDate.now(clock),
                        actor.may(EDIT_STRATEGY, Scope.PARTNERSHIP)));
    }
}
