package waymark.governance.returns;

import static waymark.kernel.Permission.APPROVE_PACK;
import static waymark.kernel.Permission.DECIDE_RETURNS;
import static waymark.kernel.Permission.PREPARE_RETURNS;
import static waymark.kernel.Permission.VIEW_RETURNS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.documents.DocumentSection;
import waymark.documents.DocumentsApi;
import waymark.governance.decisions.BoardDecision;
import waymark.governance.decisions.BoardDecisions;
import waymark.governance.quarters.QuarterDates;
import waymark.governance.returns.AreaReturn.Accepted;
import waymark.governance.returns.AreaReturn.Closed;
import waymark.governance.returns.AreaReturn.Locked;
import waymark.governance.returns.AreaReturn.SentBack;
import waymark.governance.returns.AreaReturn.Submitted;
import waymark.governance.returns.AreaReturn.WithArea;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.reminders.ReminderPanel;
import waymark.reminders.RemindersApi;
import waymark.strategy.StrategyApi;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.transactions.CommittedChanges;
import waymark.web.transactions.PageCache;

/// A return: the tasks of its area while it is being written, its content for everybody else who may read it.
@Controller
class ReturnController {

    private final AreaReturns returns;
    private final BoardDecisions decisions;
    private final ReturnQuestions questions;
    private final StrategyApi strategy;
    private final RemindersApi reminders;
    private final DocumentsApi documents;
    private final PageCache cache;
    private final Clock clock;

    ReturnController(
            AreaReturns returns,
            BoardDecisions decisions,
            ReturnQuestions questions,
            StrategyApi strategy,
            RemindersApi reminders,
            DocumentsApi documents,
            PageCache cache,
            Clock clock) {
        this.returns = returns;
        this.decisions = decisions;
        this.questions = questions;
        this.strategy = strategy;
        this.reminders = reminders;
        this.documents = documents;
        this.cache = cache;
        this.clock = clock;
    }

    /// @param decisions what the return asked of the board, once it was accepted
    /// @param reminded who reminded its area, and when
    record View(
            ReadableReturn reading,
            List<BoardDecision> decisions,
            DocumentSection documents,
            Actor.Person reader,
            ReminderPanel reminders,
            List<TimelineEntry> reminded,
            LocalDate today) {

        AreaReturn it() {
            return reading.it();
        }

        /// The board may accept or send back, but not who submitted it.
        boolean mayDecide() {
            return it() instanceof Submitted submitted
                    && reader.may(DECIDE_RETURNS)
                    && !submitted.submitted().by().equals(reader.id());
        }

        /// The board may open a locked return again.
        boolean mayUnlock() {
            return it() instanceof Locked && reader.may(APPROVE_PACK);
        }

        @Nullable
        SentBack sentBack() {
            return it() instanceof SentBack back ? back : null;
        }

        /// The next step, who takes it and by when.
        String next() {
            var dates = it().header().dates();
            return switch (it()) {
                case WithArea open -> {
                    var until = open.header().supplementUntil();
                    yield (until == null
                                    ? open.stage().next(it().area(), dates, today)
                                    : open.stage().nextOfSupplement(it().area(), until, today))
                            + ".";
                }
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
                case Accepted accepted
                when accepted.header().supplementUntil() != null ->
                    "The board accepted this return as a supplement. It is shown with the board pack, which stays as it is.";
                case Closed closed -> closed.whyClosed() + ".";
            };
        }
    }

    private record Asked(Ref ref, LocalDate today) {}

    /// @param page tasks or content; empty where the person may not read the return
    private record Shown(Optional<Record> page) {}

    @GetMapping("/returns/{ref}")
    @Allow(VIEW_RETURNS)
    ModelAndView show(
            @PathVariable Ref ref, Actor.Person actor, @RequestAttribute(CommittedChanges.BEFORE) long changes) {
        var today = LocalDate.now(clock);
        return cache.forPerson(actor, Shown.class, new Asked(ref, today), changes, () -> shown(ref, actor, today))
                .page()
                .map(page -> Page.show(
                        page instanceof ReturnTasks ? "governance/returns/tasks" : "governance/returns/return", page))
                .orElseGet(() -> withItsArea(ref, actor));
    }

    private Shown shown(Ref ref, Actor.Person actor, LocalDate today) {
        return new Shown(returns.find(ref)
                .map(it -> it instanceof WithArea
                                && actor.may(
                                        PREPARE_RETURNS, Scope.area(it.area().code()))
                        ? tasks(actor, it, today)
                        : view(actor, it, today)));
    }

    private View view(Actor.Person actor, AreaReturn it, LocalDate today) {
        var rules = FigureRules.of(strategy.settings(actor, today), it.header().quarter());
        return new View(
                ReadableReturn.of(it, actor, rules),
                decisions.of(it.ref()),
                section(actor, it),
                actor,
                reminders.panel(actor, it.ref()),
                reminders.with(actor, it.ref(), List.of()),
                today);
    }

    /// The board was told of a return that has gone back to its area since: everybody may know that, and
    /// nobody of the board reads a draft.
    private ModelAndView withItsArea(Ref ref, Actor.Person actor) {
        var quarter = actor.may(DECIDE_RETURNS) ? returns.sentBackIn(ref) : Optional.<Quarter>empty();
        if (quarter.isEmpty()) {
            throw new NotFound(ref);
        }
        return Page.go(
                Notice.important("This return is with its area again. You can read it once it is submitted"),
                "/quarters/%s",
                quarter.get());
    }

    private ReturnTasks tasks(Actor.Person actor, AreaReturn it, LocalDate today) {
        var asked = questions.measures(actor, it.area().code(), it.header().quarter(), today);
        var figures = it.parts().figures().beside(asked);
        return new ReturnTasks(it, section(actor, it), asked.size(), asked.size() - (int) figures.unanswered(), today);
    }

    private DocumentSection section(Actor.Person actor, AreaReturn it) {
        return documents.of(actor, it.ref(), ReturnDocuments.mayAdd(it, actor));
    }
}
