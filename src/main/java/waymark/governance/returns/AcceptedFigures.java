package waymark.governance.returns;

import java.util.List;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.strategy.StrategyApi;
import waymark.strategy.measures.AcceptedValue;

/// Makes the figures of an accepted return the partnership's figures, in the transaction of the acceptance.
@Component
class AcceptedFigures {

    private final StrategyApi strategy;

    AcceptedFigures(StrategyApi strategy) {
        this.strategy = strategy;
    }

    void record(Actor actor, AreaReturn accepted) {
        List<AcceptedValue> values = accepted.parts().figures().answers().stream()
                .filter(Figure::answered)
                .map(figure -> new AcceptedValue(
                        new Ref(figure.asked().measure()),
                        figure.value(),
                        figure.value() != null || figure.few() ? null : figure.because(),
                        figure.few()))
                .toList();
        strategy.record(actor, accepted.area().code(), accepted.header().quarter(), values);
    }
}
