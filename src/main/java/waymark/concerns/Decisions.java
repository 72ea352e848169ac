package waymark.concerns;

import java.util.function.Function;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;

/// The one way in which a decision about a hand-over is taken: on what the page had shown, and nothing newer.
@Component
class Decisions {

    private final Handovers handovers;

    Decisions(Handovers handovers) {
        this.handovers = handovers;
    }

    /// @param seen the version that the page had shown
    Decision take(Actor actor, Handover now, int seen, Function<Handover, Ruling<HandoverEvent>> rule) {
        if (now.route().version() != seen) {
            return new Decision.Moved(now);
        }
        return switch (rule.apply(now)) {
            case Ruling.Refused(var problems) -> new Decision.Refused(problems);
            case Ruling.Agreed(var event) ->
                switch (handovers.save(actor, event)) {
                    case Saved.Done<Handover> _ -> new Decision.Taken();
                    case Saved.Stale<Handover>(var current) -> new Decision.Moved(current);
                };
        };
    }
}
