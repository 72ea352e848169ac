package waymark.strategy.measures;

import static waymark.kernel.Permission.EDIT_STRATEGY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.strategy.objectives.StrategyChoices;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// The coordinator adds a measure to the delivery plan, or changes what it counts.
@Controller
class MeasureFormController {

    private static final String FORM = "strategy/measures/measureForm";

    /// @param ref null for a new measure
    /// @param counted the figures of the product that may feed it
    record View(
            @Nullable Ref ref,
            FormData form,
            StrategyChoices.Offered choices,
            List<Choice> counted,
            List<Problem> problems) {

        static final List<Choice> UNITS = Choice.from(Arrays.asList(Unit.values()), Unit::name, Unit::words);
        static final List<Choice> DIRECTIONS =
                Choice.from(Arrays.asList(Direction.values()), Direction::name, Direction::words);
        static final List<Choice> PEOPLE =
                List.of(Choice.of("yes", "Yes", "Small numbers are then not published"), Choice.of("no", "No"));

        String path() {
            return ref == null ? "/measures/new" : "/measures/" + ref + "/edit";
        }
    }

    private final Measures measures;
    private final MeasureFigures figures;
    private final StrategyChoices choices;
    private final CountedFigures counted;
    private final Clock clock;

    MeasureFormController(
            Measures measures, MeasureFigures figures, StrategyChoices choices, CountedFigures counted, Clock clock) {
        this.measures = measures;
        this.figures = figures;
        this.choices = choices;
        this.counted = counted;
        this.clock = clock;
    }

    @GetMapping("/measures/new")
    @Allow(EDIT_STRATEGY)
    ModelAndView fresh(FormData form, Actor.Person actor) {
        return Page.show(FORM, view(null, form, actor, List.of()));
    }

    @PostMapping("/measures/new")
    @Allow(EDIT_STRATEGY)
    ModelAndView add(FormData form, Actor.Person actor) {
        return switch (MeasureForm.read(form, choices.forPlan(actor), counted, today())) {
            case Ruling.Refused<NewMeasure>(var problems) -> Page.refuse(FORM, view(null, form, actor, problems));
            case Ruling.Agreed<NewMeasure>(var measure) -> {
                var ref = measures.add(actor, measure, today());
                yield Page.go(
                        Notice.done("Measure " + ref + " added. Now set its targets"), "/measures/%s/targets", ref);
            }
        };
    }

    @GetMapping("/measures/{ref}/edit")
    @Allow(EDIT_STRATEGY)
    ModelAndView edit(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(FORM, view(ref, MeasureForm.filled(measures.get(ref)), actor, List.of()));
    }

    @PostMapping("/measures/{ref}/edit")
    @Allow(EDIT_STRATEGY)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var before = measures.get(ref);
        var change = MeasureForm.read(form, choices.forPlan(actor), counted, today())
                .then(measure -> measure.unit() != before.unit() && figures.any(ref)
                        ? Ruling.<NewMeasure>refused(
                                "unit", """
                        Figures in %s were accepted already. Add another measure instead""".formatted(before.unit().words().toLowerCase(Locale.ROOT)))
                        : Ruling.agreed(measure));
        return switch (change.save(measure -> measures.change(actor, ref, form.version(), measure, today()))) {
            case Saved.Done<MeasureLine> _ -> Page.go(Notice.done("Measure changed"), "/measures/%s", ref);
            case Ruling.Refused<MeasureLine>(var problems) -> Page.refuse(FORM, view(ref, form, actor, problems));
            case Saved.Stale<MeasureLine>(var current) ->
                Page.merged(FORM, view(ref, MeasureForm.filled(current), actor, List.of()));
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private View view(@Nullable Ref ref, FormData form, Actor actor, List<Problem> problems) {
        return new View(ref, form, choices.forPlan(actor), counted.choices(), problems);
    }
}
