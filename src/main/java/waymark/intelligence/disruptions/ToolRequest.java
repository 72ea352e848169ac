package waymark.intelligence.disruptions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// A tool that law enforcement asked for: a power, a system, training, people, money. The strategy says that they are
/// to have what they need.
///
/// @param stateWords how it was got, or why it is lacking
/// @param action the action of the plan that was made of it, or empty
public record ToolRequest(
        Ref ref,
        int version,
        String organisation,
        String organisationName,
        @Nullable String area,
        String areaName,
        String what,
        String why,
        LocalDate askedOn,
        ToolState state,
        LocalDate stateOn,
        String stateWords,
        String action) {

    /// What somebody enters.
    public record Given(String what, String why, @Nullable String area, LocalDate askedOn) {}

    boolean changeable(Actor actor) {
        return Disruption.writes(actor, organisation, area);
    }

    /// True where an action can be made of it.
    boolean plannable(Actor actor) {
        return changeable(actor) && action.isEmpty() && (state == ToolState.ASKED || state == ToolState.LACKING);
    }

    String path() {
        return "/intelligence/tools/" + ref;
    }
}
