package waymark.governance.returns;

import static waymark.kernel.Permission.DECIDE_RETURNS;
import static waymark.kernel.Permission.PREPARE_RETURNS;
import static waymark.kernel.Permission.VIEW_RETURNS;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.governance.quarters.QuarterDates;
import waymark.governance.returns.AreaReturn.SentBack;
import waymark.governance.returns.AreaReturn.Submitted;
import waymark.governance.returns.AreaReturn.WithArea;
import waymark.governance.returns.AreaReturn.WithBoard;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.strategy.StrategyApi;
import waymark.web.Page;

/// A return: the tasks of its area while it is being written, its content for everybody else who may read it.
@Controller
class ReturnController {

    private final AreaReturns returns;
    private final ReturnQuestions questions;
    private final StrategyApi strategy;
    private final Clock clock;

    ReturnController(AreaReturns returns, ReturnQuestions questions, StrategyApi strategy, Clock clock) {
        this.returns = returns;
        this.questions = questions;
        this.strategy = strategy;
        this.clock = clock;
    }

    record View(ReadableReturn reading, Actor.Person reader, LocalDate today) {

        AreaReturn it() {
            return reading.it();
        }

        /// The board may accept or send back, but not who submitted it.
        boolean mayDecide() {
            return it() instanceof Submitted submitted
                    && reader.may(DECIDE_RETURNS)
                    && !submitted.submitted().by().equals(reader.id());
        }

        @Nullable
        SentBack sentBack() {
            return it() instanceof SentBack back ? back : null;
        }

        /// The next step, who takes it and by when.
        String next() {
            var dates = it().header().dates();
            return switch (it()) {
                case WithArea open -> open.stage().next(it().area(), dates, today) + ".";
                case Submitted submitted
                when reader.id().equals(submitted.submitted().by()) ->
                    "You submitted this return, so somebody else on the board decides on it by %s."
                            .formatted(QuarterDates.say(dates.acceptBy()));
                case Submitted submitted ->
                    "Submitted by %s on %s. %s: it accepts the return or sends it back."
                            .formatted(
                                    submitted.submitted().name(),
                                    QuarterDates.say(submitted.submitted().on()),
                                    submitted.stage().next(it().area(), dates, today));
                case WithBoard closed -> closed.whyClosed() + ".";
            };
        }
    }

    @GetMapping("/returns/{ref}")
    @Allow(VIEW_RETURNS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = returns.get(ref);
        var today = LocalDate.now(clock);
        if (it instanceof WithArea
                && actor.may(PREPARE_RETURNS, Scope.area(it.area().code()))) {
            return Page.show("governance/returns/tasks", tasks(actor, it, today));
        }
        var rules = FigureRules.of(strategy.settings(actor, today), it.header().quarter());
        return Page.show("governance/returns/return", new View(ReadableReturn.of(it, actor, rules), actor, today));
    }

    private ReturnTasks tasks(Actor actor, AreaReturn it, LocalDate today) {
        var asked = questions.measures(actor, it.area().code(), it.header().quarter(), today);
        var figures = it.parts().figures().beside(asked);
        return new ReturnTasks(it, asked.size(), asked.size() - (int) figures.unanswered(), today);
    }
}
