package waymark.governance.returns;

import static waymark.kernel.Permission.PREPARE_RETURNS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.governance.returns.AreaReturn.Closed;
import waymark.governance.returns.AreaReturn.WithArea;
import waymark.insight.SmallNumberRule;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.strategy.StrategyApi;
import waymark.strategy.measures.CountedFigure;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The figures of a return: a value or why there is none, for each measure the area supplies.
@Controller
@RequestMapping("/returns/{ref}/figures")
class ReturnFiguresController {

    private static final String PAGE = "governance/returns/figures";

    private final AreaReturns returns;
    private final ReturnQuestions questions;
    private final StrategyApi strategy;
    private final Clock clock;

    ReturnFiguresController(AreaReturns returns, ReturnQuestions questions, StrategyApi strategy, Clock clock) {
        this.returns = returns;
        this.questions = questions;
        this.strategy = strategy;
        this.clock = clock;
    }

    record View(AreaReturn it, FiguresForm form, List<FiguresForm.Chapter> chapters, List<Problem> problems) {}

    @GetMapping
    @Allow(PREPARE_RETURNS)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        return switch (returns.toWrite(actor, ref)) {
            case WithArea it -> Page.show(PAGE, view(actor, it, form(actor, it), List.of()));
            case Closed closed -> Page.go(Notice.important(closed.whyClosed()), "/returns/%s", ref);
        };
    }

    @PostMapping
    @Allow(PREPARE_RETURNS)
    ModelAndView save(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = returns.toWrite(actor, ref);
        var made = made(actor, it);
        var figures = FiguresForm.of(form, made.saved(), made.counted(), made.rule());
        return switch (figures.parse().then(it::save).save(event -> returns.save(actor, event, LocalDate.now(clock)))) {
            case Saved.Done<AreaReturn> _ -> Page.go(Notice.done("Figures saved"), "/returns/%s", ref);
            case Ruling.Refused<AreaReturn>(var problems) -> Page.refuse(PAGE, view(actor, it, figures, problems));
            case Saved.Stale<AreaReturn>(Closed closed) ->
                Page.conflict(PAGE, view(actor, closed, figures, List.of(new Problem("", closed.whyClosed()))));
            case Saved.Stale<AreaReturn> _ -> Page.merged(form(ref, actor));
        };
    }

    private View view(Actor actor, AreaReturn it, FiguresForm form, List<Problem> problems) {
        return new View(it, form, form.chapters(strategy.priorities(actor), problems), problems);
    }

    /// What a form is made of.
    ///
    /// @param saved the answers so far, for the measures asked for now
    /// @param counted what the product counts today, by measure
    private record Made(ReturnPart.Figures saved, Map<String, CountedFigure> counted, SmallNumberRule rule) {}

    private Made made(Actor actor, AreaReturn it) {
        var today = LocalDate.now(clock);
        var area = it.area().code();
        var quarter = it.header().quarter();
        var asked = questions.measures(actor, area, quarter, today);
        return new Made(
                it.parts().figures().beside(asked),
                questions.counted(actor, asked, area, quarter, today),
                strategy.settings(actor, today).smallNumbers(quarter));
    }

    private FiguresForm form(Actor actor, AreaReturn it) {
        var made = made(actor, it);
        return FiguresForm.of(made.saved(), made.counted(), made.rule());
    }
}
