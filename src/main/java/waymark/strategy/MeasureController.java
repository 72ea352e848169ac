package waymark.strategy;

import static waymark.kernel.Permission.EDIT_STRATEGY;
import static waymark.kernel.Permission.VIEW_PLANS;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.web.Page;

/// One measure: what is counted, by whom, and how each area stands through the quarters.
@Controller
class MeasureController {

    record View(
            MeasureLine measure, List<MeasureCard> series, Settings settings, List<Happening> story, boolean mayEdit) {

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
    private final StrategyHistory history;
    private final ActionDoor door;

    MeasureController(Measures measures, MeasureFigures figures, StrategyHistory history, ActionDoor door) {
        this.measures = measures;
        this.figures = figures;
        this.history = history;
        this.door = door;
    }

    @GetMapping("/measures/{ref}")
    @Allow(VIEW_PLANS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var settings = door.settings(actor);
        return Page.show(
                "strategy/measure",
                new View(
                        measures.get(actor, ref),
                        MeasureCard.of(figures.series(actor, ref, settings, door.today()), actor, settings),
                        settings,
                        history.of(actor, ref.value()),
                        actor.may(EDIT_STRATEGY, Scope.PARTNERSHIP)));
    }
}
