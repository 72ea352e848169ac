package waymark.intelligence.disruptions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ruling;
import waymark.strategy.objectives.FourP;

/// What the demonstration records of disruptions and tools.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
public class DemonstrationDisruptions {

    private final Disruptions disruptions;
    private final ToolRequests tools;

    DemonstrationDisruptions(Disruptions disruptions, ToolRequests tools) {
        this.disruptions = disruptions;
        this.tools = tools;
    }

    /// A disruption that was recorded the day after it happened.
    ///
    /// @param changed what changed, with how it was before: `before|after`
    public void record(
            Actor.Person actor,
            LocalDate on,
            FourP fourP,
            String level,
            @Nullable String area,
            Place place,
            String what,
            List<String> organisations,
            String changed,
            String measure) {
        int cut = changed.indexOf('|');
        var given = new Disruption.Given(
                on,
                fourP,
                level,
                area,
                place,
                what + " (fictional)",
                organisations,
                changed.substring(0, cut),
                changed.substring(cut + 1),
                "A second visit, and what partners saw afterwards",
                measure,
                "",
                "SP2.1");
        switch (given.record(actor, on)) {
            case Ruling.Agreed<Disruption.Given>(var agreed) -> disruptions.add(actor, agreed, on.plusDays(1));
            case Ruling.Refused<Disruption.Given>(var problems) -> throw new InvariantViolation("refused: " + problems);
        }
    }

    /// A tool that was asked for, and what became of it.
    public void tool(
            Actor.Person actor,
            String what,
            String why,
            LocalDate on,
            ToolState state,
            LocalDate stateOn,
            String words) {
        var ref = tools.ask(actor, new ToolRequest.Given(what, why, null, on));
        if (state != ToolState.ASKED) {
            tools.settle(actor, ref, 1, state, stateOn, words);
        }
    }
}
