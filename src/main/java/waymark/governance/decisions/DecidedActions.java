package waymark.governance.decisions;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import waymark.kernel.Actor;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.strategy.StrategyApi;
import waymark.strategy.actions.ActionPlan;

/// Makes an action of a decision: both are saved, or neither.
@Component
class DecidedActions {

    private final BoardDecisions decisions;
    private final StrategyApi strategy;

    DecidedActions(BoardDecisions decisions, StrategyApi strategy) {
        this.decisions = decisions;
        this.strategy = strategy;
    }

    /// @param version of the follow-up that was read
    @Transactional
    public Saved<BoardDecision> add(Actor actor, BoardDecision it, int version, ActionPlan plan, LocalDate today) {
        if (version != it.followUp().version()) {
            return Saved.stale(it);
        }
        var saved = switch (it.becomes(strategy.add(actor, plan, today), today)) {
            case Ruling.Agreed<FollowUpEvent>(var event) -> decisions.save(actor, event);
            case Ruling.Refused<FollowUpEvent> _ -> Saved.<BoardDecision>stale(decisions.get(it.ref()));
        };
        if (saved instanceof Saved.Stale<BoardDecision>) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return saved;
    }
}
