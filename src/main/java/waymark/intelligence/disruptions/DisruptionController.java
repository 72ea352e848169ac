package waymark.intelligence.disruptions;

import static waymark.kernel.Permission.RECORD_DISRUPTIONS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.directory.terms.Term;
import waymark.intelligence.references.TypedReferences;
import waymark.intelligence.screening.PersonScreening;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.strategy.objectives.FourP;
import waymark.strategy.objectives.StrategyChoices;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// One disruption: recorded, changed, taken back.
@Controller
@RequestMapping("/intelligence/disruptions")
class DisruptionController {

    private static final String FORM = "intelligence/disruptions/form";
    private static final String TAKE_BACK = "intelligence/disruptions/takingBack";

    record View(Disruption it, boolean changes, List<TimelineEntry> timeline) {}

    /// @param it what is changed; empty for a new one
    record Form(
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

    record Taking(Disruption it, FormData form, List<Problem> problems) {}

    private final Disruptions disruptions;
    private final DisruptionLevels levels;
    private final StrategyChoices choices;
    private final TypedReferences references;
    private final Clock clock;

    DisruptionController(
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
        return Page.show(FORM, form(Optional.empty(), actor, form, List.of()));
    }

    private Form form(Optional<Disruption> it, Actor.Person actor, FormData form, List<Problem> problems) {
        var offered = choices.forPlan(actor);
        return new Form(
                it,
                Choice.from(levels.inForce(), Term::code, Term::name).stream()
                        .map(choice -> Choice.of(choice.value(), choice.label(), useWhen(choice.value())))
                        .toList(),
                areas(actor, offered),
                offered.of("owner"),
                offered.of("objective"),
                form,
                problems);
    }

    private String useWhen(String code) {
        return levels.inForce().stream()
                .filter(one -> one.code().equals(code))
                .map(Term::useWhen)
                .findFirst()
                .orElse("");
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
                Page.refuse(FORM, form(Optional.empty(), actor, form, problems));
            case Ruling.Agreed<Disruption.Given>(var given) ->
                Page.go(
                        Notice.done("Recorded. It counts for the quarter"),
                        "/intelligence/disruptions/%s",
                        disruptions.add(actor, given));
        };
    }

    /// @param kept the operation that it names already, which the reader need not be able to open
    private Disruption.Given read(FormReader reader, Actor.Person actor, String kept) {
        var offered = choices.forPlan(actor);
        var levelsNow = levels.inForce();
        var none = new Term("", 0, "", "", 1, null);
        var onDay = reader.requiredDate("onDay", "The day", today());
        var fourP = reader.choice("fourP", FourP.class, "Choose one of the four Ps");
        var level = reader.choice(
                "level", levelsNow.isEmpty() ? List.of(none) : levelsNow, Term::code, "Choose how far it reaches");
        var area = reader.optionalChoice(
                "area", offered.of("area"), Choice::value, "Choose an area from the list, or none");
        var place = reader.choice("place", Place.class, "Choose the kind of place");
        var what = reader.required("what", "What was done", Disruption.LONGEST, "Say what was done");
        var by = reader.choices(
                "organisations", offered.of("owner"), Choice::value, "Choose at least one organisation that did it");
        var before = reader.text("beforeWords", "How it was before", Disruption.LONGEST);
        var after = reader.required("afterWords", "What changed", Disruption.LONGEST, "Say what changed");
        var how = reader.required("knownHow", "How it is known", Disruption.LONGEST_HOW, "Say how you know");
        var measure = reader.line("measure", "The measure", Disruption.LONGEST_MEASURE);
        var operation = reader.line("operation", "The operation", 15).toUpperCase(Locale.ROOT);
        reader.when(
                !operation.isEmpty()
                        && !operation.equals(kept)
                        && Ref.parse(operation)
                                .filter(one -> references.readable(one, Set.of("OP")))
                                .isEmpty(),
                "operation",
                "There is no operation with this reference that you may read. Check it, or enter nothing");
        var objective = reader.optionalChoice(
                "objective", offered.of("objective"), Choice::value, "Choose an objective from the list, or none");
        var known = names(offered);
        PersonScreening.ask(reader, "what", what, known);
        PersonScreening.ask(reader, "beforeWords", before, known);
        PersonScreening.ask(reader, "afterWords", after, known);
        PersonScreening.ask(reader, "knownHow", how, known);
        return new Disruption.Given(
                onDay,
                fourP,
                level.code(),
                area.map(Choice::value).orElse(null),
                place,
                what,
                by.stream().map(Choice::value).toList(),
                before,
                after,
                how,
                measure,
                Ref.parse(operation).isEmpty() ? "" : operation,
                objective.map(Choice::value).orElse(""));
    }

    private static List<String> names(StrategyChoices.Offered offered) {
        var names = new ArrayList<String>();
        offered.of("area").forEach(one -> names.add(one.label()));
        offered.of("owner").forEach(one -> names.add(one.label()));
        return names;
    }

    @GetMapping("/{ref}")
    @Allow(RECORD_DISRUPTIONS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = disruptions.get(actor, ref);
        return Page.show(
                "intelligence/disruptions/disruption", new View(it, it.changeable(actor), disruptions.timeline(ref)));
    }

    private Disruption changeable(Ref ref, Actor.Person actor) {
        var it = disruptions.get(actor, ref);
        if (!it.changeable(actor)) {
            throw new NotFound(ref);
        }
        return it;
    }

    @GetMapping("/{ref}/edit")
    @Allow(RECORD_DISRUPTIONS)
    ModelAndView edit(@PathVariable Ref ref, Actor.Person actor) {
        var it = changeable(ref, actor);
        return Page.show(FORM, form(Optional.of(it), actor, filled(it), List.of()));
    }

    private static FormData filled(Disruption it) {
        return FormData.version(it.version())
                .with("onDay", it.onDay())
                .with("fourP", it.fourP().name())
                .with("level", it.level())
                .with("area", it.area())
                .with("place", it.place().name())
                .with("what", it.what())
                .with("organisations", it.organisations())
                .with("beforeWords", it.beforeWords())
                .with("afterWords", it.afterWords())
                .with("knownHow", it.knownHow())
                .with("measure", it.measure())
                .with("operation", it.operation())
                .with("objective", it.objective());
    }

    @PostMapping("/{ref}/edit")
    @Allow(RECORD_DISRUPTIONS)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = changeable(ref, actor);
        var change = form.read(reader -> read(reader, actor, it.operation()))
                .then(given -> it.change(given, actor, today()));
        return switch (change.save(given -> disruptions.change(actor, it, form.version(), given))) {
            case Saved.Done<Disruption> _ -> Page.go(Notice.done("Saved"), "/intelligence/disruptions/%s", ref);
            case Ruling.Refused<Disruption>(var problems) ->
                Page.refuse(FORM, form(Optional.of(it), actor, form, problems));
            case Saved.Stale<Disruption> _ -> Page.merged(edit(ref, actor));
        };
    }

    @GetMapping("/{ref}/taking-back")
    @Allow(RECORD_DISRUPTIONS)
    ModelAndView askBack(@PathVariable Ref ref, Actor.Person actor) {
        var it = changeable(ref, actor);
        return Page.show(TAKE_BACK, new Taking(it, FormData.version(it.version()), List.of()));
    }

    @PostMapping("/{ref}/taking-back")
    @Allow(RECORD_DISRUPTIONS)
    ModelAndView takeBack(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = changeable(ref, actor);
        var back = form.read(reader -> reader.required("why", "The reason", Disruption.LONGEST_HOW, "Say why"))
                .then(why -> it.takeBack(why, actor));
        return switch (back.save(why -> disruptions.takeBack(actor, it, form.version(), why))) {
            case Saved.Done<Disruption> _ ->
                Page.go(Notice.done("Taken back. It counts no more"), "/intelligence/disruptions/%s", ref);
            case Ruling.Refused<Disruption>(var problems) -> Page.refuse(TAKE_BACK, new Taking(it, form, problems));
            case Saved.Stale<Disruption> _ -> Page.merged(askBack(ref, actor));
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
