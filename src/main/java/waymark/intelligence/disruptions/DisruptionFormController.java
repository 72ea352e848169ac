package waymark.intelligence.disruptions;

import static waymark.kernel.Permission.RECORD_DISRUPTIONS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.intelligence.references.TypedReferences;
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
import waymark.web.forms.FormReader;

/// What is entered of a disruption, when it is recorded and later.
@Controller
@RequestMapping("/intelligence/disruptions")
class DisruptionFormController {

    private static final String FORM = "intelligence/disruptions/form";

    /// @param it what is changed; empty for a new one
    record View(
            Optional<Disruption> it,
            List<Choice> levels,
            List<Choice> areas,
            List<Choice> organisations,
            List<Choice> objectives,
            FormData form,
            List<Problem> problems) {

        List<Choice> fourPs() {
            return FourPs.choices();
        }

        List<Choice> places() {
            return Choice.from(List.of(Place.values()), Enum::name, Place::words);
        }
    }

    private final Disruptions disruptions;
    private final DisruptionLevels levels;
    private final StrategyChoices choices;
    private final TypedReferences references;
    private final Clock clock;

    DisruptionFormController(
            Disruptions disruptions,
            DisruptionLevels levels,
            StrategyChoices choices,
            TypedReferences references,
            Clock clock) {
        this.disruptions = disruptions;
        this.levels = levels;
        this.choices = choices;
        this.references = references;
        this.clock = clock;
    }

    /// @param operation reference of the operation it belongs to, where it is recorded from there
    @GetMapping("/new")
    @Allow(RECORD_DISRUPTIONS)
    ModelAndView begin(@RequestParam(defaultValue = "") String operation, Actor.Person actor) {
        var form = FormData.empty()
                .with("onDay", today())
                .with("organisations", List.of(actor.organisation()))
                .with("operation", Ref.parse(operation).map(Ref::value).orElse(""));
        return Page.show(FORM, view(Optional.empty(), actor, form, List.of()));
    }

    private View view(Optional<Disruption> it, Actor.Person actor, FormData form, List<Problem> problems) {
        var offered = choices.forPlan(actor);
        return new View(
                it,
                levels.inForce().stream()
                        .map(level -> Choice.of(level.code(), level.name(), level.useWhen()))
                        .toList(),
                areas(actor, offered),
                offered.of("owner"),
                offered.of("objective"),
                form,
                problems);
    }

    private static List<Choice> areas(Actor.Person actor, StrategyChoices.Offered offered) {
        return offered.of("area").stream()
                .filter(one -> Disruption.writes(actor, actor.organisation(), one.value()))
                .toList();
    }

    @PostMapping("/new")
    @Allow(RECORD_DISRUPTIONS)
    ModelAndView add(FormData form, Actor.Person actor) {
        return switch (form.read(reader -> read(reader, actor, "")).then(given -> given.record(actor, today()))) {
            case Ruling.Refused<Disruption.Given>(var problems) ->
                Page.refuse(FORM, view(Optional.empty(), actor, form, problems));
            case Ruling.Agreed<Disruption.Given>(var given) ->
                Page.go(
                        Notice.done("Recorded. It counts for the quarter"),
                        "/intelligence/disruptions/%s",
                        disruptions.add(actor, given));
        };
    }

    /// @param kept the operation that it names already, which the reader need not be able to open
    private Disruption.Given read(FormReader reader, Actor.Person actor, String kept) {
        return Disruption.Given.read(
                reader,
                choices.forPlan(actor),
                levels.inForce(),
                ref -> ref.value().equals(kept) || references.readable(ref, Set.of("OP")),
                today());
    }

    @GetMapping("/{ref}/edit")
    @Allow(RECORD_DISRUPTIONS)
    ModelAndView edit(@PathVariable Ref ref, Actor.Person actor) {
        var it = disruptions.changeable(actor, ref);
        return Page.show(FORM, view(Optional.of(it), actor, it.filled(), List.of()));
    }

    @PostMapping("/{ref}/edit")
    @Allow(RECORD_DISRUPTIONS)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = disruptions.changeable(actor, ref);
        var change = form.read(reader -> read(reader, actor, it.operation()))
                .then(given -> it.change(given, actor, today()));
        return switch (change.save(given -> disruptions.change(actor, it, form.version(), given))) {
            case Saved.Done<Disruption> _ -> Page.go(Notice.done("Saved"), "/intelligence/disruptions/%s", ref);
            case Ruling.Refused<Disruption>(var problems) ->
                Page.refuse(FORM, view(Optional.of(it), actor, form, problems));
            case Saved.Stale<Disruption> _ -> Page.merged(edit(ref, actor));
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
