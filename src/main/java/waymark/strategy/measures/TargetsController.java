package waymark.strategy.measures;

import static waymark.kernel.Permission.EDIT_STRATEGY;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.strategy.rag.StrategySettings;
import waymark.strategy.rag.StrategySettingsHistory;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The targets of a measure, for the quarters of this year and the next.
@Controller
@RequestMapping("/measures/{ref}/targets")
class TargetsController {

    private static final String FORM = "strategy/measures/targets";

    record View(MeasureLine measure, List<Quarter> quarters, FormData form, int firstMonth, List<Problem> problems) {}

    private final Measures measures;
    private final StrategySettingsHistory settingsHistory;
    private final Clock clock;

    TargetsController(Measures measures, StrategySettingsHistory settingsHistory, Clock clock) {
        this.measures = measures;
        this.settingsHistory = settingsHistory;
        this.clock = clock;
    }

    @GetMapping
    @Allow(EDIT_STRATEGY)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var settings = settingsHistory.today(actor);
        var measure = measures.get(ref);
        var form = FormData.version(measure.version());
        measures.targets(ref).forEach((quarter, target) -> form.with(field(quarter), target.toPlainString()));
        return Page.show(FORM, view(measure, settings, form, List.of()));
    }

    @PostMapping
    @Allow(EDIT_STRATEGY)
    ModelAndView set(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var settings = settingsHistory.today(actor);
        var measure = measures.get(ref);
        var targets = form.read(reader -> targets(reader, measure.unit(), settings));
        var today = LocalDate.now(clock);
        return switch (targets.save(read -> measures.target(actor, ref, form.version(), read, today))) {
            case Saved.Done<MeasureLine> _ -> Page.go(Notice.done("Targets set"), "/measures/%s", ref);
            case Ruling.Refused<MeasureLine>(var problems) ->
                Page.refuse(FORM, view(measure, settings, form, problems));
            case Saved.Stale<MeasureLine> _ -> Page.merged(show(ref, actor));
        };
    }

    private Map<Quarter, Optional<BigDecimal>> targets(FormReader reader, Unit unit, StrategySettings settings) {
        var targets = new LinkedHashMap<Quarter, Optional<BigDecimal>>();
        for (var quarter : quarters(settings)) {
            targets.put(quarter, MeasureForm.figure(reader, field(quarter), unit));
        }
        return targets;
    }

    private View view(MeasureLine measure, StrategySettings settings, FormData form, List<Problem> problems) {
        return new View(measure, quarters(settings), form, settings.firstMonth(), problems);
    }

    private List<Quarter> quarters(StrategySettings settings) {
        var first = new Quarter(settings.quarter(LocalDate.now(clock)).year(), 1);
        return Stream.iterate(first, Quarter::next).limit(8).toList();
    }

    /// The name of the field of a quarter.
    static String field(Quarter quarter) {
        return "target-" + quarter;
    }
}
