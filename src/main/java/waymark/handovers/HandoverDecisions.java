package waymark.handovers;

import java.util.function.Function;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;

/// The one way in which a decision about a hand-over is taken: on what the page had shown, and nothing newer.
@Component
public class HandoverDecisions {

    private final Handovers handovers;

    HandoverDecisions(Handovers handovers) {
        this.handovers = handovers;
    }

    /// @param seen the version that the page had shown
    public DecisionResult take(Actor actor, Handover now, int seen, Function<Handover, Ruling<HandoverEvent>> rule) {
        if (now.route().version() != seen) {
            return new DecisionResult.Moved(now);
        }
        return switch (rule.apply(now)) {
            case Ruling.Refused(var problems) -> new DecisionResult.Refused(problems);
            case Ruling.Agreed(var event) ->
                switch (handovers.save(actor, event)) {
                    case Saved.Done<Handover> _ -> new DecisionResult.Taken();
                    case Saved.Stale<Handover>(var current) -> new DecisionResult.Moved(current);
                };
        };
    }
}
