package waymark.governance.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.strategy.StrategyApi;
import waymark.strategy.rag.Colour;

/// What is red in a return that the board accepts: each becomes an entry of the decisions register.
@Component
class Escalations {

    private static final int LONGEST = 500;

    private final StrategyApi strategy;

    Escalations(StrategyApi strategy) {
        this.strategy = strategy;
    }

    /// The red actions and measures in words. Counts of people are in them only as disclosure control
    /// releases them.
    List<String> of(Actor actor, AreaReturn it, LocalDate on) {
        var found = new ArrayList<String>();
        for (var line : it.parts().actions().lines()) {
            if (line.colour() == Colour.RED) {
                found.add(cut("%s: %s".formatted(line.title(), line.because())));
            }
        }
        var rules = FigureRules.of(strategy.settings(actor, on), it.header().quarter());
        for (var figure : it.parts().figures().answers()) {
            var cell = FigureCell.of(figure, it.area(), it.ref(), rules).cell();
            var target = figure.asked().target();
            if (cell.colour() == Colour.RED && target != null) {
                found.add(cut("%s: %s against a target of %s"
                        .formatted(
                                figure.asked().title(),
                                cell.text(),
                                figure.asked().unit().print(target))));
            }
        }
        return found;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
