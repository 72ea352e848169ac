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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.strategy.rag.FormText;
import waymark.strategy.rag.StrategySettings;
import waymark.strategy.rag.StrategySettingsHistory;
import waymark.web.Notice;
import waymark.web.Page;

/// The targets of a measure, for the quarters of this year and the next.
@Controller
@RequestMapping("/measures/{ref}/targets")
class TargetsController {

    private static final String FORM = "strategy/measures/targets";

    /// @param typed the text in the field of each quarter
    record View(MeasureLine measure, Map<Quarter, String> typed, int version, int firstMonth, List<Problem> problems) {}

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
        var measure = measures.get(actor, ref);
        var typed = stored(quarters(settings), measures.targets(actor, ref));
        return Page.show(FORM, new View(measure, typed, measure.version(), settings.firstMonth(), List.of()));
    }

    @PostMapping
    @Allow(EDIT_STRATEGY)
    ModelAndView set(
            @PathVariable Ref ref,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> fields,
            Actor.Person actor) {
        var settings = settingsHistory.today(actor);
        var measure = measures.get(actor, ref);
        var typed = new LinkedHashMap<Quarter, String>();
        var targets = new LinkedHashMap<Quarter, Optional<BigDecimal>>();
        var problems = new Problems();
        for (var quarter : quarters(settings)) {
            var text = FormText.tidy(fields.get("target-" + quarter));
            typed.put(quarter, text);
            targets.put(quarter, read(measure.unit(), quarter, text, problems));
        }
        if (problems.any()) {
            return Page.refuse(FORM, new View(measure, typed, version, settings.firstMonth(), problems.list()));
        }
        return switch (measures.target(actor, ref, version, targets, LocalDate.now(clock))) {
            case Saved.Done<MeasureLine> _ -> Page.go(Notice.done("Targets set"), "/measures/%s", ref);
            case Saved.Stale<MeasureLine> _ -> Page.merged(show(ref, actor));
        };
    }

    private static Optional<BigDecimal> read(Unit unit, Quarter quarter, String text, Problems problems) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (unit.read("target-" + quarter, text)) {
            case Ruling.Agreed<BigDecimal>(var value) -> Optional.of(value);
            case Ruling.Refused<BigDecimal>(var refused) -> {
                problems.addAll(refused);
                yield Optional.empty();
            }
        };
    }

    private static Map<Quarter, String> stored(List<Quarter> quarters, Map<Quarter, BigDecimal> targets) {
        var typed = new LinkedHashMap<Quarter, String>();
        for (var quarter : quarters) {
            var target = targets.get(quarter);
            typed.put(quarter, target == null ? "" : target.toPlainString());
        }
        return typed;
    }

    private List<Quarter> quarters(StrategySettings settings) {
        var first = new Quarter(settings.quarter(LocalDate.now(clock)).year(), 1);
        return Stream.iterate(first, Quarter::next).limit(8).toList();
    }
}
