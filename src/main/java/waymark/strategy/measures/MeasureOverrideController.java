package waymark.strategy.measures;

import static waymark.kernel.Permission.EDIT_STRATEGY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
import waymark.kernel.Problems;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.strategy.rag.Colour;
import waymark.strategy.rag.ColourOverride;
import waymark.strategy.rag.FormText;
import waymark.strategy.rag.Rag;
import waymark.strategy.rag.StrategySettingsHistory;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;

/// The coordinator sets another colour for one area's figure of one quarter,
/// and says why, until the next quarter.
@Controller
@RequestMapping("/measures/{ref}/override")
class MeasureOverrideController {

    private static final String PAGE = "strategy/measures/measureOverride";

    record Form(
            @Nullable String area,
            @Nullable String quarter,
            @Nullable String colour,
            @Nullable String reason,
            @Nullable Integer version) {

        Form {
            area = FormText.tidy(area);
            quarter = FormText.tidy(quarter);
            colour = FormText.tidy(colour);
            reason = FormText.tidy(reason);
        }
    }

    /// @param version of the override in force, 0 where there is none
    record View(VisibleResult card, String quarterTitle, String until, Form form, int version, List<Problem> problems) {

        static final List<Choice> COLOURS = Choice.from(Colour.OVERRIDES, Colour::name, Colour::word);
    }

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
    ModelAndView ask(@PathVariable Ref ref, Form form, Actor.Person actor) {
        var card = card(ref, form, actor);
        return Page.show(PAGE, view(card, form, card.result().overrideVersion(), actor, List.of()));
    }

    @PostMapping
    @Allow(EDIT_STRATEGY)
    ModelAndView set(@PathVariable Ref ref, Form form, Actor.Person actor) {
        var card = card(ref, form, actor);
        var colour = Colour.parse(form.colour() == null ? "" : form.colour())
                .filter(Colour.OVERRIDES::contains)
                .orElse(null);
        var reason = form.reason() == null ? "" : form.reason();
        var problems = new Problems();
        problems.when(colour == null, "colour", "Choose red, amber or green");
        FormText.required(problems, "reason", reason, FormText.REASON, "Enter a reason for the colour", "The reason");
        if (colour == null || problems.any()) {
            return Page.refuse(PAGE, view(card, form, seen(form), actor, problems.list()));
        }
        var today = LocalDate.now(clock);
        var override = new ColourOverride(
                colour,
                reason,
                actor.name(),
                today,
                settingsHistory.today(actor).lapse(today));
        var result = card.result();
        return measures.overrideColour(actor, ref, result.area(), result.quarter(), override, seen(form))
                ? Page.go(Notice.done("Colour set until the next quarter"), "/measures/%s", ref)
                : conflict(ref, form, actor, List.of());
    }

    @PostMapping("/end")
    @Allow(EDIT_STRATEGY)
    ModelAndView lift(@PathVariable Ref ref, Form form, Actor.Person actor) {
        var result = card(ref, form, actor).result();
        if (result.rag().override() != null
                && !measures.endOverride(
                        actor, ref, result.area(), result.quarter(), seen(form), LocalDate.now(clock))) {
            var first = new Problem("", "Somebody else set a colour first. Check it before you change it");
            return conflict(ref, form, actor, List.of(first));
        }
        return Page.go(Notice.done("Override ended. The colour follows from the figures"), "/measures/%s", ref);
    }

    private static int seen(Form form) {
        return Objects.requireNonNullElse(form.version(), 0);
    }

    /// Somebody else set or ended an override first.
    private ModelAndView conflict(Ref ref, Form form, Actor actor, List<Problem> problems) {
        var card = card(ref, form, actor);
        var theirs = card.result().rag().override();
        var now = new Form(
                form.area(),
                form.quarter(),
                theirs == null ? "" : theirs.colour().name(),
                theirs == null ? "" : theirs.reason(),
                null);
        int version = card.result().overrideVersion();
        return Page.merged(PAGE, view(card, now, version, actor, problems));
    }

    private VisibleResult card(Ref ref, Form form, Actor actor) {
        var quarter =
                Quarter.parse(form.quarter() == null ? "" : form.quarter()).orElseThrow(() -> new NotFound(ref));
        var settings = settingsHistory.today(actor);
        var results = figures.results(actor, form.area(), ref, null, quarter, settings, LocalDate.now(clock));
        return VisibleResult.of(results, actor, settings).stream().findFirst().orElseThrow(() -> new NotFound(ref));
    }

    private View view(VisibleResult card, Form form, int version, Actor actor, List<Problem> problems) {
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
