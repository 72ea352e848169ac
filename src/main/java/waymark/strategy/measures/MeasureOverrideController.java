package waymark.strategy.measures;

import static waymark.kernel.Permission.EDIT_STRATEGY;

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
import waymark.strategy.actions.ActionAccess;
import waymark.strategy.rag.Colour;
import waymark.strategy.rag.ColourOverride;
import waymark.strategy.rag.FormText;
import waymark.strategy.rag.Rag;
import waymark.web.Notice;
import waymark.web.Page;

/// The coordinator sets another colour for one area's figure of one quarter, and says why, until the next quarter.
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

    /// @param version of the colour that stands there
    record View(
            VisibleResult card, String quarterTitle, String until, Form form, int version, List<Problem> problems) {}

    private final MeasureFigures figures;
    private final Measures measures;
    private final ActionAccess door;

    MeasureOverrideController(MeasureFigures figures, Measures measures, ActionAccess door) {
        this.figures = figures;
        this.measures = measures;
        this.door = door;
    }

    @GetMapping
    @Allow(EDIT_STRATEGY)
    ModelAndView ask(@PathVariable Ref ref, Form form, Actor.Person actor) {
        var card = card(ref, form, actor);
        return Page.show(PAGE, view(card, form, card.standing().judgementVersion(), actor, List.of()));
    }

    @PostMapping
    @Allow(EDIT_STRATEGY)
    ModelAndView set(@PathVariable Ref ref, Form form, Actor.Person actor) {
        var card = card(ref, form, actor);
        var colour = Colour.parse(form.colour() == null ? "" : form.colour())
                .filter(Colour.JUDGEMENTS::contains)
                .orElse(null);
        var reason = form.reason() == null ? "" : form.reason();
        var problems = new Problems();
        problems.when(colour == null, "colour", "Choose red, amber or green");
        FormText.required(
                problems, "reason", reason, FormText.REASON, "Enter why the colour should be another", "The reason");
        if (colour == null || problems.any()) {
            return Page.refuse(PAGE, view(card, form, seen(form), actor, problems.list()));
        }
        var today = door.today();
        var judgement = new ColourOverride(
                colour, reason, actor.name(), today, door.settings(actor).lapse(today));
        var standing = card.standing();
        return measures.judge(actor, ref, standing.area(), standing.quarter(), judgement, seen(form))
                ? Page.go(Notice.done("Colour set until the next quarter"), "/measures/%s", ref)
                : conflict(ref, form, actor, List.of());
    }

    @PostMapping("/end")
    @Allow(EDIT_STRATEGY)
    ModelAndView lift(@PathVariable Ref ref, Form form, Actor.Person actor) {
        var standing = card(ref, form, actor).standing();
        if (standing.standing().judgement() != null
                && !measures.unjudge(actor, ref, standing.area(), standing.quarter(), seen(form), door.today())) {
            var first = new Problem("", "Somebody set a colour first. Look at it as it stands now");
            return conflict(ref, form, actor, List.of(first));
        }
        return Page.go(Notice.done("The colour follows from the figures again"), "/measures/%s", ref);
    }

    private static int seen(Form form) {
        return Objects.requireNonNullElse(form.version(), 0);
    }

    /// Somebody set or lifted a colour first.
    private ModelAndView conflict(Ref ref, Form form, Actor actor, List<Problem> problems) {
        var card = card(ref, form, actor);
        var theirs = card.standing().standing().judgement();
        var now = new Form(
                form.area(),
                form.quarter(),
                theirs == null ? "" : theirs.colour().name(),
                theirs == null ? "" : theirs.reason(),
                null);
        int version = card.standing().judgementVersion();
        return Page.merged(PAGE, view(card, now, version, actor, problems));
    }

    private VisibleResult card(Ref ref, Form form, Actor actor) {
        var quarter =
                Quarter.parse(form.quarter() == null ? "" : form.quarter()).orElseThrow(() -> new NotFound(ref));
        var settings = door.settings(actor);
        var standing = figures.standing(actor, form.area(), ref, null, quarter, settings, door.today());
        return VisibleResult.of(standing, actor, settings).stream().findFirst().orElseThrow(() -> new NotFound(ref));
    }

    private View view(VisibleResult card, Form form, int version, Actor actor, List<Problem> problems) {
        var settings = door.settings(actor);
        return new View(
                card,
                card.standing().quarter().title(settings.firstMonth()),
                Rag.day(settings.lapse(door.today()).minusDays(1)),
                form,
                version,
                problems);
    }
}
