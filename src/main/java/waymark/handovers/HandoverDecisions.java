package waymark.handovers;

import java.util.function.Function;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Outcome;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;

/// Takes a decision about a hand-over, provided nobody changed it since the page was shown.
@Component
public class HandoverDecisions {

    private final Handovers handovers;

    HandoverDecisions(Handovers handovers) {
        this.handovers = handovers;
    }

    /// @param seen the version that the page had shown
    public Outcome<Handover> take(Actor actor, Handover now, int seen, Function<Handover, Ruling<HandoverEvent>> rule) {
        return now.transfer().version() == seen
                ? rule.apply(now).save(event -> handovers.save(actor, event))
                : Saved.stale(now);
    }
}
