package waymark.governance.returns;

import static waymark.kernel.Permission.PREPARE_RETURNS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.governance.returns.AreaReturn.Closed;
import waymark.governance.returns.AreaReturn.WithArea;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.strategy.StrategyApi;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Checking a return and handing it to the board.
@Controller
@RequestMapping("/returns/{ref}/submission")
class ReturnSubmissionController {

    private static final String PAGE = "governance/returns/submission";

    private final AreaReturns returns;
    private final ReturnQuestions questions;
    private final StrategyApi strategy;
    private final Clock clock;

    ReturnSubmissionController(AreaReturns returns, ReturnQuestions questions, StrategyApi strategy, Clock clock) {
        this.returns = returns;
        this.questions = questions;
        this.strategy = strategy;
        this.clock = clock;
    }

    /// @param changed true where somebody changed the return while it was being checked
    record View(AreaReturn it, ReadableReturn reading, boolean changed, List<Problem> problems) {

        /// The page on which a problem is corrected.
        String path(Problem problem) {
            var part = problem.field().startsWith("value-")
                            || problem.field().startsWith("because-")
                            || problem.field().startsWith("explanation-")
                            || problem.field().startsWith("few-")
                    ? "figures"
                    : problem.field().startsWith("progress-") ? "actions" : "narrative";
            return "/returns/%s/%s#%s".formatted(it.ref(), part, problem.field());
        }
    }

    @GetMapping
    @Allow(PREPARE_RETURNS)
    ModelAndView check(@PathVariable Ref ref, Actor.Person actor) {
        return switch (returns.toWrite(actor, ref)) {
            case WithArea it -> Page.show(PAGE, view(actor, it, false, List.of()));
            case Closed closed -> Page.go(Notice.important(closed.whyClosed()), "/returns/%s", ref);
        };
    }

    @PostMapping
    @Allow(PREPARE_RETURNS)
    ModelAndView submit(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = returns.toWrite(actor, ref);
        if (it instanceof Closed closed) {
            return Page.go(Notice.important(closed.whyClosed()), "/returns/%s", ref);
        }
        if (it.header().version() != form.version()) {
            return Page.conflict(PAGE, view(actor, it, true, List.of()));
        }
        var today = LocalDate.now(clock);
        var submission = it.submit(
                actor.id(),
                today,
                asked(actor, it, today),
                questions.actions(actor, it.area().code(), it.header().quarter(), today));
        return switch (submission.save(submitted -> returns.save(actor, submitted))) {
            case Saved.Done<AreaReturn> _ ->
                Page.go(
                        Notice.done(
                                it.lateIfSubmitted(today)
                                        ? "The return was submitted late. The board decides next"
                                        : "The return was submitted in time. The board decides next"),
                        "/returns/%s",
                        ref);
            case Ruling.Refused<AreaReturn>(var problems) -> Page.refuse(PAGE, view(actor, it, false, problems));
            case Saved.Stale<AreaReturn>(Closed closed) ->
                Page.go(Notice.important(closed.whyClosed()), "/returns/%s", ref);
            case Saved.Stale<AreaReturn>(var current) -> Page.conflict(PAGE, view(actor, current, true, List.of()));
        };
    }

    private View view(Actor.Person actor, AreaReturn it, boolean changed, List<Problem> problems) {
        var today = LocalDate.now(clock);
        var figures = it.parts().figures().beside(asked(actor, it, today));
        var rules = FigureRules.of(strategy.settings(actor, today), it.header().quarter());
        return new View(it, ReadableReturn.of(it, figures, actor, rules), changed, problems);
    }

    private List<RequestedMeasure> asked(Actor actor, AreaReturn it, LocalDate today) {
        return questions.measures(actor, it.area().code(), it.header().quarter(), today);
    }
}
