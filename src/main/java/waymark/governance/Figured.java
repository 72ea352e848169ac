package waymark.governance;

import java.util.List;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.strategy.AcceptedValue;
import waymark.strategy.StrategyDesk;

/// Makes the figures of an accepted return the partnership's figures, in the transaction of the acceptance.
@Component
class Figured {

    private final StrategyDesk strategy;

    Figured(StrategyDesk strategy) {
        this.strategy = strategy;
    }

    void record(Actor actor, AreaReturn accepted) {
        List<AcceptedValue> values = accepted.parts().figures().answers().stream()
                .filter(Figure::answered)
                .map(figure -> new AcceptedValue(
                        new Ref(figure.asked().measure()),
                        figure.value(),
                        figure.value() == null ? figure.because() : null))
                .toList();
        strategy.record(actor, accepted.area().code(), accepted.header().quarter(), values);
    }
}
