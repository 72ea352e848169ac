package waymark.training.workshop;

import static waymark.kernel.Permission.RUN_TRAINING;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import waymark.strategy.objectives.StrategyChoices;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// One gap that the room found: put in other words, merged, and decided before people leave.
@Controller
@RequestMapping("/training/sessions/{ref}/workshop/gaps/{number}")
class WorkshopGapController {

    private static final String FORM = "training/workshop/decide";

    /// @param others open ones that it may be merged with
    /// @param areas whose plan an action may be in
    record View(
            Workshop it,
            Gap gap,
            List<Gap> others,
            List<Choice> areas,
            StrategyChoices.Offered offered,
            FormData form,
            List<Problem> problems) {

        List<Choice> becomes() {
            return List.of(GapDecision.Becomes.values()).stream()
                    .filter(one -> one != GapDecision.Becomes.MERGE || !others.isEmpty())
                    .map(one -> Choice.of(one.name(), one.words(), one.hint()))
                    .toList();
        }

        List<Choice> otherGaps() {
            return Choice.from(others, one -> one.id().toString(), Gap::words);
        }

        List<Choice> kinds() {
            return GapKind.choices();
        }

        List<Choice> reviewed() {
            return List.of(Choice.of("PATHWAY", "A pathway"), Choice.of("POLICY", "A policy"));
        }
    }

    private final Workshops workshops;
    private final WorkshopGaps gaps;
    private final StrategyChoices choices;
    private final Clock clock;

    WorkshopGapController(Workshops workshops, WorkshopGaps gaps, StrategyChoices choices, Clock clock) {
        this.workshops = workshops;
        this.gaps = gaps;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping
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
        return Page.show(FORM, view(actor, it, gap, form, List.of()));
    }

    /// Says it in other words.
    @PostMapping("/words")
    @Allow(RUN_TRAINING)
    ModelAndView reword(@PathVariable Ref ref, @PathVariable int number, FormData form, Actor.Person actor) {
        var it = workshops.get(actor, ref);
        var gap = gaps.get(actor, it, number);
        var read = form.read(reader -> {
            reader.when(!gap.open(), "words", "This gap was decided about already");
            return Gap.Words.read(reader);
        });
        var saved = read.save(said -> gaps.reword(actor, it, gap, form.version(), said.kind(), said.words()));
        return saved instanceof Saved.Stale<Gap>
                ? Page.merged(show(ref, number, actor))
                : answer(actor, it, gap, form, saved);
    }

    /// What becomes of it.
    @PostMapping
    @Allow(RUN_TRAINING)
    ModelAndView decide(@PathVariable Ref ref, @PathVariable int number, FormData form, Actor.Person actor) {
        var it = workshops.get(actor, ref);
        var gap = gaps.get(actor, it, number);
        var page = view(actor, it, gap, form, List.of());
        var decision =
                form.read(reader -> GapDecision.read(reader, page, today())).then(gap::becomes);
        return answer(actor, it, gap, form, decision.save(made -> switch (made) {
            case GapDecision.Act(var plan, var ownerName) ->
                gaps.act(actor, it, gap, form.version(), plan, ownerName, clock.instant());
            case GapDecision.Other(var outcome) ->
                gaps.decide(actor, it, gap, form.version(), outcome, clock.instant());
        }));
    }

    private ModelAndView answer(Actor.Person actor, Workshop it, Gap gap, FormData form, Outcome<Gap> outcome) {
        return switch (outcome) {
            case Saved.Done<Gap> _ -> Page.go("/training/sessions/%s/workshop#gaps", it.ref());
            case Ruling.Refused<Gap>(var problems) -> Page.refuse(FORM, view(actor, it, gap, form, problems));
            case Saved.Stale<Gap> _ ->
                Page.go(
                        Notice.important("Somebody else changed this gap first. Nothing of yours was saved"),
                        "/training/sessions/%s/workshop/gaps/%s",
                        it.ref(),
                        gap.number());
        };
    }

    private View view(Actor.Person actor, Workshop it, Gap gap, FormData form, List<Problem> problems) {
        var offered = choices.forPlan(actor);
        return new View(it, gap, others(actor, it, gap), areas(actor, it, offered), offered, form, problems);
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
