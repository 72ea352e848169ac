package waymark.strategy.objectives;

import static waymark.kernel.Permission.EDIT_STRATEGY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// The coordinator changes who answers for an objective, its 4 Ps and its outcomes.
@Controller
class ObjectiveEditController {

    private static final String FORM = "strategy/objectives/objectiveForm";

    record View(Objective objective, FormData form, StrategyChoices.Offered choices, List<Problem> problems) {

        static final List<Choice> FOUR_PS = Arrays.stream(FourP.values())
                .map(strand -> Choice.of(strand.name(), strand.word(), strand.meaning()))
                .toList();
    }

    private final Objectives objectives;
    private final StrategyChoices choices;
    private final Clock clock;

    ObjectiveEditController(Objectives objectives, StrategyChoices choices, Clock clock) {
        this.objectives = objectives;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/objectives/{code}/edit")
    @Allow(EDIT_STRATEGY)
    ModelAndView edit(@PathVariable String code, Actor.Person actor) {
        var objective = objectives.get(code);
        return Page.show(FORM, view(objective, ObjectiveForm.filled(objective), actor, List.of()));
    }

    @PostMapping("/objectives/{code}/edit")
    @Allow(EDIT_STRATEGY)
    ModelAndView change(@PathVariable String code, FormData form, Actor.Person actor) {
        var before = objectives.get(code);
        var change = form.read(reader -> ObjectiveForm.read(reader, choices.forPlan(actor), before));
        return switch (change.save(after -> objectives.save(actor, after, LocalDate.now(clock)))) {
            case Saved.Done<Objective> _ -> Page.go(Notice.done("Objective changed"), "/objectives/%s", code);
            case Ruling.Refused<Objective>(var problems) -> Page.refuse(FORM, view(before, form, actor, problems));
            case Saved.Stale<Objective>(var current) ->
                Page.merged(FORM, view(current, ObjectiveForm.filled(current), actor, List.of()));
        };
    }

    private View view(Objective objective, FormData form, Actor actor, List<Problem> problems) {
        return new View(objective, form, choices.forPlan(actor), problems);
    }
}
