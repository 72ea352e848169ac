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

/// Progress on each action of the area: filled from the action's updates,
/// which stay beside what the area writes.
@Controller
@RequestMapping("/returns/{ref}/actions")
class ReturnActionsController {

    private static final String PAGE = "governance/returns/actions";

    private final AreaReturns returns;
    private final ReturnQuestions questions;
    private final StrategyApi strategy;
    private final Clock clock;

    ReturnActionsController(AreaReturns returns, ReturnQuestions questions, StrategyApi strategy, Clock clock) {
        this.returns = returns;
        this.questions = questions;
        this.strategy = strategy;
        this.clock = clock;
    }

    record View(
            AreaReturn it, ReturnPart.Actions part, List<ByPriority<ReportedAction>> chapters, List<Problem> problems) {

        /// True where nothing is written about an action, or something is wrong.
        boolean open(ByPriority<ReportedAction> chapter) {
            return chapter.lines().stream()
                    .anyMatch(line -> line.text().isBlank()
                            || Problem.at(problems, line.field()).isPresent());
        }
    }

    @GetMapping
    @Allow(PREPARE_RETURNS)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        return switch (returns.toWrite(actor, ref)) {
            case WithArea it ->
                Page.show(PAGE, view(actor, it, it.parts().actions().beside(lines(actor, it)), List.of()));
            case Closed closed -> Page.go(Notice.important(closed.whyClosed()), "/returns/%s", ref);
        };
    }

    @PostMapping
    @Allow(PREPARE_RETURNS)
    ModelAndView save(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = returns.toWrite(actor, ref);
        var typed = new ReturnPart.Actions(
                form.version(),
                lines(actor, it).stream()
                        .map(line -> form.has(line.field()) ? line.with(form.text(line.field())) : line)
                        .toList());
        return switch (it.save(typed).save(event -> returns.save(actor, event, LocalDate.now(clock)))) {
            case Saved.Done<AreaReturn> _ -> Page.go(Notice.done("Progress on actions saved"), "/returns/%s", ref);
            case Ruling.Refused<AreaReturn>(var problems) -> Page.refuse(PAGE, view(actor, it, typed, problems));
            case Saved.Stale<AreaReturn>(Closed closed) ->
                Page.conflict(PAGE, view(actor, closed, typed, List.of(new Problem("", closed.whyClosed()))));
            case Saved.Stale<AreaReturn> _ -> Page.merged(form(ref, actor));
        };
    }

    private View view(Actor actor, AreaReturn it, ReturnPart.Actions part, List<Problem> problems) {
        var chapters = ByPriority.of(strategy.priorities(actor), part.lines(), ReportedAction::priority);
        return new View(it, part, chapters, problems);
    }

    private List<ReportedAction> lines(Actor actor, AreaReturn it) {
        return questions.actions(actor, it.area().code(), it.header().quarter(), LocalDate.now(clock));
    }
}
