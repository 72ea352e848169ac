package waymark.strategy.versions;

import static waymark.kernel.Permission.EDIT_STRATEGY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
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
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.strategy.measures.Measures;
import waymark.strategy.objectives.FourP;
import waymark.strategy.objectives.StrategyChoices;
import waymark.strategy.rag.StrategySettingsHistory;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What a draft of the plan changes: adds a change, and takes one out again.
@Controller
@RequestMapping("/strategy/versions/{ref}/changes")
class PlanChangeController {

    private static final String FORM = "strategy/versions/change";
    private static final int QUARTERS = 12;

    record View(
            PlanVersion version,
            PlanChange.Kind kind,
            FormData form,
            StrategyChoices.Offered choices,
            List<Choice> measures,
            List<Choice> quarters,
            List<Problem> problems) {

        static final List<Choice> FOUR_PS = Arrays.stream(FourP.values())
                .map(strand -> Choice.of(strand.name(), strand.word(), strand.meaning()))
                .toList();
    }

    private final PlanVersions versions;
    private final StrategyChoices choices;
    private final Measures measures;
    private final StrategySettingsHistory settings;
    private final Clock clock;

    PlanChangeController(
            PlanVersions versions,
            StrategyChoices choices,
            Measures measures,
            StrategySettingsHistory settings,
            Clock clock) {
        this.versions = versions;
        this.choices = choices;
        this.measures = measures;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/new")
    @Allow(EDIT_STRATEGY)
    ModelAndView form(
            @PathVariable Ref ref,
            @RequestParam(defaultValue = "wording") String kind,
            FormData form,
            Actor.Person actor) {
        return versions.get(ref) instanceof PlanVersion.Draft draft
                ? Page.show(FORM, view(draft, kind(kind), form, actor, List.of()))
                : PlanVersionsController.closed(ref);
    }

    @PostMapping("/new")
    @Allow(EDIT_STRATEGY)
    ModelAndView add(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        if (!(versions.get(ref) instanceof PlanVersion.Draft draft)) {
            return PlanVersionsController.closed(ref);
        }
        var kind = kind(form.text("kind"));
        var change = form.read(reader -> read(reader, kind, draft, actor)).then(read -> draft.add(read, today()));
        return switch (change.save(event -> versions.save(actor, event))) {
            case Saved.Done<PlanVersion> _ -> Page.go(Notice.done("Change added"), "/strategy/versions/%s", ref);
            case Ruling.Refused<PlanVersion>(var problems) ->
                Page.refuse(FORM, view(draft, kind, form, actor, problems));
            case Saved.Stale<PlanVersion>(var current) ->
                Page.conflict(
                        FORM,
                        view(
                                current,
                                kind,
                                form,
                                actor,
                                List.of(
                                        new Problem(
                                                "",
                                                "Somebody changed this draft meanwhile. Check it, then add the change again"))));
        };
    }

    @PostMapping("/{id}/removal")
    @Allow(EDIT_STRATEGY)
    ModelAndView remove(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        if (!(versions.get(ref) instanceof PlanVersion.Draft draft)) {
            return PlanVersionsController.closed(ref);
        }
        var change = draft.header().changes().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(ref));
        return switch (draft.remove(change, today()).save(event -> versions.save(actor, event))) {
            case Saved.Done<PlanVersion> _ -> Page.go(Notice.done("Change removed"), "/strategy/versions/%s", ref);
            case Ruling.Refused<PlanVersion> _, Saved.Stale<PlanVersion> _ ->
                Page.go(
                        Notice.important("Somebody changed this draft meanwhile. Check it again"),
                        "/strategy/versions/%s",
                        ref);
        };
    }

    private PlanChange read(FormReader reader, PlanChange.Kind kind, PlanVersion.Draft draft, Actor actor) {
        var offered = choices.forPlan(actor);
        return switch (kind) {
            case WORDING -> PlanChange.wording(objective(reader, offered), wording(reader));
            case END_OBJECTIVE -> PlanChange.end(objective(reader, offered));
            case NEW_OBJECTIVE ->
                PlanChange.objective(
                        offered.chosen(reader, "priority", "priority", null, "Choose a priority"),
                        wording(reader),
                        offered.chosen(reader, "owner", "owner", null, "Choose the accountable organisation"),
                        reader.choices(
                                "fourPs",
                                Arrays.asList(FourP.values()),
                                FourP::name,
                                "Choose at least one of the four Ps"));
            case TARGET -> target(reader, draft, actor);
        };
    }

    private static String objective(FormReader reader, StrategyChoices.Offered offered) {
        return offered.chosen(reader, "objective", "objective", null, "Choose an objective");
    }

    private static String wording(FormReader reader) {
        return reader.required(
                "wording", "The wording", FormReader.REASON, "Enter what the objective says from then on");
    }

    private PlanChange target(FormReader reader, PlanVersion.Draft draft, Actor actor) {
        var offered = measures.choices();
        if (offered.isEmpty()) {
            reader.when(true, "measure", "There is no measure yet: add one first");
            return PlanChange.end("");
        }
        var measure = reader.choice("measure", offered, Choice::value, "Choose a measure");
        var quarter = reader.choice("quarter", quarters(draft, actor), Choice::value, "Choose a quarter");
        var ref = new Ref(measure.value());
        var typed = reader.form().text("target");
        reader.when(typed.isEmpty(), "target", "Enter the target in figures");
        return PlanChange.target(
                ref, Quarter.parse(quarter.value()).orElseThrow(), measures.figure(reader, "target", ref));
    }

    /// The quarter in which the version takes effect and the next ones: for what was before, the old targets count.
    private List<Choice> quarters(PlanVersion version, Actor actor) {
        var on = version.header().effectiveOn();
        var now = settings.today(actor);
        return Stream.iterate(now.quarter(on), Quarter::next)
                .limit(QUARTERS)
                .map(each -> Choice.of(each.key(), each.title(now.firstMonth())))
                .toList();
    }

    private static PlanChange.Kind kind(String code) {
        return Arrays.stream(PlanChange.Kind.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(PlanChange.Kind.WORDING);
    }

    private View view(PlanVersion version, PlanChange.Kind kind, FormData form, Actor actor, List<Problem> problems) {
        return new View(
                version,
                kind,
                form,
                choices.forPlan(actor),
                kind == PlanChange.Kind.TARGET ? measures.choices() : List.of(),
                kind == PlanChange.Kind.TARGET ? quarters(version, actor) : List.of(),
                problems);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
