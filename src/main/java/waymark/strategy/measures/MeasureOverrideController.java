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
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.strategy.rag.ColourOverride;
import waymark.strategy.rag.OverrideForm;
import waymark.strategy.rag.Rag;
import waymark.strategy.rag.StrategySettingsHistory;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The coordinator sets another colour for one area's figure of one quarter,
/// and says why, until the next quarter.
@Controller
@RequestMapping("/measures/{ref}/override")
class MeasureOverrideController {

    private static final String PAGE = "strategy/measures/measureOverride";

    /// @param version of the override in force, 0 where there is none
    record View(
            VisibleResult card,
            String quarterTitle,
            String until,
            FormData form,
            int version,
            List<Problem> problems) {}

    private final MeasureFigures figures;
    private final Measures measures;
    private final StrategySettingsHistory settingsHistory;
    private final Clock clock;

    MeasureOverrideController(
            MeasureFigures figures, Measures measures, StrategySettingsHistory settingsHistory, Clock clock) {
        this.figures = figures;
        this.measures = measures;
        this.settingsHistory = settingsHistory;
        this.clock = clock;
    }

    @GetMapping
    @Allow(EDIT_STRATEGY)
    ModelAndView ask(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var card = card(ref, form, actor);
        return Page.show(PAGE, view(card, form, card.result().overrideVersion(), actor, List.of()));
    }

    @PostMapping
    @Allow(EDIT_STRATEGY)
    ModelAndView set(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var card = card(ref, form, actor);
        var today = LocalDate.now(clock);
        var lapses = settingsHistory.today(actor).lapse(today);
        var result = card.result();
        var override = form.read(reader -> OverrideForm.read(reader, actor, today, lapses));
        return switch (override) {
            case Ruling.Refused<ColourOverride>(var problems) ->
                Page.refuse(PAGE, view(card, form, form.version(), actor, problems));
            case Ruling.Agreed<ColourOverride>(var set) ->
                measures.overrideColour(actor, ref, result.area(), result.quarter(), set, form.version())
                        ? Page.go(Notice.done("Colour set until the next quarter"), "/measures/%s", ref)
                        : conflict(ref, form, actor, List.of());
        };
    }

    @PostMapping("/end")
    @Allow(EDIT_STRATEGY)
    ModelAndView lift(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var result = card(ref, form, actor).result();
        if (result.rag().override() != null
                && !measures.endOverride(
                        actor, ref, result.area(), result.quarter(), form.version(), LocalDate.now(clock))) {
            var first = new Problem("", "Somebody else set a colour first. Check it before you change it");
            return conflict(ref, form, actor, List.of(first));
        }
        return Page.go(Notice.done("Override ended. The colour follows from the figures"), "/measures/%s", ref);
    }

    /// Somebody else set or ended an override first.
    private ModelAndView conflict(Ref ref, FormData form, Actor actor, List<Problem> problems) {
        var card = card(ref, form, actor);
        var theirs = card.result().rag().override();
        var now = FormData.empty().with("area", form.text("area")).with("quarter", form.text("quarter"));
        OverrideForm.fill(now, theirs);
        int version = card.result().overrideVersion();
        return Page.merged(PAGE, view(card, now, version, actor, problems));
    }

    private VisibleResult card(Ref ref, FormData form, Actor actor) {
        var quarter = Quarter.parse(form.text("quarter")).orElseThrow(() -> new NotFound(ref));
        var settings = settingsHistory.today(actor);
        var results = figures.results(actor, form.text("area"), ref, null, quarter, settings, LocalDate.now(clock));
        return VisibleResult.of(results, actor, settings).stream().findFirst().orElseThrow(() -> new NotFound(ref));
    }

    private View view(VisibleResult card, FormData form, int version, Actor actor, List<Problem> problems) {
        var settings = settingsHistory.today(actor);
        return new View(
                card,
                card.result().quarter().title(settings.firstMonth()),
                Rag.day(settings.lapse(LocalDate.now(clock)).minusDays(1)),
                form,
                version,
                problems);
    }
}
