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
import waymark.governance.quarters.Timeliness;
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

    /// The tasks of the area lead. Half an hour should do: actions are filled
    /// already, figures are typed from one sheet.
    ///
    /// @param asked how many measures the area supplies
    /// @param answered how many of them have an answer
    record Tasks(AreaReturn it, int asked, int answered, LocalDate today) {

        boolean figuresDone() {
            return answered == asked;
        }

        boolean narrativeDone() {
            var narrative = it.parts().narrative();
            return !narrative.achievements().isBlank()
                    && !narrative.challenges().isBlank();
        }

        boolean ready() {
            return figuresDone() && narrativeDone();
        }

        /// Why the board sent it back; null where it did not.
        @Nullable
        SentBack sentBack() {
            return it instanceof SentBack back ? back : null;
        }

        Timeliness timeliness() {
            return it.timeliness(today);
        }

        /// By when it is due, or by how much it is late.
        String wanted() {
            var due = it.header().dates().due();
            return today.isAfter(due)
                    ? "It was due on %s and is %s: submit it as soon as you can."
                            .formatted(QuarterDates.say(due), QuarterDates.late(due, today))
                    : "Submit it by %s.".formatted(QuarterDates.say(due));
        }

        /// The same for one that the board sent back.
        String wantedAgain() {
            var by = it.header().dates().acceptBy();
            return today.isAfter(by)
                    ? "Corrected, it was due on %s and is %s: submit it again as soon as you can."
                            .formatted(QuarterDates.say(by), QuarterDates.late(by, today))
                    : "Correct it and submit it again by %s.".formatted(QuarterDates.say(by));
        }
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

    private Tasks tasks(Actor actor, AreaReturn it, LocalDate today) {
        var asked = questions.measures(actor, it.area().code(), it.header().quarter(), today);
        var figures = it.parts().figures().beside(asked);
        return new Tasks(it, asked.size(), asked.size() - (int) figures.unanswered(), today);
    }
}
