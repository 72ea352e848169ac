package waymark.strategy.measures;

import static waymark.kernel.Permission.EDIT_STRATEGY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.strategy.rag.StrategySettingsHistory;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The coordinator retires a measure, with a reason, or reinstates it.
@Controller
@RequestMapping("/measures/{ref}/retirement")
class MeasureRetirementController {

    private static final String PAGE = "strategy/measures/measureRetirement";

    /// @param lastQuarter for which returns still ask for it
    record View(MeasureLine measure, String lastQuarter, String reason, int version, List<Problem> problems) {}

    private final Measures measures;
    private final StrategySettingsHistory settingsHistory;
    private final Clock clock;

    MeasureRetirementController(Measures measures, StrategySettingsHistory settingsHistory, Clock clock) {
        this.measures = measures;
        this.settingsHistory = settingsHistory;
        this.clock = clock;
    }

    @GetMapping
    @Allow(EDIT_STRATEGY)
    ModelAndView ask(@PathVariable Ref ref, Actor.Person actor) {
        var measure = measures.get(ref);
        return measure.retiredOn() == null
                ? Page.show(PAGE, view(measure, "", measure.version(), actor, List.of()))
                : Page.go("/measures/%s", ref);
    }

    @PostMapping
    @Allow(EDIT_STRATEGY)
    ModelAndView retire(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var measure = measures.get(ref);
        var reason = form.text("reason");
        var retirement = measure.retire(form.version(), reason, LocalDate.now(clock));
        return switch (retirement.save(event -> measures.save(actor, event))) {
            case Saved.Done<MeasureLine> _ -> Page.go(Notice.done("Measure retired"), "/measures/%s", ref);
            case Ruling.Refused<MeasureLine>(var problems) ->
                Page.refuse(PAGE, view(measure, reason, form.version(), actor, problems));
            case Saved.Stale<MeasureLine>(var current) -> conflict(current, reason, actor);
        };
    }

    @PostMapping("/end")
    @Allow(EDIT_STRATEGY)
    ModelAndView reinstate(@PathVariable Ref ref, Actor.Person actor) {
        measures.get(ref);
        measures.reinstate(actor, ref, LocalDate.now(clock));
        return Page.go(Notice.done("Measure reinstated"), "/measures/%s", ref);
    }

    /// The measure changed since the page was opened: the person reads it again before deciding.
    private ModelAndView conflict(MeasureLine current, String typed, Actor actor) {
        var problem = new Problem(
                "", "“%s” was changed by somebody else. Check it, then retire it".formatted(current.title()));
        return Page.conflict(PAGE, view(current, typed, current.version(), actor, List.of(problem)));
    }

    private View view(MeasureLine measure, String reason, int version, Actor actor, List<Problem> problems) {
        var settings = settingsHistory.today(actor);
        var last = settings.quarter(LocalDate.now(clock)).title(settings.firstMonth());
        return new View(measure, last, reason, version, problems);
    }
}
