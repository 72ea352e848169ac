package waymark.intelligence.disruptions;

import java.util.List;
import waymark.strategy.objectives.FourP;
import waymark.web.forms.Choice;

/// The four Ps to choose from.
public final class FourPs {

    private FourPs() {}

    public static List<Choice> choices() {
        return List.of(FourP.values()).stream()
                .map(p -> Choice.of(p.name(), p.word(), p.meaning()))
                .toList();
    }
}
