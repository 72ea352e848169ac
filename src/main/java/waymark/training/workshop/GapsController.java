package waymark.training.workshop;

import static waymark.kernel.Permission.RUN_TRAINING;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Outcome;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.strategy.actions.ActionPlan;
import waymark.strategy.objectives.StrategyChoices;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What the room finds missing: noted while it is said, merged, and decided before people leave.
@Controller
@RequestMapping("/training/sessions/{ref}/workshop/gaps")
class GapsController {

    private static final String NOTE = "training/workshop/note";
    private static final String DECIDE = "training/workshop/decide";

    /// The choices of what becomes of a gap.
    enum Becomes {
        ACTION("An action in the plan of the area", "With an organisation that answers for it, an objective and a day"),
        REVIEW("Review of a pathway or a policy", "By an organisation, by a day"),
        MERGE("It says the same as another gap", "Its votes count for the other one"),
        SET_ASIDE("It is set aside", "With the reason, which everybody reads");

        private final String words;
        private final String hint;

        Becomes(String words, String hint) {
            this.words = words;
            this.hint = hint;
        }
    }

    record Noting(Workshop it, FormData form, List<Problem> problems) {

        List<Choice> kinds() {
            return Choice.from(List.of(GapKind.values()), Enum::name, GapKind::words);
        }
    }

    /// @param others open ones that it may be merged with
    /// @param areas whose plan an action may be in
    record Deciding(
            Workshop it,
            Gap gap,
            List<Gap> others,
            List<Choice> areas,
            StrategyChoices.Offered offered,
            FormData form,
            List<Problem> problems) {

        List<Choice> becomes() {
            return List.of(Becomes.values()).stream()
                    .filter(one -> one != Becomes.MERGE || !others.isEmpty())
                    .map(one -> Choice.of(one.name(), one.words, one.hint))
                    .toList();
        }

        List<Choice> otherGaps() {
            return Choice.from(others, one -> one.id().toString(), Gap::words);
        }

        List<Choice> kinds() {
            return Choice.from(List.of(GapKind.values()), Enum::name, GapKind::words);
        }

        List<Choice> reviewed() {
            return List.of(Choice.of("PATHWAY", "A pathway"), Choice.of("POLICY", "A policy"));
        }
    }

    private sealed interface Decision {

        record Act(ActionPlan plan, String ownerName) implements Decision {}

        record Other(Gap.Outcome outcome) implements Decision {}
    }

    private final Workshops workshops;
    private final WorkshopGaps gaps;
    private final StrategyChoices choices;
    private final Clock clock;

    GapsController(Workshops workshops, WorkshopGaps gaps, StrategyChoices choices, Clock clock) {
        this.workshops = workshops;
        this.gaps = gaps;
        this.choices = choices;
        this.clock = clock;
    }

    @PostMapping
    @Allow(RUN_TRAINING)
    ModelAndView note(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = workshops.get(actor, ref);
        record Noted(GapKind kind, String words) {}
        var read = form.read(reader -> {
            reader.when(it.ended(), "words", "The workshop has ended");
            return new Noted(
                    reader.choice("kind", GapKind.class, "Choose what sort of gap it is"),
                    reader.required("words", "What is missing", Gap.LONGEST, "Say what is missing"));
        });
        return switch (read) {
            case Ruling.Agreed<Noted>(var noted) -> {
                gaps.note(actor, it, noted.kind(), noted.words(), clock.instant());
                yield Page.go("/training/sessions/%s/workshop#gaps", ref);
            }
            case Ruling.Refused<Noted>(var problems) -> Page.refuse(NOTE, new Noting(it, form, problems));
        };
    }

    @GetMapping("/{number}")
    @Allow(RUN_TRAINING)
    ModelAndView show(@PathVariable Ref ref, @PathVariable int number, Actor.Person actor) {
        var it = workshops.get(actor, ref);
        var gap = gaps.get(actor, it, number);
        var form = FormData.version(gap.version())
                .with("kind", gap.kind())
                .with("words", gap.words())
                .with("title", gap.words().length() > FormReader.TITLE ? "" : gap.words())
                .with("area", it.area())
                .with("due", today().plusMonths(3));
        return Page.show(DECIDE, deciding(actor, it, gap, form, List.of()));
    }

    /// Says it in other words.
    @PostMapping("/{number}/words")
    @Allow(RUN_TRAINING)
    ModelAndView reword(@PathVariable Ref ref, @PathVariable int number, FormData form, Actor.Person actor) {
        var it = workshops.get(actor, ref);
        var gap = gaps.get(actor, it, number);
        record Said(GapKind kind, String words) {}
        var read = form.read(reader -> {
            reader.when(!gap.open(), "words", "This gap was decided about already");
            return new Said(
                    reader.choice("kind", GapKind.class, "Choose what sort of gap it is"),
                    reader.required("words", "What is missing", Gap.LONGEST, "Say what is missing"));
        });
        var saved = read.save(said -> gaps.reword(actor, it, gap, form.version(), said.kind(), said.words()));
        return saved instanceof Saved.Stale<Gap>
                ? Page.merged(show(ref, number, actor))
                : answer(actor, it, gap, form, saved);
    }

    /// What becomes of it.
    @PostMapping("/{number}")
    @Allow(RUN_TRAINING)
    ModelAndView decide(@PathVariable Ref ref, @PathVariable int number, FormData form, Actor.Person actor) {
        var it = workshops.get(actor, ref);
        var gap = gaps.get(actor, it, number);
        var offered = choices.forPlan(actor);
        var decision =
                form.read(reader -> read(reader, actor, it, gap, offered)).then(gap::becomes);
        return answer(actor, it, gap, form, decision.save(made -> switch (made) {
            case Decision.Act(var plan, var ownerName) ->
                gaps.act(actor, it, gap, form.version(), plan, ownerName, clock.instant());
            case Decision.Other(var outcome) -> gaps.decide(actor, it, gap, form.version(), outcome, clock.instant());
        }));
    }

    private ModelAndView answer(Actor.Person actor, Workshop it, Gap gap, FormData form, Outcome<Gap> outcome) {
        return switch (outcome) {
            case Saved.Done<Gap> _ -> Page.go("/training/sessions/%s/workshop#gaps", it.ref());
            case Ruling.Refused<Gap>(var problems) -> Page.refuse(DECIDE, deciding(actor, it, gap, form, problems));
            case Saved.Stale<Gap> _ ->
                Page.go(
                        Notice.important("Somebody else changed this gap first. Nothing of yours was saved"),
                        "/training/sessions/%s/workshop/gaps/%s",
                        it.ref(),
                        gap.number());
        };
    }

    private Decision read(FormReader form, Actor.Person actor, Workshop it, Gap gap, StrategyChoices.Offered offered) {
        var becomes = form.choice("becomes", Becomes.class, "Choose what will be done");
        return switch (becomes) {
            case ACTION -> action(form, actor, it, gap, offered);
            case REVIEW -> {
                var organisation =
                        offered.chosen(form, "reviewer", "owner", null, "Choose the organisation that reviews it");
                yield new Decision.Other(new Gap.Outcome.Review(
                        form.choice("of", List.of("PATHWAY", "POLICY"), one -> one, "Choose a pathway or a policy"),
                        form.requiredLine("what", "Which one", FormReader.TITLE, "Say which one it is"),
                        organisation,
                        offered.label("owner", organisation),
                        due(form, "reviewDue")));
            }
            case MERGE -> {
                var others = others(actor, it, gap);
                form.when(others.isEmpty(), "into", "There is no other gap that is open");
                yield new Decision.Other(new Gap.Outcome.Merge(
                        others.isEmpty()
                                ? UUID.randomUUID()
                                : form.choice(
                                                "into",
                                                others,
                                                one -> one.id().toString(),
                                                "Choose the gap that says the same")
                                        .id()));
            }
            case SET_ASIDE ->
                new Decision.Other(new Gap.Outcome.SetAside(
                        form.required("reason", "Reason", FormReader.REASON, "Say why nothing is done")));
        };
    }

    private Decision action(
            FormReader form, Actor.Person actor, Workshop it, Gap gap, StrategyChoices.Offered offered) {
        var area = form.choice("area", areas(actor, it, offered), Choice::value, "Choose the area whose plan it is in");
        var owner = offered.chosen(form, "owner", "owner", null, "Choose the organisation that answers for it");
        return new Decision.Act(
                ActionPlan.of(
                        form.requiredLine("title", "What will be done", FormReader.TITLE, "Say what will be done"),
                        "Found in the workshop “%s” (%s): %s".formatted(it.title(), it.ref(), gap.words()),
                        area.value(),
                        offered.chosen(form, "objective", "objective", null, "Choose an objective"),
                        owner,
                        null,
                        List.of(),
                        today(),
                        due(form, "due")),
                offered.label("owner", owner));
    }

    private LocalDate due(FormReader form, String field) {
        var due = form.requiredDate(field, "The day", today().plusMonths(3));
        form.when(due.isBefore(today()), field, "The day must be today or later");
        return due.isBefore(today()) ? today() : due;
    }

    private Deciding deciding(Actor.Person actor, Workshop it, Gap gap, FormData form, List<Problem> problems) {
        var offered = choices.forPlan(actor);
        return new Deciding(it, gap, others(actor, it, gap), areas(actor, it, offered), offered, form, problems);
    }

    private List<Gap> others(Actor actor, Workshop it, Gap gap) {
        return gaps.of(actor, it.session()).stream()
                .filter(one -> one.open() && !one.id().equals(gap.id()))
                .toList();
    }

    /// Of the workshop alone, or every area of the actor where it is the whole partnership's.
    private static List<Choice> areas(Actor actor, Workshop it, StrategyChoices.Offered offered) {
        var areas = new ArrayList<>(offered.of("area"));
        areas.removeIf(one -> it.area() == null
                ? !actor.may(Permission.RUN_TRAINING, Scope.area(one.value()))
                : !one.value().equals(it.area()));
        return areas;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
